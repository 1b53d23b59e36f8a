//! `allOf`, unions, types.

use super::{check, resolve, schemas};

#[test]
fn types_and_what_is_missing_of_them() {
    check(
        "\
A: {properties: {a: {type: string}}, required: [a, b]}
B: {items: {type: integer, format: uint8}}
C: {enum: [x, y, x, null]}
D: {type: string, enum: [1, two, true]}
E: {type: object}
F: {type: object, additionalProperties: false}
G: {additionalProperties: {type: number, format: float}}
H: {type: object, properties: {a: {}}, additionalProperties: true}
I: {enum: [true]}
J: {type: number, enum: [1.5, 2]}
K: {enum: [1, a]}
L: {type: integer, enum: [1, 2], nullable: true}
M: {type: integer, minimum: 0, format: int32, default: 3, deprecated: true, readOnly: true}
N: {type: string, format: hostname}
O: {type: string, format: date-time}",
        "\
A: object
  a!: string
  b: any

B: [uint8]

C: \"x\" | \"y\" | null

D: \"1\" | \"two\" | \"true\"

E: {any}

F: object

G: {float}

H: object
  a: any
  *: any

I: boolean

J: double

K: union
  | \"a\"
  | 1

L: 1 | 2 | null

M: int32  >= 0  = 3  deprecated  read-only

N: string

O: date-time",
        &["warning number-enum /components/schemas/J/enum", "warning undeclared-required /components/schemas/A"],
    );
}

#[test]
fn a_reference_with_notes_stays_a_reference() {
    check(
        "\
A: {type: object, properties: {a: {type: string}}}
B: {$ref: '#/components/schemas/A'}
C:
  properties:
    described: {description: here, allOf: [{$ref: '#/components/schemas/A'}]}
    nullable: {nullable: true, allOf: [{$ref: '#/components/schemas/A'}]}
    or_null: {anyOf: [{$ref: '#/components/schemas/A'}, {enum: [null]}]}
    defaulted: {type: object, default: {}, oneOf: [{$ref: '#/components/schemas/B'}]}",
        "\
A: object
  a: string

B: A

C: object
  described: A
  nullable: A | null
  or_null: A | null
  defaulted: B  = {}",
        &[],
    );
}

#[test]
fn enums_of_several_types_are_unions() {
    check(
        "\
A: {enum: [auto, 1, 2, true, null]}
B: {enum: [auto, 1.5, {}, []]}
C: {type: integer, enum: [Low, High]}
D: {type: object, properties: {a: {enum: [x, false]}}}
E: {allOf: [{$ref: '#/components/schemas/D'}], properties: {a: {enum: [x, false]}}}",
        "\
A: union | null
  | \"auto\"
  | 1 | 2
  | boolean

B: union
  | \"auto\"
  | double
  | [any]
  | {any}

C: union
  | \"Low\" | \"High\"
  | int64

D: object
  a: D.a

E: object
  a: E.a

D.a: union
  | \"x\"
  | boolean

E.a: union
  | \"x\"
  | boolean",
        &[],
    );
}

#[test]
fn keywords_of_one_type_imply_it() {
    check(
        "\
A: {pattern: '^a'}
B: {minimum: 0}
C: {format: int32, minimum: 0}
D: {format: date-time, maxLength: 20}
E: {minLength: 1, maximum: 5}
F: {format: hostname}
G: {allOf: [{type: integer}, {minimum: 0}], description: d}
H: {type: string, anyOf: [{minLength: 1}, {pattern: a}]}",
        "\
A: string  like \"^a\"

B: double  >= 0

C: int32  >= 0

D: date-time  length ..20

E: any  <= 5, length 1..

F: any

G: int64  >= 0

H: string",
        &[],
    );
}

#[test]
fn unions_lose_what_is_no_variant() {
    check(
        "\
A: {type: object, properties: {a: {type: string}}}
E: {type: string, enum: [x]}
Null: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/E'}, {nullable: true}]}
Open: {anyOf: [{type: string}, {$ref: '#/components/schemas/E'}]}
Twice: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string, title: one}, {$ref: '#/components/schemas/A'}, {type: string}]}
Restricting: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}
Values: {oneOf: [{enum: [a], description: first}, {enum: [b]}, {type: object, properties: {c: {type: string}}}]}
Typed: {type: string, oneOf: [{description: one}, {description: two}]}",
        "\
A: object
  a: string

E: \"x\"

Null: union | null
  | A
  | E

Open: E

Twice: union
  | A
  | string

Restricting: object
  a: string
  b: string

Values: union
  | \"a\" | \"b\"
  | Values|2

Typed: string

Values|2: object
  c: string",
        &[],
    );
}

#[test]
fn recursion_is_ids() {
    check(
        "\
Node: {properties: {next: {$ref: '#/components/schemas/Node'}, all: {type: array, items: {$ref: '#/components/schemas/Node'}}}}
Inline: {properties: {self: {allOf: [{$ref: '#/components/schemas/Inline'}, {properties: {more: {type: string}}}]}}}
Both: {allOf: [{$ref: '#/components/schemas/Node'}, {properties: {next: {$ref: '#/components/schemas/Both'}}}]}
Deep: {properties: {it: {type: object, properties: {x: {$ref: '#/components/schemas/Deep/properties/it'}}}}}",
        "\
Node: object
  next: Node
  all: [Node]

Inline: object
  self: Inline.self

Both: object
  next: Both
  all: [Node]

Deep: object
  it: Deep.it

Inline.self: object
  self: Inline.self
  more: string

Deep.it: object
  x: Deep.it",
        &[],
    );
}

#[test]
fn circles_and_dangling_references_are_all_reported() {
    let (_, said) = schemas(
        "\
A: {$ref: '#/components/schemas/B'}
B: {$ref: '#/components/schemas/A'}
C: {allOf: [{$ref: '#/components/schemas/D'}, {properties: {c: {$ref: '#/components/schemas/Cc'}}}]}
D: {allOf: [{$ref: '#/components/schemas/C'}]}
E: {allOf: [{$ref: '#/components/schemas/E'}, {type: object}]}",
    );
    assert_eq!(
        said,
        [
            "error circular-reference /components/schemas/C/allOf/0/$ref",
            "error missing-reference /components/schemas/C/allOf/1/properties/c/$ref",
            "error circular-reference /components/schemas/E/allOf/0/$ref",
            "error circular-reference /components/schemas/A",
            "error circular-reference /components/schemas/B",
        ]
    );
    let dangling = "paths: {}\ncomponents: {schemas: {A: {properties: {b: {$ref: '#/components/schemas/B'}}}}}";
    let (model, said) = resolve(dangling, true);
    assert!(model.ends_with("A: object\n  b: any (missing-reference)\n"), "{model}");
    assert_eq!(said, ["warning missing-reference /components/schemas/A/properties/b/$ref"]);
}

#[test]
fn a_long_chain_of_extensions_is_refused_not_overflowed() {
    let mut text = "S0: {type: object}\n".to_owned();
    for index in 1..5000 {
        text.insert_str(
            0,
            &format!("S{index}: {{allOf: [{{$ref: '#/components/schemas/S{}'}}, {{type: object}}]}}\n", index - 1),
        );
    }
    assert!(schemas(&text).1.iter().any(|message| message.starts_with("error too-deep")));
}
