//! Broken documents, flags and configurations: a message with a place, the exit code for errors, and nothing written.

use crate::project::{CLIENTS, PETSTORE, Project};

/// Runs on a document and checks that it is refused at `place`, with a message that contains `message`.
fn refused(document: &str, place: &str, message: &str) {
    let project = Project::with_pets();
    project.put("openapi/pets.yaml", document);
    let run = project.run(&["codegen"]);
    let start: String = document.chars().take(200).collect();
    assert_eq!(run.code, Some(2), "{start}\n{run:?}");
    assert!(run.err.contains(&format!("--> openapi/pets.yaml{place}")), "{start}\n{}", run.err);
    assert!(run.err.contains(message), "{start}\n{}", run.err);
    assert!(run.err.contains("error[") && !run.err.contains("panicked"), "{start}\n{}", run.err);
    assert!(!project.path("pets").exists(), "{start}");
}

/// The petstore with a change.
fn pets(from: &str, to: &str) -> String {
    assert!(PETSTORE.contains(from), "{from}");
    PETSTORE.replacen(from, to, 1)
}

#[test]
fn broken_text() {
    refused("openapi: 3.0.3\ninfo: {title: [\n", ":", "");
    refused("{\"openapi\": \"3.0.3\",\n  \"info\": }", ":2:", "");
    refused("a: b: c\n", ":1:", "");
    refused("", "\n", "empty");
    refused("openapi: 3.0.3\nopenapi: 3.0.3\n", ":2:1\n", "duplicate");
}

#[test]
fn not_what_is_read() {
    refused("hello: world\n", "", "OpenAPI");
    refused("- 1\n- 2\n", "", "OpenAPI");
    refused(&pets("openapi: 3.0.3", "openapi: 9.9.9"), ":1:", "9.9.9");
}

#[test]
fn broken_references() {
    refused(&pets("$ref: '#/components/schemas/Pet'", "$ref: '#/components/schemas/Pett'"), ":15:", "did you mean");
    let circle = "    Pet: { $ref: '#/components/schemas/Other' }\n    Other: { $ref: '#/components/schemas/Pet' }\n";
    let start = PETSTORE.find("    Pet:\n").unwrap();
    refused(&format!("{}{circle}", &PETSTORE[..start]), ":", "");
}

#[test]
fn broken_shape() {
    refused(&pets("schema: { type: string }", "schema: text"), ":20:", "");
    refused(&pets("in: path", "in: pth"), ":20:", "did you mean");
}

#[test]
fn hostile_text() {
    refused(&format!("{{\"openapi\": \"3.0.3\", \"x\": {}", "[".repeat(100_000)), "", "");
    refused(&format!("openapi: 3.0.3\nx: {}", "[".repeat(100_000)), "", "");
    refused(&format!("openapi: 3.0.3\nx: {}1{}\n", "{a: ".repeat(100_000), "}".repeat(100_000)), "", "");
    let aliases = |level: usize| vec![format!("*x{level}"); 10].join(", ");
    let levels = (1..30).map(|level| format!("x{level}: &x{level} [{}]", aliases(level - 1)));
    let bomb =
        ["openapi: 3.0.3".to_owned(), "x0: &x0 [a, a, a, a, a, a, a, a, a, a]".to_owned()].into_iter().chain(levels);
    let bomb = bomb.collect::<Vec<_>>().join("\n");
    refused(&bomb, "", "");
}

#[test]
fn bytes_that_are_not_text() {
    let project = Project::with_pets();
    project.put("openapi/pets.yaml", b"openapi: 3.0.3\ninfo: \xFF\n");
    let run = project.run(&["codegen"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--> openapi/pets.yaml:2:7"), "{}", run.err);
}

#[test]
fn files_that_cannot_be_read() {
    let project = Project::with_pets();
    let table = [("nowhere.yaml", "`openapi/nowhere.yaml` cannot be read"), ("../openapi", "`openapi` is a folder")];
    for (document, expected) in table {
        project.put("openapi/specstep.toml", CLIENTS.replace("pets.yaml", document));
        let run = project.run(&["codegen"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains(expected), "{run:?}");
        assert!(!project.path("pets").exists());
    }
    let none = Project::empty().run(&["codegen"]);
    assert_eq!(none.code, Some(2));
    assert!(none.err.contains("`openapi/specstep.toml` cannot be read"), "{none:?}");
}

#[test]
fn broken_configurations() {
    let table = [
        (CLIENTS.replace("output", "outptu"), "openapi/specstep.toml:3:1", "did you mean `output`?"),
        (CLIENTS.replace("\"pets.yaml\"", "1"), "openapi/specstep.toml:2:12", ""),
        (CLIENTS.repeat(2), "", "would both be written to `pets`"),
        (CLIENTS.replace("pets-client", ""), "", "package name"),
    ];
    for (text, place, message) in table {
        let project = Project::with_pets();
        project.put("openapi/specstep.toml", &text);
        let run = project.run(&["codegen"]);
        assert_eq!(run.code, Some(2), "{text}");
        assert!(run.err.contains(place) && run.err.contains(message), "{text}\n{}", run.err);
    }
}

#[test]
fn broken_command_lines() {
    let project = Project::with_pets();
    let table = [
        (&["codgen"][..], "codegen"),
        (&["codegen", "--chekc"], "--check"),
        (&["codegen", "--spec", "openapi/pets.yaml"], "--out"),
        (&["codegen", "--library", "pets"], "--spec"),
        (&["codegen", "--spec", "a", "--out", "b", "--name", "c", "--config", "d"], "--config"),
        (&["codegen", "--spec", "a", "--out", "b", "--name", "c", "--runtime", "embeded"], "crate=VERSION"),
        (&["test", "--only", "clipy"], "did you mean `clippy`?"),
        (&[], "Usage"),
    ];
    for (words, expected) in table {
        let run = project.run(words);
        assert_eq!(run.code, Some(2), "{words:?}");
        assert!(run.err.contains(expected), "{words:?}\n{}", run.err);
    }
}

#[test]
fn strictness_and_leniency() {
    let dangling = pets("$ref: '#/components/schemas/Pet'", "$ref: '#/components/schemas/Nothing'");
    let project = Project::with_pets();
    project.put("openapi/pets.yaml", dangling);
    assert_eq!(project.run(&["codegen"]).code, Some(2));
    let strict = project.run(&["codegen", "--lenient", "--strict"]);
    assert_eq!(strict.code, Some(1), "{strict:?}");
    assert!(!project.path("pets").exists());
    let lenient = project.run(&["codegen", "--lenient"]);
    assert_eq!(lenient.code, Some(0), "{lenient:?}");
    assert!(lenient.err.contains("warning["), "{lenient:?}");
}

#[test]
fn help_is_given() {
    let project = Project::empty();
    for words in [
        &["--help"][..],
        &["codegen", "--help"],
        &["test", "--help"],
        &["fuzz", "--help"],
        &["bench", "--help"],
        &["test", "--list"],
    ] {
        let run = project.run(words);
        assert_eq!(run.code, Some(0), "{words:?}");
        assert!(run.out.lines().count() > 4, "{words:?}");
    }
}
