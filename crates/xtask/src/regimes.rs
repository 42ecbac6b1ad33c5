//! The regimes that ship with the library: their files, read by the library, become constants in
//! its source.
//!
//! This crate takes the library without its feature `regimes`, so that it can be built before those
//! constants are written.

mod table;
mod territories;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use charte::Regime;
use charte::regime::{Citation, CitedDuration, Force, Gpc, Rule};

pub(crate) use territories::Territories;

/// The text of `crates/charte/src/regime/builtin.rs`. `root` is the workspace's folder.
///
/// # Errors
/// The file and the entry that are wrong, and what was expected.
pub(crate) fn generate(root: &Path) -> Result<String, String> {
    let regimes = all(root)?;
    let places = Territories::read(root, &regimes)?;

    let names: Vec<String> =
        regimes.iter().map(|r| format!("&{}", table::constant(r.id()))).collect();
    let tables: Vec<String> = regimes.iter().map(table::regime).collect();
    let mut out = String::from(table::HEAD);
    if tables.iter().any(|table| table.contains("Reviewed {")) {
        out = out.replace("LimitOf, Rule,", "LimitOf, Reviewed, Rule,");
    }
    if tables.iter().any(|table| table.contains("reviewed(")) {
        out.push_str(table::HEAD_REVIEWED);
    }
    let _ = write!(
        out,
        "\n/// All of them, by id.\n#[rustfmt::skip]\npub(super) static ALL: &[&Regime] = &[\n    {},\n];\n",
        names.join(", ")
    );
    out.push_str(&places.tables());
    for (regime, table) in regimes.iter().zip(&tables) {
        let name = table::constant(regime.id());
        let _ = write!(out, "\n#[rustfmt::skip]\npub(super) static {name}: Regime = {table};\n");
    }
    Ok(out)
}

/// The regimes that ship with the library, by id.
///
/// # Errors
/// The file that cannot be read or does not cite its sources, and why.
pub(crate) fn all(root: &Path) -> Result<Vec<Regime>, String> {
    let folder = root.join("crates/charte/data/regimes");
    let files = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut regimes = Vec::new();
    for file in files {
        let path = file.map_err(|e| format!("{}: {e}", folder.display()))?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            let read = read(&path);
            regimes.push(read.map_err(|error| format!("{}: {error}", path.display()))?);
        }
    }
    regimes.sort_by(|a, b| a.id().cmp(b.id()));
    Ok(regimes)
}

fn read(path: &Path) -> Result<Regime, String> {
    let text = std::fs::read_to_string(path).map_err(|e| e.to_string())?;
    let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    regime(&text, &stem, &folder)
}

/// A regime of a file with this name. It may extend another file of its folder, or of the folder
/// `shared` beside that.
fn regime(text: &str, stem: &str, folder: &Path) -> Result<Regime, String> {
    let regime = Regime::parse_with(text, |id| {
        let in_folder = |folder: PathBuf| std::fs::read(folder.join(format!("{id}.toml"))).ok();
        in_folder(folder.to_path_buf()).or_else(|| in_folder(folder.with_file_name("shared")))
    });
    let regime = regime
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    if regime.id() != stem {
        return Err("id: expected the name of the file".to_owned());
    }
    let foreign = |id: &&str| id.split('.').next() != Some(stem);
    if let Some(id) = regime.rules().iter().map(Rule::id).find(foreign) {
        return Err(format!("{id}: expected it to begin with {stem}."));
    }
    match unsourced(&regime).as_slice() {
        [] => Ok(regime),
        all => Err(all.join("\n")),
    }
}

/// What a regime that ships with the library says without a source. An application's own may.
fn unsourced(regime: &Regime) -> Vec<String> {
    let mut found = Vec::new();
    let mut need = |what: &str, cited: &[Citation]| {
        if cited.is_empty() {
            found.push(format!("{what}: add a source"));
        }
    };
    let duration = |what: &str, duration: &CitedDuration| {
        let product = duration.force() == Force::Product;
        (product != duration.citations().is_empty())
            .then(|| format!("{what}: a duration has a source, unless its force is product"))
    };
    for period in regime.periods() {
        need("default-cite", period.default_citations());
        if period.gpc() == Gpc::Binding {
            need("gpc-cite", period.gpc_citations());
        }
    }
    for rule in regime.rules() {
        need(rule.id(), rule.citations());
        for limit in rule.limits() {
            need(&format!("a limit of {}", rule.id()), limit.citations());
        }
    }
    for duty in regime.duties() {
        need(duty.text("en"), duty.citations());
    }
    let validity = regime.periods().iter().map(|period| duration("validity", period.validity()));
    let ask_again = regime.ask_again().into_iter().map(|again| duration("ask-again", again));
    found.extend(validity.chain(ask_again).flatten());
    for instrument in regime.instruments() {
        let is_official = instrument.url().is_some_and(|url| url.starts_with("https://"));
        if !is_official && instrument.url_missing().is_none() {
            let id = instrument.id();
            found.push(format!("{id}: expected an https url, or url-missing and why"));
        }
        if instrument.date().is_none() && instrument.date_missing().is_none() {
            let id = instrument.id();
            found.push(format!("{id}: expected a date, or date-missing and why"));
        }
    }
    found
}

#[cfg(test)]
mod tests;
