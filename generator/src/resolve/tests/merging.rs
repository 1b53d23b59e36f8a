//! `allOf`: what several schemas say of the same value.

use super::check;

#[test]
fn all_of_is_one_object() {
    check(
        "\
Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}, tags: {type: array, items: {}}}}
Sub:
  description: outermost
  allOf:
    - $ref: '#/components/schemas/Base'
    - required: [kind, extra]
    - {properties: {kind: {enum: [sub]}, tags: {type: array, items: {type: string}}}, additionalProperties: {type: integer}}
  type: object
  properties: {extra: {type: boolean}}
File:
  properties:
    id: {allOf: [{type: string, description: the id}]}
    object: {allOf: [{type: string}, {type: string, enum: [file]}]}
    deleted: {allOf: [{type: boolean}]}",
        "\
Base: object
  id!: string
  kind: string
  tags: [any]

Sub: object
  id!: string
  kind!: \"sub\"
  tags: [string]
  extra!: boolean
  *: int64

File: object
  id: string
  object: \"file\"
  deleted: boolean",
        &[],
    );
}

#[test]
fn only_what_can_go_together_is_merged() {
    check(
        "\
A: {allOf: [{$ref: '#/components/schemas/B'}, {oneOf: [{type: object, additionalProperties: {type: string}}, {type: array, items: {type: string}}]}]}
B: {oneOf: [{type: object, additionalProperties: {}}, {type: array, items: {}}]}
C: {oneOf: [{type: string}, {type: object, properties: {a: {type: string}}}], properties: {b: {type: string}}}
D: {type: array, anyOf: [{items: {type: string}}, {items: {type: integer}}]}
E: {oneOf: [{type: object, additionalProperties: {$ref: '#/components/schemas/F'}}, {type: array, items: {$ref: '#/components/schemas/F'}}]}
F: {allOf: [{$ref: '#/components/schemas/E'}, {oneOf: [{type: object, additionalProperties: {}}, {type: array, items: {}}]}]}",
        "\
A: union
  | {string}
  | [string]

B: union
  | {any}
  | [any]

C: union
  | string
  | C|1

D: union
  | [string]
  | [int64]

E: union
  | {F}
  | [F]

F: union
  | {F}
  | [F]

C|1: object
  a: string

C|1: object
  a: string
  b: string",
        &[],
    );
}

#[test]
fn what_cannot_be_merged_is_untyped_and_said() {
    check(
        "\
A: {allOf: [{type: string}, {type: integer}]}
B: {allOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}
C: {allOf: [{properties: {x: {type: string}}}, {properties: {x: {type: array, items: {}}, y: {type: string}}}]}",
        "\
A: any (unmergeable)

B: string

C: object
  x: any (unmergeable)
  y: string",
        &[
            "warning unmergeable /components/schemas/A",
            "warning unmergeable /components/schemas/B",
            "warning unmergeable /components/schemas/C/allOf/1/properties/x",
        ],
    );
}

#[test]
fn properties_beside_a_union_go_to_its_variants() {
    check(
        "\
A: {type: object, properties: {a: {type: string}}}
B: {type: object, properties: {b: {type: string}, id: {type: string}}}
U: {type: object, required: [id], properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
V: {allOf: [{$ref: '#/components/schemas/U'}, {type: object}]}",
        "\
A: object
  a: string

B: object
  b: string
  id: string

U: union
  | U|0
  | U|1

V: union
  | U|0
  | U|1

U|0: object
  a: string
  id!: string

U|1: object
  b: string
  id!: string",
        &[],
    );
}

#[test]
fn additional_properties_hold_for_what_only_others_list() {
    // `email` is listed where `additionalProperties` does not see it: its object has the keys that both ask for.
    check(
        "\
Base: {type: object, properties: {email: {type: object, properties: {layout: {type: string}}}, size: {type: integer}}}
Free: {allOf: [{$ref: '#/components/schemas/Base'}], additionalProperties: {type: object, additionalProperties: true}}
Own:
  allOf: [{$ref: '#/components/schemas/Base'}]
  properties: {email: {type: object}}
  additionalProperties: {type: object, properties: {more: {type: string}}}",
        "\
Base: object
  email: Base.email
  size: int64

Free: object
  email: Free.email
  size: int64
  *: {any}

Own: object
  email: Base.email
  size: int64
  *: Own{}

Base.email: object
  layout: string

Free.email: object
  layout: string
  *: any

Own{}: object
  more: string",
        &[],
    );
}
