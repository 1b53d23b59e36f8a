//! What happens to a folder: only what should, and all of it or nothing.

use super::*;
use tempfile::TempDir;

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: format!("// {MARKER} from a.yaml.\n{text}") }
}

fn bring(folder: &Path, files: &[File]) -> Result<(usize, usize)> {
    let changes = compare(folder, files)?;
    apply(folder, &changes)?;
    Ok((changes.list.len(), changes.unchanged))
}

/// All files below a folder with their texts.
fn contents(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn names(folder: &Path) -> Vec<String> {
    contents(folder).into_iter().map(|(name, _)| name).collect()
}

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn writes_changes_deletes_and_leaves_the_rest() {
    let temp = TempDir::new().unwrap();
    let folder = temp.path().join("deep/client");
    let first = [file("src/lib.rs", "1"), file("src/old/a.rs", "1"), file("src/same.rs", "1")];
    assert_eq!(bring(&folder, &first).unwrap(), (3, 0));
    put(&folder, "tests/mine.rs", "mine");
    put(&folder, "src/mine.rs", "mine");
    let untouched = fs::metadata(folder.join("src/same.rs")).unwrap().modified().unwrap();

    let second = [file("src/lib.rs", "2"), file("src/new/b.rs", "1"), file("src/same.rs", "1")];
    assert_eq!(bring(&folder, &second).unwrap(), (3, 1));
    assert_eq!(names(&folder), ["src/lib.rs", "src/mine.rs", "src/new/b.rs", "src/same.rs", "tests/mine.rs"]);
    assert!(!folder.join("src/old").exists());
    assert_eq!(fs::metadata(folder.join("src/same.rs")).unwrap().modified().unwrap(), untouched);
    assert_eq!(bring(&folder, &second).unwrap(), (0, 3));
}

#[test]
fn somebodys_files_stop_everything() {
    let files = [file("Cargo.toml", ""), file("src/lib.rs", ""), file("src/types/a.rs", "")];
    let table = [
        ("src/lib.rs", "src/lib.rs (not generated)"),
        ("Cargo.toml/x", "Cargo.toml (a folder)"),
        ("src/types", "src/types (not generated)"),
    ];
    for (path, expected) in table {
        let temp = TempDir::new().unwrap();
        put(temp.path(), path, "mine");
        let error = bring(temp.path(), &files).unwrap_err().to_string();
        assert!(error.contains(expected) && error.contains("Nothing was written"), "{error}");
        assert_eq!(contents(temp.path()), [(path.to_owned(), "mine".to_owned())]);
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let temp = TempDir::new().unwrap();
    let (real, folder) = (temp.path().join("real"), temp.path().join("client"));
    put(&real, "stale.rs", &file("", "").text);
    fs::create_dir(&folder).unwrap();
    std::os::unix::fs::symlink(&real, folder.join("beside")).unwrap();
    assert_eq!(bring(&folder, &[file("lib.rs", "")]).unwrap(), (1, 0));
    assert!(real.join("stale.rs").exists());

    std::os::unix::fs::symlink(&real, folder.join("src")).unwrap();
    let error = bring(&folder, &[file("src/lib.rs", "")]).unwrap_err().to_string();
    assert!(error.contains("src (a symbolic link)"), "{error}");

    for (target, name) in [(real.join("stale.rs"), "file.rs"), (temp.path().join("nowhere"), "lost.rs")] {
        std::os::unix::fs::symlink(&target, folder.join(name)).unwrap();
        let error = bring(&folder, &[file(name, "")]).unwrap_err().to_string();
        assert!(error.contains(&format!("{name} (a symbolic link)")), "{error}");
    }
    assert_eq!(names(&real), ["stale.rs"]);
    assert!(!temp.path().join("nowhere").exists());

    // Neither is what looks like an unfinished folder of ours.
    std::os::unix::fs::symlink(&real, folder.join(".specstep-tmp-1")).unwrap();
    assert_eq!(bring(&folder, &[file("other.rs", "")]).unwrap(), (2, 0));
    assert!(real.join("stale.rs").exists());

    let link = temp.path().join("link");
    std::os::unix::fs::symlink(&folder, &link).unwrap();
    assert!(compare(&link, &[]).unwrap_err().to_string().contains("symbolic link"));
}

#[test]
fn other_packages_and_build_folders_are_not_searched() {
    let temp = TempDir::new().unwrap();
    for path in ["other/src/lib.rs", "target/debug/build/a.rs", ".git/a.rs"] {
        put(temp.path(), path, &file("", "").text);
    }
    put(temp.path(), "other/Cargo.toml", "");
    bring(temp.path(), &[file("lib.rs", "")]).unwrap();
    assert_eq!(names(temp.path()).len(), 5);
}

#[test]
fn what_a_killed_run_left_is_removed() {
    let temp = TempDir::new().unwrap();
    put(temp.path(), ".specstep-tmp-1/0", "half");
    bring(temp.path(), &[file("lib.rs", "")]).unwrap();
    assert_eq!(names(temp.path()), ["lib.rs"]);
}

#[test]
fn a_stale_file_makes_room_for_a_folder() {
    let temp = TempDir::new().unwrap();
    bring(temp.path(), &[file("src/a", "")]).unwrap();
    bring(temp.path(), &[file("src/a/b.rs", "")]).unwrap();
    assert_eq!(names(temp.path()), ["src/a/b.rs"]);
}

#[test]
fn line_ends_of_a_checkout_are_no_change() {
    let temp = TempDir::new().unwrap();
    let files = [file("lib.rs", "a\nb\n")];
    put(temp.path(), "lib.rs", &files[0].text.replace('\n', "\r\n"));
    assert_eq!(bring(temp.path(), &files).unwrap(), (0, 1));
}

#[test]
fn paths_stay_inside() {
    let temp = TempDir::new().unwrap();
    let folder = temp.path().join("client");
    for path in [
        "",
        "/a",
        "../a",
        "a/../../b",
        "a//b",
        "./a",
        "C:/a",
        "a\\b",
        ".git/config",
        "target/a.rs",
        "src/con.rs",
        "src/COM1.rs",
        "nul/a.rs",
        "src/\u{e4}.rs",
        "src/a\0.rs",
        "src/a\nb.rs",
    ] {
        assert!(bring(&folder, &[file(path, "")]).is_err(), "{path}");
    }
    assert!(bring(&folder, &[file("a.rs", ""), file("A.rs", "")]).is_err());
    assert!(bring(&folder, &[File { path: "a.rs".into(), text: "fn a() {}".into() }]).is_err());
    assert!(!folder.exists());
}
