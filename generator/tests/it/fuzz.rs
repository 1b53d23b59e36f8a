//! Documents nobody would write: changed at random, and what the generator promises for every one of them.
//!
//! The promises: it does not panic, it ends soon, it gives errors or a crate that is [sound](crate::sound), and it gives the same a
//! second time. The documents are those of the golden tests and the one of the hostile tests, changed in their trees or in their
//! text. `cargo xtask fuzz` runs this for as long as one likes; the ordinary tests run the same few seeds every time, and every
//! document of `tests/fuzz`, which are those that once broke a promise.

mod judge;
mod markdown;
mod mutate;
mod random;
mod shrink;
mod words;

use crate::{hostile, nodes};
use judge::{Case, Failure, Outcome, judge, judge_within};
use mutate::Material;
use random::Random;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a document may take in a long run.
const LIMIT: Duration = Duration::from_secs(10);
/// As many documents that did something new are changed further.
const POOL: usize = 400;

#[test]
fn a_few_documents_break_no_promise() {
    let fuzzer = Fuzzer::new();
    for seed in 0..500 {
        let case = fuzzer.case(seed, &[]);
        if let Err(failure) = judge(&case) {
            panic!("seed {seed}: {}: {}\n{}", failure.kind, failure.text, String::from_utf8_lossy(&case.bytes));
        }
    }
}

#[test]
fn documents_that_broke_a_promise_keep_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    let documents = files(&folder);
    assert!(!documents.is_empty(), "{} is empty", folder.display());
    for path in documents {
        for lenient in [false, true] {
            let bytes = fs::read(&path).expect("a document");
            let judged = judge(&Case { bytes, files: BTreeMap::new(), lenient });
            assert!(judged.is_ok(), "{}: {judged:?}", path.display());
        }
    }
}

/// The long run, which `cargo xtask fuzz` starts.
#[test]
#[ignore = "runs for as long as one likes: `cargo xtask fuzz`"]
fn long_run() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seconds = number("SPECSTEP_FUZZ_SECONDS").unwrap_or(10);
    let seed = number("SPECSTEP_FUZZ_SEED").unwrap_or(0);
    let folder = std::env::var_os("SPECSTEP_FUZZ_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
    fs::create_dir_all(&folder).expect("a folder for what is found");
    let mut run = Run { fuzzer: Fuzzer::new(), folder, pool: Vec::new(), met: BTreeSet::new(), found: BTreeSet::new() };
    run.go(Duration::from_secs(seconds), seed);
    assert!(run.found.is_empty(), "broken promises: {:#?}", run.found);
}

/// What documents are made of.
struct Fuzzer {
    bases: Vec<(Value, String, BTreeMap<String, String>)>,
    trees: Vec<Value>,
    hostile: Vec<String>,
}

impl Fuzzer {
    fn new() -> Self {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
        let roots = files(&golden).into_iter().filter(|path| path.file_stem().is_some_and(|name| name == "openapi"));
        let mut bases: Vec<_> = roots.filter_map(|path| base(&path)).collect();
        assert!(bases.len() > 30, "the documents were not found");
        for tree in hostile::bases() {
            bases.push((tree.clone(), tree.to_string(), BTreeMap::new()));
        }
        let trees = bases.iter().map(|(tree, ..)| tree.clone()).filter(|tree| !nodes::ways(tree).is_empty()).collect();
        let strings = hostile::strings().into_iter().map(|(_, text)| text);
        // A long string says nothing that its beginning does not, and makes everything slow.
        let hostile = strings.map(|text| text.chars().take(200).collect()).collect();
        Self { bases, trees, hostile }
    }

    /// The document that a seed stands for; a document of the `pool` may be what is changed.
    fn case(&self, seed: u64, pool: &[(Value, BTreeMap<String, String>)]) -> Case {
        let mut random = Random::new(seed);
        let material = Material { others: &self.trees, hostile: &self.hostile };
        let (mut tree, text, files) = if pool.is_empty() || random.once_in(2) {
            random.pick(&self.bases).clone()
        } else {
            let (tree, files) = random.pick(pool).clone();
            (tree.clone(), tree.to_string(), files)
        };
        let lenient = random.once_in(2);
        let bytes = if random.once_in(8) {
            let mut bytes = text.into_bytes();
            for _ in 0..=random.below(4) {
                mutate::change_text(&mut bytes, &material, &mut random);
            }
            bytes
        } else {
            for _ in 0..=random.below(4) {
                mutate::change(&mut tree, &material, &mut random);
            }
            tree.to_string().into_bytes()
        };
        Case { bytes, files, lenient }
    }
}

