//! Documents that people publish become crates without warnings: generated, checked with Clippy, documented, and called.
//!
//! The documents are not part of the project. They are looked for in the folder that `SPECSTEP_SPECS` names, otherwise in
//! `shared/specs` beside the project; without them, this says so and passes. What is generated is kept in the target folder, so
//! only the first run takes minutes.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A document, by its file name without the extension.
struct Document {
    name: &'static str,
    extension: &'static str,
    /// The number of operations that it describes.
    operations: u64,
    /// Whether it refers to things that it does not contain.
    lenient: bool,
}

const fn document(name: &'static str, extension: &'static str, operations: u64) -> Document {
    Document { name, extension, operations, lenient: false }
}

const DOCUMENTS: &[Document] = &[
    document("bigmodel-zh", "json", 42),
    Document { lenient: true, ..document("bigmodel-en", "json", 45) },
    document("docker-engine", "yaml", 108),
    document("gotify", "json", 42),
    document("oai-petstore-v2", "json", 3),
    document("oai-petstore-v3", "yaml", 3),
    document("oai-uber-v2", "json", 5),
    document("oai-uspto", "yaml", 3),
    document("oxide-buildomat", "json", 21),
    document("oxide-propolis", "json", 7),
    document("prism-petstore-v2", "yaml", 20),
    document("qdrant", "json", 69),
    document("readme-discriminators", "json", 10),
    document("readme-polymorphism", "json", 13),
    document("swagger-petstore-v304", "yaml", 19),
];

/// The client that carries its own runtime, and that is called.
const CALLED: &str = "bigmodel-zh";

#[test]
fn published_documents_become_crates_without_warnings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let Some(specs) = specs(root) else {
        println!("not run, because there are no documents: set SPECSTEP_SPECS to their folder");
        return;
    };
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("real-documents");
    std::fs::create_dir_all(&workspace).unwrap();
    let runtime = format!("crate={}", root.join("generator/runtime").display());
    for document in DOCUMENTS {
        generate(document, &specs, &workspace, if document.name == CALLED { "embedded" } else { &runtime });
    }
    let members: Vec<&str> = DOCUMENTS.iter().map(|document| document.name).collect();
    write(&workspace.join("Cargo.toml"), &format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"));
    // The versions that the project itself is tested with; nothing new has to be fetched then.
    if let Ok(lock) = std::fs::read_to_string(root.join("Cargo.lock")) {
        write(&workspace.join("Cargo.lock"), &lock);
    }
    let calls = workspace.join(CALLED).join("tests/calls");
    write(&calls.join("main.rs"), include_str!("real_documents/bigmodel_zh.rs"));
    write(&calls.join("server.rs"), include_str!("../../generated-client/tests/it/server.rs"));

    // All of them, so that one run shows all there is to mend.
    let failures: Vec<String> = [
        &["clippy", "--workspace", "--all-features", "--keep-going", "--", "-D", "warnings"][..],
        &["doc", "--workspace", "--all-features", "--no-deps", "--keep-going"],
        &["test", "--package", &format!("{CALLED}-client")],
    ]
    .into_iter()
    .filter_map(|arguments| cargo(&workspace, arguments).err())
    .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The folder of the documents.
fn specs(root: &Path) -> Option<PathBuf> {
    let named = std::env::var_os("SPECSTEP_SPECS").filter(|name| !name.is_empty()).map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root.join("../shared/specs"));
    folder.is_dir().then_some(folder)
}

/// Generates a client and checks that no operation is left out.
fn generate(document: &Document, specs: &Path, workspace: &Path, runtime: &str) {
    let Document { name, extension, operations, lenient } = document;
    let report = workspace.join(format!("{name}.report.json"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("codegen").arg("--spec").arg(specs.join(format!("{name}.{extension}")));
    command.arg("--out").arg(workspace.join(name)).args(["--name", &format!("{name}-client")]);
    command.args(["--runtime", runtime]).arg("--report").arg(&report);
    if *lenient {
        command.arg("--lenient");
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&std::fs::read(report).unwrap()).unwrap();
    let counted = &report["clients"][0]["operations"];
    assert_eq!((&counted["found"], &counted["generated"]), (&(*operations).into(), &(*operations).into()), "{name}");
}

/// Writes a file unless it is there already: a file that is new is compiled again.
fn write(path: &Path, text: &str) {
    if std::fs::read_to_string(path).is_ok_and(|present| present == text) {
        return;
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// Runs cargo in the workspace of generated crates, with a target folder of its own: that of the project may be in use. The error
/// is what it said.
fn cargo(workspace: &Path, arguments: &[&str]) -> Result<(), String> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(workspace).env("CARGO_TARGET_DIR", workspace.join("target"));
    command.env("RUSTDOCFLAGS", "-D warnings").env_remove("CARGO_MANIFEST_DIR").stdin(Stdio::null());
    let output = command.output().unwrap();
    if output.status.success() {
        return Ok(());
    }
    let [answered, said] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    Err(format!("cargo {}:\n{said}{answered}", arguments.join(" ")))
}
