//! One sound document with all hostile strings at once, for a compiler to look at.

use serde_json::{Map, Value, json};

/// The document: for each string a tag, an operation, parameters, a schema and a security scheme that are called so and say so.
pub(crate) fn united(strings: &[(&str, String)]) -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    let mut doors = Map::new();
    let mut servers = vec![json!({ "url": "https://a.example" })];
    for (index, (name, text)) in strings.iter().enumerate() {
        // Parameters of a path and placeholders of a server have to be declared; these are neither.
        let flat = text.replace(['{', '}'], "|");
        let key = format!("{text} {name}");
        let reference =
            format!("#/components/schemas/{}", key.replace('~', "~0").replace('/', "~1").replace('%', "%25"));
        schemas.insert(key.clone(), schema(text));
        schemas.insert(
            format!("Said {index}"),
            json!({ "type": "string", "description": text, "title": text, "example": text }),
        );
        doors.insert(key.clone(), json!({ "type": "apiKey", "in": "query", "name": text, "description": text }));
        servers.push(json!({ "url": format!("https://{index}.example/{flat}"), "description": text }));
        let media = json!({ "application/json": { "schema": { "$ref": reference }, "example": text } });
        paths.insert(
            format!("/{index}/{flat}"),
            json!({
                "summary": text,
                "put": {
                    "operationId": key,
                    "tags": [text],
                    "summary": text,
                    "description": text,
                    "parameters": [
                        { "name": text, "in": "query", "description": text, "schema": { "type": "string", "enum": [text, "other"], "default": text } },
                        { "name": text, "in": "cookie", "schema": { "type": "string", "title": text } }
                    ],
                    "requestBody": { "description": text, "content": media },
                    "responses": { "200": { "description": text, "content": media }, "404": { "description": text } },
                    "security": [{ key: [] }]
                },
                // Without an id, the path and the method give the name.
                "post": { "tags": [format!("{text} {index}")], "responses": { "200": { "description": text } } }
            }),
        );
    }
    let tags: Vec<Value> = strings.iter().map(|(_, text)| json!({ "name": text, "description": text })).collect();
    let all: Vec<&str> = strings.iter().map(|(_, text)| text.as_str()).collect();
    json!({
        "openapi": "3.0.3",
        "info": { "title": all[0], "version": all[0], "description": all.join("\n\n") },
        "servers": servers,
        "tags": tags,
        "paths": paths,
        "components": { "schemas": schemas, "securitySchemes": doors }
    })
}

fn schema(text: &str) -> Value {
    json!({
        "type": "object",
        "title": text,
        "description": text,
        "required": [text],
        "properties": {
            text: { "type": "string", "description": text },
            "one": { "type": "string", "enum": [text, "b"], "description": text, "default": text },
            "inner": { "type": "object", "title": text, "properties": { text: { "type": "integer" } } },
            "several": {
                "oneOf": [
                    { "type": "string", "title": text },
                    { "type": "object", "title": text, "properties": { text: { "type": "boolean" } } }
                ]
            }
        },
        "additionalProperties": { "type": "string", "description": text }
    })
}
