//! Whether every package that the workspace is built from has a licence that `deny.toml` allows. It is
//! what `cargo deny check licenses` checks, and needs no more than cargo.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

use crate::shell::cargo;

/// What `deny.toml` says of licences.
#[derive(Deserialize)]
struct Deny {
    licenses: Allowed,
}

#[derive(Deserialize)]
struct Allowed {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

/// What is allowed for one package only.
#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    package: String,
    allow: Vec<String>,
}

impl Allowed {
    /// What is allowed for a package.
    fn of(&self, package: &str) -> Vec<Licensee> {
        let own = self.exceptions.iter().filter(|e| e.package == package).flat_map(|e| &e.allow);
        self.allow.iter().chain(own).filter_map(|text| Licensee::parse(text).ok()).collect()
    }
}

/// Checks all packages of `Cargo.lock`. Returns how many there are.
pub(super) fn check(root: &Path) -> Result<usize, String> {
    let deny: Deny =
        toml::from_str(&super::read(root, "deny.toml")?).map_err(|e| format!("deny.toml: {e}"))?;
    let metadata = ["metadata", "--format-version=1", "--locked", "--offline", "--all-features"];
    let output = cargo(root, &metadata).output().map_err(|e| format!("cargo: {e}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).map_err(|e| e.to_string())?;
    let packages = metadata["packages"].as_array().ok_or("cargo lists no packages")?;
    let refused: Vec<String> = packages.iter().filter_map(|p| refused(p, &deny.licenses)).collect();
    if refused.is_empty() {
        Ok(packages.len())
    } else {
        Err(format!("deny.toml does not allow the licences of:\n{}", refused.join("\n")))
    }
}

/// The package and its licence, unless that is allowed.
fn refused(package: &Value, allowed: &Allowed) -> Option<String> {
    let name = package["name"].as_str().unwrap_or_default();
    let Some(licence) = package["license"].as_str() else {
        return Some(format!("{name}: it names no licence"));
    };
    // The slash is how old packages write `OR`.
    let expression = Expression::parse_mode(licence, ParseMode::LAX);
    let holds = expression.is_ok_and(|expression| {
        let allowed = allowed.of(name);
        expression.evaluate(|needed| allowed.iter().any(|licence| licence.satisfies(needed)))
    });
    (!holds).then(|| format!("{name}: {licence}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deny(text: &str) -> Allowed {
        toml::from_str::<Deny>(&format!("[licenses]\n{text}")).unwrap().licenses
    }

    fn refusal(name: &str, licence: impl Into<Value>, allowed: &Allowed) -> Option<String> {
        refused(&serde_json::json!({ "name": name, "license": licence.into() }), allowed)
    }

    #[test]
    fn expressions_are_evaluated() {
        let allowed = deny("allow = [\"MIT\", \"Zlib\", \"Apache-2.0 WITH LLVM-exception\"]");
        for (licence, expected) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT", true),
            ("GPL-3.0-only/MIT", true),
            ("MIT AND GPL-3.0-only", false),
            ("(GPL-3.0-only OR MIT) AND Zlib", true),
            ("Apache-2.0 WITH LLVM-exception OR GPL-3.0-only", true),
            ("Apache-2.0", false),
            ("MIT OR", false),
            ("no licence", false),
            ("", false),
        ] {
            assert_eq!(refusal("one", licence, &allowed).is_none(), expected, "{licence}");
        }
    }

    #[test]
    fn an_exception_is_for_one_package() {
        let allowed =
            deny("allow = [\"MIT\"]\nexceptions = [{ crate = \"one\", allow = [\"MPL-2.0\"] }]");
        assert_eq!(refusal("one", "MPL-2.0", &allowed), None);
        assert_eq!(refusal("other", "MIT", &allowed), None);
        assert_eq!(refusal("other", "MPL-2.0", &allowed).as_deref(), Some("other: MPL-2.0"));
        assert!(refusal("other", Value::Null, &allowed).is_some());
    }

    #[test]
    fn every_package_of_the_workspace_is_allowed() {
        let count = check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap();
        assert!(count > 100, "{count}");
    }
}
