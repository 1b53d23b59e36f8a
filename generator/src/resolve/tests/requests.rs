//! Operations: parameters, bodies, answers, security, servers.

use super::resolve;

#[track_caller]
fn check(body: &str, expected: &str, messages: &[&str]) {
    let (model, said) = resolve(body, false);
    assert_eq!(model.trim(), expected.trim());
    assert_eq!(said, messages);
}

#[test]
fn parameters_are_merged_and_match_the_path() {
    check(
        "\
paths:
  /a/{x}/{y}:
    parameters:
      - {name: x, in: path, required: true, schema: {type: string}}
      - {name: q, in: query, schema: {type: array, items: {type: string}}, style: pipeDelimited}
      - $ref: '#/components/parameters/Limit'
    get:
      operationId: a
      parameters:
        - {name: q, in: query, schema: {type: array, items: {type: integer}}, explode: false}
        - {name: z, in: path, required: true, schema: {type: string}}
        - {name: Accept, in: header, schema: {type: string}}
        - {name: X-Id, in: header, schema: {type: string}}
        - {name: x-id, in: header, schema: {type: string}}
        - {name: f, in: query, content: {application/json: {schema: {type: object}}}}
        - {name: d, in: query, style: deepObject, schema: {type: object}}
      responses: {}
    post: {operationId: a, responses: {}}
components:
  parameters:
    Limit: {name: limit, in: query, required: true, schema: {type: integer, default: 20}}",
        "\
T 1
server /

GET /a/{x}/{y}  a
  path   x!: string
  query  q: [int64]  joined
  query  limit!: int64  = 20
  header X-Id: string
  query  f: {any}  as JSON
  query  d: {any}  deep
  path   y!: string

POST /a/{x}/{y}  a
  path   x!: string
  query  q: [string]  pipe
  query  limit!: int64  = 20
  path   y!: string",
        &[
            "warning duplicate-parameter /paths/~1a~1{x}~1{y}/get/parameters/4",
            "warning unused-path-parameter /paths/~1a~1{x}~1{y}/get/parameters/1",
            "warning undeclared-path-parameter /paths/~1a~1{x}~1{y}/get",
            "warning undeclared-path-parameter /paths/~1a~1{x}~1{y}/post",
            "warning duplicate-operation-id /paths/~1a~1{x}~1{y}/post/operationId",
        ],
    );
}

#[test]
fn one_media_type_is_preferred() {
    check(
        "\
paths:
  /a:
    post:
      requestBody:
        required: true
        content:
          text/plain: {schema: {type: string}}
          multipart/form-data:
            schema: {type: object, properties: {f: {type: string, format: binary}}}
            encoding: {f: {contentType: image/png}}
      responses:
        '200': {description: '', content: {text/event-stream: {}, application/vnd.a+json: {}, application/xml: {}}}
        '204': {description: '', content: {application/json: {schema: {type: string}}}}
        4xx: {$ref: '#/components/responses/Bad'}
        default: {description: '', headers: {X-Rate: {schema: {type: integer}}}, content: {'*/*': {schema: {type: string}}}}
        '700': {description: ''}
    head: {responses: {'200': {description: '', content: {application/json: {}}}}}
    put:
      requestBody: {content: {application/xml: {schema: {type: string}}}}
      responses: {'200': {description: '', content: {image/png: {schema: {type: string}}}}}
components:
  responses:
    Bad: {description: '', content: {application/problem+json; charset=utf-8: {schema: {properties: {title: {type: string}}}}}}",
        "\
T 1
server /

POST /a
  body!  multipart/form-data -> multipart <POST /a> body multipart/form-data
    f image/png
    or   text/plain -> text string
  200    application/vnd.a+json -> any
    or   application/xml -> bytes
    or   text/event-stream -> events of string
  204
  4XX    application/problem+json; charset=utf-8 -> <Bad> 4xx
  *      */* -> string
    header X-Rate

HEAD /a
  200

PUT /a
  body   application/xml -> text string
  200    image/png -> bytes

<POST /a> body multipart/form-data: object
  f: binary

<Bad> 4xx: object
  title: string",
        &[
            "warning unknown-status /paths/~1a/post/responses/700",
        ],
    );
}

#[test]
fn media_types_that_say_the_same_are_one() {
    check(
        "\
paths:
  /a:
    post:
      requestBody:
        content:
          application/json: {schema: {type: array, items: {type: string}}}
          text/json: {schema: {type: array, items: {type: string}}}
          application/*+json: {schema: {type: array, items: {type: string}}}
          application/xml: {schema: {type: array, items: {type: string}}}
          text/csv: {schema: {type: string}}
      responses: {4XX: {$ref: '#/components/responses/Bad'}}
  /b:
    get: {responses: {4XX: {$ref: '#/components/responses/Bad'}}}
components:
  responses:
    Bad:
      description: ''
      content: {application/json: {schema: {type: string}}, application/scim+json: {schema: {type: integer}}}",
        "\
T 1
server /

POST /a
  body   application/json -> [string]
    same text/json
    same application/*+json
    same application/xml
    or   text/csv -> text string
  4XX    application/json -> string
    or   application/scim+json -> int64

GET /b
  4XX    application/json -> string
    or   application/scim+json -> int64",
        &[],
    );
}

#[test]
fn what_is_sent_is_said_precisely() {
    check(
        "\
paths:
  /a:
    post:
      requestBody: {content: {'application/*+json': {schema: {type: integer}}, 'image/*': {}, 'text/*': {}}}
      responses: {}
    put:
      requestBody:
        content:
          application/octet-stream: {schema: {$ref: '#/components/schemas/File'}}
          application/json: {schema: {type: string}}
          application/zip: {schema: {type: string, format: binary}}
      responses: {'200': {description: '', content: {'*/*': {schema: {$ref: '#/components/schemas/File'}}}}}
  /b:
    post:
      requestBody:
        content:
          application/json: {schema: {$ref: '#/components/schemas/Form'}}
          multipart/form-data:
            schema: {$ref: '#/components/schemas/Form'}
            encoding: {f: {headers: {Content-Type: {schema: {type: string}}, X-A: {schema: {type: string}}}}}
      responses: {}
    patch:
      requestBody:
        content:
          application/json-patch+json: {schema: {type: array}}
          application/merge-patch+json: {schema: {type: array}}
          application/apply-patch+cbor: {schema: {type: array}}
          application/apply-patch+yaml: {schema: {type: array}}
      responses: {}
components:
  schemas:
    File: {type: string, format: binary}
    Form: {type: object, properties: {f: {$ref: '#/components/schemas/File'}}}",
        "\
T 1
server /

POST /a
  body   application/json -> int64
    or   text/plain -> text string
    or   image/* -> bytes

PUT /a
  body   application/octet-stream -> bytes
    same application/zip
    or   application/json -> string
  200    */* -> bytes

POST /b
  body   multipart/form-data -> multipart Form
    f
    same application/json

PATCH /b
  body   application/merge-patch+json -> [any (no-items)]
    or   application/json-patch+json -> [any (no-items)]
    or   application/apply-patch+yaml -> [any (no-items)]
    same application/apply-patch+cbor

File: binary

Form: object
  f: File",
        &["warning part-header /paths/~1b/post/requestBody/content/multipart~1form-data/encoding/f/headers/X-A"],
    );
}

