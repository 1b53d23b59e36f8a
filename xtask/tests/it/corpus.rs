//! `cargo xtask corpus`.

use crate::project::{PETSTORE, Project};
use serde_json::Value;

/// A folder with a sound document, a broken one, and one in two files that the list names.
fn corpus() -> Project {
    let project = Project::empty();
    project.put("documents/pets.yaml", PETSTORE);
    project
        .put("documents/broken.yaml", PETSTORE.replace("schemas/Pet'", "schemas/Nothing'").replace("paths:", "pahts:"));
    project.put("documents/shop/entry.yaml", PETSTORE.replace("schemas/Pet'", "schemas/Nothing'"));
    project.put(
        "documents/manifest.json",
        r#"[{ "id": "shop", "entry": "all/shop/entry.yaml", "multi_file": true, "openapi": "3.0.3", "operations": 2 }]"#,
    );
    project
}

const RUN: &[&str] = &["corpus", "documents", "--no-compile", "--report", "report.json"];

/// The row of a document, as words.
fn row(table: &str, id: &str) -> Vec<String> {
    let row = table.lines().find(|line| line.starts_with(&format!("| {id} ")));
    let row = row.unwrap_or_else(|| panic!("no row for {id}:\n{table}"));
    row.split('|').map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn every_document_has_a_row() {
    let project = corpus();
    let run = project.run(RUN);
    assert_eq!(run.code, Some(1), "{run:?}");
    let ids: Vec<&str> = run.out.lines().skip(2).take(3).filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(ids, ["broken", "pets", "shop"], "{}", run.out);
    let [broken, pets, shop] = ["broken", "pets", "shop"].map(|id| row(&run.out, id));
    assert!(broken.last().unwrap().starts_with("RED "), "{broken:?}");
    assert_eq!(pets[1..6], ["3.0.3", "-", "2", "2", "1"]);
    assert_eq!(pets.last().unwrap(), "ok");
    assert_eq!((shop[2].as_str(), shop[9].as_str()), ("2", "1"), "listed operations, and what leniency hides");
    assert_eq!(shop.last().unwrap(), "ok");
    assert!(run.out.contains("\n3 documents, 1 red; 4 of 4 operations"), "{}", run.out);
    // The reference to nothing.
    assert!(run.out.contains("\n1 untyped, 0 as the document says and 1 unsaid: missing-reference 1"), "{}", run.out);
    assert!(project.path("target/corpus/pets/src/lib.rs").exists());
    assert!(!project.path("target/corpus/broken").exists());
}

#[test]
fn the_report_says_the_same() {
    let project = corpus();
    project.run(RUN);
    let report: Value = serde_json::from_str(&project.text("report.json")).unwrap();
    assert_eq!(report["red"], 1);
    let [broken, pets, shop] = [0, 1, 2].map(|index| &report["documents"][index]);
    assert_eq!((&broken["id"], &broken["red"]), (&"broken".into(), &true.into()));
    assert_eq!((&broken["client"]["errors"], &broken["client"]["operations"]["found"]), (&1.into(), &Value::Null));
    assert_eq!((&pets["client"]["operations"]["generated"], &pets["check"]), (&2.into(), &Value::Null));
    let untyped = &shop["client"]["untyped"];
    assert_eq!((&untyped["said"], &untyped["unsaid"]), (&0.into(), &1.into()), "{untyped}");
    assert!(untyped["places"][0][1].as_str().unwrap().starts_with('/'), "{untyped}");
    assert_eq!((&shop["hidden"], &shop["listed"]["operations"]), (&1.into(), &2.into()));
}

#[test]
fn operations_that_are_not_found_are_missed() {
    let project = corpus();
    project.put("documents/manifest.json", r#"[{ "id": "pets", "entry": "pets.yaml", "operations": 3 }]"#);
    let run = project.run(&[RUN, &["--only", "pets"]].concat());
    assert_eq!(run.code, Some(1), "{run:?}");
    assert_eq!(row(&run.out, "pets").last().unwrap(), "RED found 2 of 3 listed operations");
}

#[test]
fn a_part_can_be_asked_for() {
    let project = corpus();
    let table = [(&["--only", "pets"][..], "pets"), (&["--shard", "2/3"], "pets"), (&["--shard", "3/3"], "shop")];
    for (words, id) in table {
        let run = project.run(&[RUN, words].concat());
        assert_eq!(run.code, Some(0), "{run:?}");
        assert_eq!(row(&run.out, id).last().unwrap(), "ok");
        assert!(run.out.contains("\n1 document, 0 red;"), "{}", run.out);
    }
}

#[test]
fn broken_requests() {
    let project = corpus();
    project.put("empty/readme.txt", "");
    let table = [
        (&["corpus"][..], "FOLDER"),
        (&["corpus", "nowhere"], "cannot be read"),
        (&["corpus", "empty"], "holds no document"),
        (&["corpus", "documents", "--only", "pet"], "did you mean `pets`?"),
        (&["corpus", "documents", "--shard", "4/3"], "2/3"),
        (&["roundtrip", "empty"], "holds no document"),
        (&["roundtrip", "documents", "--only", "pet"], "did you mean `pets`?"),
        (&["prism", "empty"], "holds no document"),
        (&["prism", "documents", "--only", "pet"], "did you mean `pets`?"),
    ];
    for (words, expected) in table {
        let run = project.run(words);
        assert_eq!(run.code, Some(2), "{words:?}");
        assert!(run.err.contains(expected), "{words:?}\n{}", run.err);
    }
}
