//! Sound documents that have a string in every place where the specification has one.

use serde_json::{Value, json};

/// A document of `OpenAPI` 3.1, and one of Swagger 2.0 for the places that only it has.
pub(crate) fn bases() -> [Value; 2] {
    [newer(), older()]
}

fn newer() -> Value {
    json!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "info": {
            "title": "Info title",
            "summary": "Info summary",
            "description": "Info description.",
            "termsOfService": "https://terms.example/",
            "version": "1.2.3",
            "contact": { "name": "Contact name", "url": "https://contact.example/", "email": "a@contact.example" },
            "license": { "name": "Licence name", "identifier": "MIT", "x-license": "License extension" },
            "x-info": "Info extension"
        },
        "externalDocs": { "url": "https://docs.example/", "description": "Docs description" },
        "servers": [
            {
                "url": "https://{region}.example/v1",
                "description": "Server description",
                "variables": {
                    "region": { "default": "eu", "enum": ["eu", "us"], "description": "Variable description" }
                }
            },
            { "url": "https://second.example" }
        ],
        "tags": [
            { "name": "tagged", "description": "Tag description", "externalDocs": { "url": "https://tag.example/" } },
            { "name": "Tagged", "x-display-name": "Tag extension" }
        ],
        "security": [{ "keyScheme": [] }, { "bearerScheme": [] }],
        "paths": paths(),
        "webhooks": {
            "hookName": {
                "post": {
                    "operationId": "hookOperation",
                    "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Plain" } } } },
                    "responses": { "200": { "description": "Hook answer" } }
                }
            }
        },
        "components": components(),
        "x-root": { "nested extension": ["Root extension"] }
    })
}

#[expect(clippy::too_many_lines, reason = "a document, in one place")]
fn paths() -> Value {
    json!({
        "/things/{pathParameter}/parts/{second}": {
            "summary": "Path summary",
            "description": "Path description",
            "servers": [{ "url": "https://path.example/x" }],
            "parameters": [
                {
                    "name": "pathParameter",
                    "in": "path",
                    "required": true,
                    "description": "Path parameter description",
                    "schema": { "type": "string", "default": "Path default", "example": "Path example" }
                },
                { "name": "second", "in": "path", "required": true, "schema": { "type": "string" } }
            ],
            "get": {
                "tags": ["tagged"],
                "operationId": "operationOne",
                "summary": "Operation summary",
                "description": "Operation description.\n\nAnother paragraph.",
                "externalDocs": { "url": "https://operation.example/" },
                "parameters": [
                    {
                        "name": "queryParameter",
                        "in": "query",
                        "description": "Query description",
                        "schema": { "type": "string", "enum": ["queryFirst", "querySecond"], "default": "queryFirst" },
                        "examples": { "exampleKey": { "summary": "Example summary", "value": "Example value" } }
                    },
                    { "name": "X-Header-Parameter", "in": "header", "schema": { "type": "string", "title": "Header title" } },
                    { "name": "cookieParameter", "in": "cookie", "schema": { "type": "string" } },
                    { "name": "jsonParameter", "in": "query", "content": { "application/json": { "schema": { "type": "object" } } } },
                    { "$ref": "#/components/parameters/sharedParameter" }
                ],
                "responses": {
                    "200": {
                        "description": "Answer description",
                        "headers": {
                            "X-Answer-Header": { "description": "Answer header description", "schema": { "type": "string" } }
                        },
                        "content": {
                            "application/vnd.example+json": {
                                "schema": { "$ref": "#/components/schemas/Object" },
                                "examples": { "answerExample": { "value": { "exampleProperty": "Answer example" } } }
                            }
                        },
                        "links": { "linkName": { "operationId": "operationTwo", "description": "Link description", "parameters": { "linkParameter": "$response.body#/id" } } }
                    },
                    "202": { "description": "Accepted description", "content": { "text/plain": { "schema": { "type": "string" } } } },
                    "4XX": { "$ref": "#/components/responses/SharedAnswer" },
                    "default": { "description": "Default description" }
                },
                "callbacks": {
                    "callbackName": {
                        "{$request.body#/callbackUrl}": {
                            "post": { "operationId": "callbackOperation", "responses": { "200": { "description": "Callback answer" } } }
                        }
                    }
                },
                "x-operation": "Operation extension"
            },
            "post": {
                "tags": ["Tagged"],
                "operationId": "operationTwo",
                "security": [{ "basicScheme": [] }, { "oauthScheme": ["read:things"] }, { "cookieScheme": [], "queryScheme": [] }],
                "servers": [{ "url": "https://operation.example/{variable}", "variables": { "variable": { "default": "operationServer" } } }],
                "requestBody": {
                    "description": "Body description",
                    "required": true,
                    "content": {
                        "multipart/form-data": {
                            "schema": { "$ref": "#/components/schemas/Form" },
                            "encoding": { "formFile": { "contentType": "image/png, image/jpeg", "headers": { "X-Part": { "schema": { "type": "string" } } } } }
                        }
                    }
                },
                "responses": { "201": { "description": "Made", "content": { "application/octet-stream": {} } } }
            }
        },
        "/untagged": {
            "put": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Union" }, "example": { "kind": "Body example" } } } },
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Union" } } } } }
            }
        }
    })
}