#[test]
fn security_and_servers_are_inherited() {
    check(
        "\
servers:
  - {url: 'https://{region}.example.com/{v}', variables: {region: {default: eu}}}
security: [{bearer: []}, {basic: [], key: []}]
paths:
  /a: {get: {responses: {}}}
  /b:
    servers: [{url: 'https://b.example.com'}]
    get: {security: [], responses: {}}
    put: {security: [{}, {nope: []}, {key: [], nope: []}], servers: [{url: /put}], responses: {}, callbacks: {c: {}}}
components:
  securitySchemes:
    bearer: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
    basic: {type: http, scheme: Basic}
    key: {type: apiKey, in: cookie, name: sid}
    digest: {type: http, scheme: digest}",
        "\
T 1
server https://{region}.example.com/{v}  region=eu
scheme bearer: bearer
scheme basic: basic
scheme key: key in cookie sid
scheme digest: other digest

GET /a
  auth   bearer | (basic + key)

GET /b
  server https://b.example.com

PUT /b
  server /put
  auth   none | key",
        &[
            "warning unsupported-security-scheme /components/securitySchemes/digest",
            "warning undeclared-server-variable /servers/0/url",
            "warning unknown-security-scheme /paths/~1b/put/security/1/nope",
            "warning unknown-security-scheme /paths/~1b/put/security/2/nope",
        ],
    );
}

#[test]
fn references_lead_into_operations() {
    check(
        "\
paths:
  /a:
    get:
      parameters: [{$ref: '#/paths/~1b/get/parameters/0'}]
      responses: {'200': {$ref: '#/paths/~1b/get/responses/200'}}
  /b:
    get:
      parameters: [{name: q, in: query, schema: {type: string}}]
      responses: {'200': {description: '', content: {application/json: {schema: {properties: {x: {properties: {y: {type: string}}}}}}}}}
  /c: {$ref: '#/paths/~1b'}
components:
  schemas:
    X: {$ref: '#/paths/~1b/get/responses/200/content/application~1json/schema/properties/x'}",
        "\
T 1
server /

GET /a
  query  q: string
  200    application/json -> <GET /b> 200

GET /b
  query  q: string
  200    application/json -> <GET /b> 200

GET /c
  query  q: string
  200    application/json -> <GET /b> 200

X: <GET /b> 200.x

<GET /b> 200: object
  x: <GET /b> 200.x

<GET /b> 200.x: object
  y: string",
        &[],
    );
}
