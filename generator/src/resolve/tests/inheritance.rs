//! Discriminators, with `oneOf` and with subtypes.

use super::check;

const CAT_AND_DOG: &str = "\
Cat: {type: object, required: [kind], properties: {kind: {type: string}, hunts: {type: boolean}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}, barks: {type: boolean}}}
";

const CAT_AND_DOG_MODEL: &str = "\
Cat: object
  kind!: string
  hunts: boolean

Dog: object
  kind!: string
  barks: boolean

";

#[test]
fn mappings_name_schemas_by_key_or_reference() {
    check(
        &format!(
            "{CAT_AND_DOG}\
Pet:
  oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
  discriminator: {{propertyName: kind, mapping: {{cat: Cat, lion: '#/components/schemas/Cat', bird: Bird}}}}
Misplaced:
  oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
  discriminator: {{propertyName: type}}"
        ),
        &format!(
            "{CAT_AND_DOG_MODEL}\
Pet: union by kind
  | Cat  \"cat\" \"lion\" \"Cat\"
  | Dog  \"Dog\"

Misplaced: union
  | Cat
  | Dog"
        ),
        &[
            "warning unusable-mapping /components/schemas/Pet/discriminator/mapping/bird",
            "warning unusable-discriminator /components/schemas/Misplaced/discriminator",
        ],
    );
}

#[test]
fn a_mapping_of_all_variants_adds_its_key_to_them() {
    let pets = "\
Cat: {type: object, properties: {hunts: {type: boolean}}}
Dog: {type: object, properties: {barks: {type: boolean}}}
";
    let model = "\
Cat: object
  hunts: boolean

Dog: object
  barks: boolean

";
    check(
        &format!(
            "{pets}\
Pet:
  oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
  discriminator: {{propertyName: kind, mapping: {{cat: Cat, dog: Dog}}}}
Some:
  oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
  discriminator: {{propertyName: kind, mapping: {{cat: Cat}}}}"
        ),
        &format!(
            "{model}\
Pet: union by kind
  | Cat  \"cat\" \"Cat\"
  | Dog  \"dog\" \"Dog\"

Some: union
  | Cat
  | Dog"
        ),
        &["warning unusable-discriminator /components/schemas/Some/discriminator"],
    );
}

#[test]
fn values_that_variants_fix_are_tags() {
    check(
        "\
Pet:
  oneOf:
    - {type: object, required: [kind], properties: {kind: {enum: [cat]}}}
    - {type: object, required: [kind], properties: {kind: {enum: [dog]}}}
Open:
  oneOf:
    - {type: object, required: [kind], properties: {kind: {enum: [cat]}}}
    - {type: object, properties: {kind: {enum: [dog]}}}",
        "\
Pet: union by kind
  | Pet|0  \"cat\"
  | Pet|1  \"dog\"

Open: union
  | Open|0
  | Open|1

Pet|0: object
  kind!: \"cat\"

Pet|1: object
  kind!: \"dog\"

Open|0: object
  kind!: \"cat\"

Open|1: object
  kind: \"dog\"",
        &[],
    );
}

#[test]
fn a_base_is_the_union_of_its_subtypes_where_it_is_used() {
    check(
        "\
Pet: {type: object, required: [kind], properties: {kind: {type: string}, friend: {$ref: '#/components/schemas/Pet'}}, discriminator: {propertyName: kind, mapping: {poodle: Poodle, pet: Pet}}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {hunts: {type: boolean}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
Poodle: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {clip: {type: string}}}]}
Home: {properties: {pet: {$ref: '#/components/schemas/Pet'}, any: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Poodle'}]}}}",
        "\
Pet: union by kind
  | Cat  \"Cat\"
  | Poodle  \"poodle\" \"Poodle\"
  | Pet|2  \"pet\" \"Pet\"

Cat: object
  kind!: string
  friend: Pet
  hunts: boolean

Dog: object
  kind!: string
  friend: Pet

Poodle: object
  kind!: string
  friend: Pet
  clip: string

Home: object
  pet: Pet
  any: Home.any

Pet|2: object
  kind!: string
  friend: Pet

Home.any: union by kind
  | Cat  \"Cat\"
  | Poodle  \"poodle\" \"Poodle\"",
        &[],
    );
}

#[test]
fn subtypes_that_their_base_lists_take_over_what_it_says_itself() {
    check(
        "\
Pet: {required: [kind], properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {hunts: {type: boolean}}}]}
Dog: {type: object, properties: {kind: {type: string}}}",
        "\
Pet: union by kind
  | Cat  \"Cat\"
  | Pet|1  \"Dog\"

Cat: object
  kind!: string
  hunts: boolean

Dog: object
  kind: string

Pet|1: object
  kind!: string",
        &[],
    );
}