#[expect(clippy::too_many_lines, reason = "a document, in one place")]
fn components() -> Value {
    json!({
        "schemas": {
            "Object": {
                "type": "object",
                "title": "Object title",
                "description": "Object description",
                "required": ["requiredProperty"],
                "properties": {
                    "requiredProperty": { "type": "string", "description": "Property description", "pattern": "^[a-z]+$" },
                    "plainProperty": { "type": ["string", "null"], "default": "Property default", "examples": ["Property example"] },
                    "inlineObject": {
                        "type": "object",
                        "title": "Inline title",
                        "description": "Inline description",
                        "properties": { "innerProperty": { "type": "string", "format": "odd-format" } }
                    },
                    "inlineEnum": { "type": "string", "title": "Enum title", "description": "Enum description", "enum": ["inlineFirst", "inlineSecond"] },
                    "constant": { "const": "constantValue", "description": "Constant description" },
                    "unusual": { "type": "string", "deprecated": true, "xml": { "name": "xmlName", "namespace": "https://xml.example/" }, "contentMediaType": "text/html" },
                    "silent": {}
                },
                "additionalProperties": { "type": "string", "description": "Values description" },
                "$comment": "Comment",
                "example": { "requiredProperty": "Object example" }
            },
            "Enum": { "type": "string", "enum": ["enumFirst", "enumSecond"], "x-enum-varnames": ["VarnameFirst", "VarnameSecond"], "x-enum-descriptions": ["Value description", "Another"] },
            "Numbers": { "type": "integer", "enum": [1, 2], "x-enum-varnames": ["NumberOne", "NumberTwo"], "x-enumNames": ["NameOne", "NameTwo"] },
            "Union": {
                "description": "Union description",
                "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
                "discriminator": { "propertyName": "kind", "mapping": { "mappedCat": "#/components/schemas/Cat", "mappedDog": "Dog" } }
            },
            "Cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } },
            "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "number": { "$ref": "#/components/schemas/Numbers" }, "word": { "$ref": "#/components/schemas/Enum" } } },
            "Loose": { "anyOf": [{ "type": "string", "title": "First title" }, { "type": "object", "title": "Second title", "properties": { "looseProperty": { "type": "boolean" } } }] },
            "Merged": { "allOf": [{ "$ref": "#/components/schemas/Plain" }, { "type": "object", "description": "Part description", "properties": { "ownProperty": { "$ref": "#/components/schemas/Loose" } } }] },
            "Plain": { "type": "object", "properties": { "plain": { "type": "string" } }, "$defs": { "Definition": { "type": "string", "description": "Definition description" } } },
            "List": { "type": "array", "description": "List description", "items": { "$ref": "#/components/schemas/Merged" } },
            "Form": { "type": "object", "required": ["formFile"], "properties": { "formFile": { "type": "string", "format": "binary", "description": "File description" }, "formField": { "type": "string" } } }
        },
        "parameters": {
            "sharedParameter": { "name": "shared-name", "in": "query", "description": "Shared description", "schema": { "type": "array", "items": { "type": "string" } } }
        },
        "responses": {
            "SharedAnswer": { "description": "Shared answer description", "content": { "application/problem+json": { "schema": { "type": "object", "properties": { "problemProperty": { "type": "string" } } } } } }
        },
        "requestBodies": { "sharedBody": { "description": "Unused body", "content": { "application/json": { "schema": { "type": "string" } } } } },
        "headers": { "sharedHeader": { "description": "Unused header", "schema": { "type": "string" } } },
        "examples": { "sharedExample": { "summary": "Unused example", "externalValue": "https://example.example/" } },
        "links": { "sharedLink": { "operationRef": "#/paths/~1untagged/put", "description": "Unused link" } },
        "securitySchemes": {
            "keyScheme": { "type": "apiKey", "in": "header", "name": "X-Key-Header", "description": "Key description" },
            "queryScheme": { "type": "apiKey", "in": "query", "name": "keyQuery" },
            "cookieScheme": { "type": "apiKey", "in": "cookie", "name": "keyCookie" },
            "bearerScheme": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "Bearer description" },
            "basicScheme": { "type": "http", "scheme": "basic" },
            "odd-scheme": { "type": "http", "scheme": "digest" },
            "oauthScheme": {
                "type": "oauth2",
                "flows": { "authorizationCode": { "authorizationUrl": "https://auth.example/", "tokenUrl": "https://token.example/", "scopes": { "read:things": "Scope description" } } }
            },
            "openIdScheme": { "type": "openIdConnect", "openIdConnectUrl": "https://openid.example/" }
        }
    })
}

