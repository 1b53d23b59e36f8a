//! Which clients are generated, from which documents, and where they go.
//!
//! In: `specstep.toml` or the options of the command line. Out: [`Client`]s with absolute paths. Reads no document.

use super::config;
use crate::{cli, project};
use anyhow::{Context as _, Result, bail};
use specstep::config::{Config, Filter, Setting};
use specstep::diagnostics::closest;
use std::path::{Path, PathBuf};

/// A client to generate.
#[derive(Debug)]
pub(super) struct Client {
    /// The document.
    pub(super) document: PathBuf,
    /// The folder that the document's other files are read from.
    pub(super) root: PathBuf,
    /// The overlays, in the order in which they change the document, with how they are called in messages.
    pub(super) overlays: Vec<(PathBuf, String)>,
    /// How the document is called in messages.
    pub(super) shown: String,
    /// How the document is called in the files that are written: never a path of this machine.
    pub(super) marker: String,
    /// The folder of the client crate.
    pub(super) output: PathBuf,
    /// How the folder is called in messages.
    pub(super) output_shown: String,
    /// What the library has to know.
    pub(super) config: Config,
}

/// The one client that the command line describes.
pub(super) fn from_options(options: &cli::One, root: &Path) -> Result<Client> {
    let (Some(document), Some(output), Some(package)) = (&options.spec, &options.out, &options.name) else {
        bail!("--spec, --out and --name belong together");
    };
    let base = project::absolute(Path::new("."))?;
    let output = project::absolute(output)?;
    let runtime = options.runtime.clone().unwrap_or_default();
    let config = Config {
        package: package.clone(),
        library: options.library.clone(),
        version: options.package_version.clone(),
        license: options.license.clone(),
        keep_unlisted: options.keep_unlisted,
        env_prefix: options.env_prefix.clone(),
        runtime: runtime.source(&base, &output)?,
        features_per_tag: options.features_per_tag.unwrap_or_default(),
        dates: options.dates.unwrap_or_default(),
        include: filter(&options.include_tag, &options.include_path, &options.include_operation),
        exclude: filter(&options.exclude_tag, &options.exclude_path, &options.exclude_operation),
        ..Config::default()
    };
    let folder = options.root.as_deref();
    let client = client(document, folder, output, config, &base, root)?;
    let overlay = |path: &PathBuf| Ok((project::absolute(path)?, project::slashes(path)));
    let overlays = options.overlay.iter().map(overlay).collect::<Result<_>>()?;
    // Messages say what was typed, so that it can be found.
    Ok(Client { shown: project::slashes(document), overlays, ..client })
}

/// A filter of the command line.
fn filter(tags: &[String], paths: &[String], operations: &[String]) -> Filter {
    let all = |list: &[String]| list.iter().map(|text| Setting::from(text.as_str())).collect();
    Filter { tags: all(tags), paths: all(paths), operations: all(operations) }
}

/// The clients that `specstep.toml` (or `--config`) lists, or those of them that are asked for.
pub(super) fn from_file(options: &cli::Codegen, root: &Path) -> Result<Vec<Client>> {
    let path = options.config.clone().unwrap_or_else(|| root.join("openapi/specstep.toml"));
    let path = project::absolute(&path)?;
    let base = path.parent().unwrap_or(root);
    let name = shown(&path, base, root);
    let text = std::fs::read_to_string(&path).with_context(|| format!("`{name}` cannot be read"))?;
    let entries = config::parse(&name, &text)?;
    let mut clients = Vec::new();
    for entry in entries {
        let output = project::absolute(&base.join(&entry.output))?;
        let config = Config {
            package: entry.package,
            library: entry.library,
            version: entry.version,
            env_prefix: entry.env_prefix,
            lenient: entry.lenient,
            keep_unlisted: entry.keep_unlisted,
            license: entry.license,
            features: entry.features,
            features_per_tag: entry.features_per_tag,
            runtime: entry.runtime.source(base, &output)?,
            dates: entry.dates,
            include: entry.include,
            exclude: entry.exclude,
            rename: entry.rename,
            pagination: entry.pagination,
        };
        let folder = entry.root.map(|folder| base.join(folder));
        let client = client(&base.join(entry.document), folder.as_deref(), output, config, base, root)?;
        let overlays = entry.overlay.iter().map(|path| overlay(path, &client, base, root)).collect::<Result<_>>()?;
        clients.push(Client { overlays, ..client });
    }
    refuse_shared_folders(&clients)?;
    select(clients, &options.client, &name)
}

fn client(
    document: &Path,
    folder: Option<&Path>,
    output: PathBuf,
    config: Config,
    base: &Path,
    root: &Path,
) -> Result<Client> {
    if config.package.is_empty() {
        bail!("the package name of a client is empty");
    }
    let document = project::absolute(document)?;
    let folder = match folder {
        Some(folder) => project::absolute(folder)?,
        None => document.parent().unwrap_or(root).to_owned(),
    };
    if !document.starts_with(&folder) {
        bail!("`{}` is not in the folder `{}`", shown(&document, base, root), shown(&folder, base, root));
    }
    let (marker, output_shown) = (shown(&document, base, root), shown(&output, base, root));
    let (shown, overlays) = (marker.clone(), Vec::new());
    Ok(Client { document, root: folder, overlays, shown, marker, output, output_shown, config })
}

/// An overlay that `specstep.toml` lists. Like all files of a document, it is in the folder that they are read from.
fn overlay(path: &str, client: &Client, base: &Path, root: &Path) -> Result<(PathBuf, String)> {
    let path = project::absolute(&base.join(path))?;
    let name = shown(&path, base, root);
    if !path.starts_with(&client.root) && !path.starts_with(base) {
        bail!(
            "the overlay `{name}` is neither in the folder `{}` nor beside `specstep.toml`",
            shown(&client.root, base, root)
        );
    }
    Ok((path, name))
}

/// A path as seen from the root of the workspace, or from the folder it was named in, or else its last part only.
fn shown(path: &Path, base: &Path, root: &Path) -> String {
    let inside = |folder: &Path| path.strip_prefix(folder).ok().filter(|rest| !rest.as_os_str().is_empty());
    let name = path.file_name().map(Path::new);
    project::slashes(inside(root).or_else(|| inside(base)).or(name).unwrap_or(path))
}

/// Two clients in one folder would delete each other's files.
fn refuse_shared_folders(clients: &[Client]) -> Result<()> {
    for (index, client) in clients.iter().enumerate() {
        let earlier = clients.iter().take(index);
        if let Some(other) = earlier.into_iter().find(|other| other.output == client.output) {
            let folder = &client.output_shown;
            bail!("`{}` and `{}` would both be written to `{folder}`", other.config.package, client.config.package);
        }
    }
    Ok(())
}

/// The clients with the names asked for; all when none is.
fn select(clients: Vec<Client>, names: &[String], file: &str) -> Result<Vec<Client>> {
    for name in names {
        let packages = || clients.iter().map(|client| client.config.package.as_str());
        if !packages().any(|package| package == name) {
            let help = closest(name, packages()).map(|meant| format!("; did you mean `{meant}`?"));
            bail!("`{file}` lists no client `{name}`{}", help.unwrap_or_default());
        }
    }
    let wanted = |client: &Client| names.is_empty() || names.contains(&client.config.package);
    Ok(clients.into_iter().filter(wanted).collect())
}
