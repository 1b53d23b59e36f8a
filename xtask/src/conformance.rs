//! Drives generated clients through a conformance suite that was written by others for other generators, and keeps score.
//!
//! In: the folder of the suite's documents. Out: a table, what does not pass, and whether anything that has to pass does not. The suite
//! says what is expected ([`scenarios`]) and checks requests ([`server`]); [`call`] makes a call by name of each expected request,
//! [`driver`] makes it with the generated client, [`judge`] compares the typed answer with the canned one.

mod call;
mod clients;
mod credentials;
mod driver;
mod floor;
mod judge;
mod matching;
mod packages;
mod report;
mod scenarios;
mod server;
mod types;
mod wire;
mod xml;

use crate::codegen::corpus;
use crate::{Exit, cli, project};
use anyhow::{Result, bail};
use clients::{Client, Failed};
use driver::Driver;
use scenarios::Scenario;
use server::{Server, Suite};
use std::collections::BTreeSet;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

/// The versions of OpenAPI that the suite has documents of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Version {
    #[value(name = "3.0")]
    V3_0,
    #[value(name = "3.1")]
    V3_1,
    #[value(name = "3.2")]
    V3_2,
}

impl Version {
    const ALL: [Self; 3] = [Self::V3_0, Self::V3_1, Self::V3_2];

    fn name(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0",
            Self::V3_1 => "3.1",
            Self::V3_2 => "3.2",
        }
    }

    /// The folder of its documents.
    fn folder(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0.0",
            Self::V3_1 => "3.1.0",
            Self::V3_2 => "3.2.0",
        }
    }
}

/// What came of the scenarios with the documents of a version.
struct Run {
    name: String,
    verdicts: Vec<Verdict>,
}

/// What came of a scenario.
struct Verdict {
    folder: String,
    name: String,
    /// Why it does not pass.
    reason: Option<String>,
    /// What went over the wire, call by call.
    shown: Vec<String>,
}

impl Verdict {
    /// The same without what went over the wire, which is shown once.
    fn outline(&self) -> Self {
        let (folder, name, reason) = (self.folder.clone(), self.name.clone(), self.reason.clone());
        Self { folder, name, reason, shown: Vec::new() }
    }
}

/// The folder of the suite's documents, beside the project, unless another is named.
pub(crate) fn suite_folder(root: &Path, named: Option<&Path>) -> Result<PathBuf> {
    let folder = named.map_or_else(|| root.join("../shared/conformance"), Path::to_owned);
    project::absolute(&folder)
}

/// Why the suite cannot run here, if it cannot.
pub(crate) fn absent(folder: &Path) -> Option<String> {
    let documents = folder.join("openapi").is_dir();
    (!documents).then(|| "the suite's documents are not there: name their folder with --suite".to_owned())
}

/// What is missing on this machine, if anything is.
pub(crate) fn missing_tools() -> Option<String> {
    packages::missing()
}

/// Runs `cargo xtask conformance`.
pub(crate) fn run(options: &cli::Conformance) -> Result<Exit> {
    let root = project::root()?;
    let folder = suite_folder(&root, options.suite.as_deref())?;
    if let Some(reason) = absent(&folder).or_else(missing_tools) {
        bail!("{reason}");
    }
    let place = project::target(&root)?.join("conformance");
    progress("installing the suite");
    let suite = packages::install(&root, &place)?;
    let versions = options.openapi.map_or_else(|| Version::ALL.to_vec(), |version| vec![version]);
    let work = Work { root, folder, place, suite, only: options.only.as_deref() };
    let runs = work.run(&versions)?;
    progress("");
    if options.only.is_some() {
        show(&runs);
    }
    print!("{}", report::failures(&runs));
    println!("\n{}", report::table(&runs));
    if let Some(path) = &options.report {
        report::write(path, &runs)?;
    }
    settle(&work, &runs, options.update_floor)
}