fn older() -> Value {
    json!({
        "swagger": "2.0",
        "info": { "title": "Older title", "version": "7", "description": "Older description" },
        "host": "older.example",
        "basePath": "/base",
        "schemes": ["https"],
        "consumes": ["application/json"],
        "produces": ["application/json"],
        "tags": [{ "name": "olderTag", "description": "Older tag description" }],
        "paths": {
            "/older/{olderId}": {
                "post": {
                    "tags": ["olderTag"],
                    "operationId": "olderOperation",
                    "summary": "Older summary",
                    "consumes": ["application/x-www-form-urlencoded"],
                    "produces": ["application/json", "text/csv"],
                    "parameters": [
                        { "name": "olderId", "in": "path", "required": true, "type": "string", "description": "Older id" },
                        { "name": "olderList", "in": "query", "type": "array", "items": { "type": "string", "enum": ["one", "two"] }, "collectionFormat": "csv" },
                        { "name": "olderField", "in": "formData", "type": "string", "default": "Older default" }
                    ],
                    "responses": {
                        "200": { "description": "Older answer", "schema": { "$ref": "#/definitions/OlderThing" }, "examples": { "application/json": { "a": "Older example" } } }
                    },
                    "security": [{ "olderKey": [] }]
                },
                "put": {
                    "operationId": "olderPut",
                    "parameters": [
                        { "name": "olderId", "in": "path", "required": true, "type": "string" },
                        { "name": "olderBody", "in": "body", "description": "Older body", "schema": { "$ref": "#/definitions/OlderThing" } },
                        { "$ref": "#/parameters/olderShared" }
                    ],
                    "responses": { "204": { "$ref": "#/responses/OlderAnswer" } }
                }
            }
        },
        "parameters": { "olderShared": { "name": "X-Older", "in": "header", "type": "string" } },
        "responses": { "OlderAnswer": { "description": "Older shared answer" } },
        "definitions": {
            "OlderThing": {
                "type": "object",
                "discriminator": "olderKind",
                "required": ["olderKind"],
                "properties": { "olderKind": { "type": "string" }, "olderProperty": { "type": "string", "description": "Older property", "example": "Older value" } }
            },
            "OlderChild": { "allOf": [{ "$ref": "#/definitions/OlderThing" }, { "type": "object", "properties": { "childProperty": { "type": "string" } } }] }
        },
        "securityDefinitions": {
            "olderKey": { "type": "apiKey", "name": "X-Older-Key", "in": "header", "description": "Older key" },
            "olderOauth": { "type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://a.example/", "tokenUrl": "https://t.example/", "scopes": { "olderScope": "Older scope" } }
        }
    })
}