/// A long run.
struct Run {
    fuzzer: Fuzzer,
    folder: PathBuf,
    /// Documents that did something new.
    pool: Vec<(Value, BTreeMap<String, String>)>,
    /// What documents have done.
    met: BTreeSet<(bool, Vec<&'static str>)>,
    found: BTreeSet<String>,
}

impl Run {
    fn go(&mut self, time: Duration, first: u64) {
        let (start, mut told) = (Instant::now(), Instant::now());
        let (mut count, mut generated, mut slowest) = (0_u64, 0_u64, Duration::ZERO);
        while start.elapsed() < time {
            let case = self.fuzzer.case(first.wrapping_add(count), &self.pool);
            // What ends the process is found here afterwards.
            fs::write(self.folder.join("current.txt"), &case.bytes).expect("the folder can be written to");
            let began = Instant::now();
            match judge_within(&case, LIMIT) {
                Ok(outcome) => {
                    generated += u64::from(outcome.generated);
                    self.keep(&case, &outcome);
                }
                Err(failure) => self.report(case, &failure, first.wrapping_add(count)),
            }
            slowest = slowest.max(began.elapsed());
            count += 1;
            if told.elapsed() > Duration::from_secs(10) || start.elapsed() >= time {
                told = Instant::now();
                let seconds = start.elapsed().as_secs().max(1);
                println!(
                    "{seconds} s: {count} documents ({} per second), {generated} became crates, {} kinds of outcome, slowest {} ms, {} broken promises",
                    count / seconds,
                    self.met.len(),
                    slowest.as_millis(),
                    self.found.len()
                );
            }
        }
        let _ = fs::remove_file(self.folder.join("current.txt"));
    }

    /// Remembers a document that did something new.
    fn keep(&mut self, case: &Case, outcome: &Outcome) {
        let is_new = self.met.insert((outcome.generated, outcome.codes.iter().copied().collect()));
        if is_new
            && outcome.generated
            && let Ok(tree) = serde_json::from_slice::<Value>(&case.bytes)
        {
            if self.pool.len() == POOL {
                self.pool.remove(0);
            }
            self.pool.push((tree, case.files.clone()));
        }
    }

    /// Writes down, once for each kind, the smallest document that breaks a promise.
    fn report(&mut self, case: Case, failure: &Failure, seed: u64) {
        if !self.found.insert(failure.kind.clone()) {
            return;
        }
        println!("seed {seed}: {}: {}", failure.kind, failure.text);
        let small = if failure.kind == "time" {
            case
        } else {
            shrink::shrink(case, |case| judge_within(case, LIMIT).is_err_and(|found| found.kind == failure.kind))
        };
        let path = self.folder.join(format!("found-{seed}.txt"));
        fs::write(&path, &small.bytes).expect("the folder can be written to");
        let lenient = if small.lenient { ", read leniently" } else { "" };
        println!("the smallest document found ({} bytes{lenient}) is {}", small.bytes.len(), path.display());
    }
}

/// The document at a path, with the other files of its folder.
fn base(path: &Path) -> Option<(Value, String, BTreeMap<String, String>)> {
    let text = fs::read_to_string(path).ok()?;
    let tree = serde_yaml::from_str::<Value>(&text).ok().filter(Value::is_object)?;
    let folder = path.parent()?;
    let others = files(folder).into_iter().filter_map(|path| {
        let name = path.strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/");
        let is_part = !name.starts_with("openapi.") && [".yaml", ".json"].iter().any(|end| name.ends_with(end));
        Some((name, fs::read_to_string(&path).ok()?)).filter(|_| is_part)
    });
    Some((tree, text, others.collect()))
}

/// The files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