/// Compares with the floors, or raises them.
fn settle(work: &Work<'_>, runs: &[Run], update: bool) -> Result<Exit> {
    let mut lost = 0;
    for run in runs {
        let path = floor::file(&work.root, &run.name.replace(' ', "-"));
        let passing: BTreeSet<String> = run
            .verdicts
            .iter()
            .filter(|verdict| verdict.reason.is_none())
            .map(|verdict| verdict.name.clone())
            .collect();
        let tried: BTreeSet<&String> = run.verdicts.iter().map(|verdict| &verdict.name).collect();
        let known = floor::read(&path)?;
        for name in known.difference(&passing).filter(|name| tried.contains(name) || work.only.is_none()) {
            eprintln!("error: {name} has passed with OpenAPI {} before, and does not any more", run.name);
            lost += 1;
        }
        let new = passing.difference(&known).count();
        if update {
            floor::raise(&path, &passing)?;
        } else if new > 0 {
            println!("{new} more pass with OpenAPI {} than have to: --update-floor takes them down", run.name);
        }
    }
    Ok(if lost > 0 { Exit::Differs } else { Exit::Done })
}

/// Prints what went over the wire.
fn show(runs: &[Run]) {
    for run in runs {
        for verdict in &run.verdicts {
            if verdict.shown.is_empty() && verdict.reason.is_none() {
                continue;
            }
            println!("=== {} with OpenAPI {}: {}", verdict.name, run.name, verdict.reason.as_deref().unwrap_or("pass"));
            for exchange in &verdict.shown {
                println!("{exchange}");
            }
        }
    }
}

/// What is needed to run scenarios.
struct Work<'a> {
    root: PathBuf,
    folder: PathBuf,
    place: PathBuf,
    suite: Suite,
    only: Option<&'a str>,
}

/// The clients of a version, and the folders that have none.
struct Made {
    version: Version,
    clients: Vec<Client>,
    failed: Vec<Failed>,
}

impl Made {
    /// Whether a folder has an overlay.
    fn has_overlay(&self, folder: &str) -> bool {
        let clients = self.clients.iter().filter(|client| client.overlaid).map(|client| &client.folder);
        let failed = self.failed.iter().filter(|failed| failed.overlaid).map(|failed| &failed.folder);
        clients.chain(failed).any(|known| known == folder)
    }
}

impl Work<'_> {
    fn run(&self, versions: &[Version]) -> Result<Vec<Run>> {
        // The address does not matter for which folders there are.
        let wanted: BTreeSet<String> =
            self.scenarios("http://localhost")?.into_iter().map(|scenario| scenario.folder).collect();
        let mut made = Vec::new();
        for version in versions {
            progress(&format!("generating the clients of OpenAPI {}", version.name()));
            let (clients, failed) =
                clients::generate(&self.folder, *version, &self.place, &self.root, &|folder| wanted.contains(folder))?;
            driver::write(&self.place, &self.root, *version, &clients)?;
            made.push(Made { version: *version, clients, failed });
        }
        let crates = made.iter().flat_map(|made| made.clients.iter().map(|client| client.id.clone()));
        let drivers = versions.iter().map(|version| driver::name(*version));
        corpus::write_workspace(&self.place, &self.root, crates.chain(drivers).collect())?;
        progress("building the clients");
        let programs = driver::build(&self.place, versions)?;
        let mut runs = Vec::new();
        for (made, program) in made.iter().zip(programs) {
            progress(&format!("OpenAPI {}", made.version.name()));
            let plain = self.drive(made, &program, None)?;
            let overlaid = self.drive(made, &program, Some(&plain))?;
            runs.extend([plain, overlaid]);
        }
        Ok(runs)
    }

    fn scenarios(&self, origin: &str) -> Result<Vec<Scenario>> {
        let mut scenarios = self.suite.scenarios(origin)?;
        scenarios.retain(|scenario| self.only.is_none_or(|only| scenario.name.contains(only)));
        if scenarios.is_empty() {
            bail!("no scenario has `{}` in its name", self.only.unwrap_or_default());
        }
        Ok(scenarios)
    }

    /// Makes all calls of all scenarios, and asks the server what it thinks of them. After a `plain` run, those whose documents have
    /// an overlay are made with it, and the others are as they were.
    fn drive(&self, made: &Made, program: &Path, plain: Option<&Run>) -> Result<Run> {
        let version = made.version.name();
        let name = plain.map_or_else(|| version.to_owned(), |_| format!("{version} overlaid"));
        let server = self.suite.serve(&self.place.join(format!("server-{version}.log")))?;
        let origin = server.origin();
        let mut scenarios = self.scenarios(&origin)?;
        scenarios.retain(|scenario| plain.is_none() || made.has_overlay(&scenario.folder));
        let mut driver = Driver::start(program, &origin)?;
        let mut verdicts = Vec::new();
        for scenario in &scenarios {
            verdicts.push(scenario_verdict(scenario, made, plain.is_some(), &mut driver)?);
        }
        ask(&server, &mut verdicts)?;
        let others = plain.into_iter().flat_map(|plain| &plain.verdicts);
        verdicts.extend(others.filter(|verdict| !made.has_overlay(&verdict.folder)).map(Verdict::outline));
        Ok(Run { name, verdicts })
    }
}

fn scenario_verdict(scenario: &Scenario, made: &Made, overlaid: bool, driver: &mut Driver) -> Result<Verdict> {
    let own = |folder: &str, with: bool| folder == scenario.folder && with == overlaid;
    let clients: Vec<&Client> = made.clients.iter().filter(|client| own(&client.folder, client.overlaid)).collect();
    let mut verdict =
        Verdict { folder: scenario.folder.clone(), name: scenario.name.clone(), reason: None, shown: Vec::new() };
    if paged(scenario, &clients, driver, &mut verdict)? {
        return Ok(verdict);
    }
    for expected in &scenario.requests {
        let found = call::find(&clients, expected);
        let reason = match found.and_then(|found| Ok((call::call(&found, expected)?, found))) {
            Ok((mut call, found)) => {
                if scenario.again > 0 {
                    call.arguments["reconnect"] = scenario.again.into();
                }
                let outcome = driver.call(&call)?;
                let outcome = if scenario.again > 0 { judge::first_answer(&expected.answer, outcome) } else { outcome };
                verdict.shown.push(report::exchange(&call.arguments, &outcome));
                let describes = call::described(found.operation, expected.answer.status).next().is_some();
                let reason = judge::judge(&expected.answer, &outcome, describes).err();
                reason.or_else(|| {
                    let media_type = call::handed_over(found.operation, expected)?;
                    Some(format!("`{media_type}` is handed over as it is"))
                })
            }
            Err(reason) => {
                let failed = made.failed.iter().find(|failed| own(&failed.folder, failed.overlaid));
                Some(failed.map_or(reason, |failed| failed.reason.clone()))
            }
        };
        if let Some(reason) = reason {
            verdict.reason.get_or_insert(reason);
        }
    }
    Ok(verdict)
}

/// Asks for all pages in one call where an operation has pages that follow one another; otherwise it does nothing and gives `false`.
fn paged(scenario: &Scenario, clients: &[&Client], driver: &mut Driver, verdict: &mut Verdict) -> Result<bool> {
    let first = scenario.requests.first().filter(|_| scenario.requests.len() > 1);
    let found = first.and_then(|first| Some((first, call::find(clients, first).ok()?)));
    let Some((first, found)) = found.filter(|(_, found)| found.operation.pages.is_some()) else { return Ok(false) };
    let call = match call::call(&found, first) {
        Ok(call) => call::Call { pages: true, ..call },
        Err(reason) => {
            verdict.reason = Some(reason);
            return Ok(true);
        }
    };
    let outcome = driver.call(&call)?;
    verdict.shown.push(report::exchange(&call.arguments, &outcome));
    let canned: Vec<&scenarios::Canned> = scenario.requests.iter().map(|expected| &expected.answer).collect();
    let handed_over =
        || call::handed_over(found.operation, first).map(|known| format!("`{known}` is handed over as it is"));
    verdict.reason = judge::pages(&canned, &outcome).err().or_else(handed_over);
    Ok(true)
}

/// A scenario whose calls were good passes only if the server says so, too.
fn ask(server: &Server, verdicts: &mut [Verdict]) -> Result<()> {
    let results = server.results()?;
    for verdict in verdicts {
        let result = results.get(&verdict.name).map_or("unknown", String::as_str);
        if result != "pass" {
            verdict.reason.get_or_insert_with(|| format!("the server says `{result}`"));
        }
    }
    Ok(())
}

/// Says to a person who waits what is going on.
fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K{text}");
    }
}
