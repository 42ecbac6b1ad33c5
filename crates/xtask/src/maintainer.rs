//! Who answers for what is published: the first of `authors` in `Cargo.toml`.

use std::path::Path;

/// Domains that no mail reaches: those that are reserved (RFC 2606), and GitHub's for nobody.
const NOWHERE: [&str; 5] =
    [".invalid", ".example", ".test", ".localhost", "@users.noreply.github.com"];

/// The maintainer, as `Name <address>`.
pub(crate) fn of(root: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(root.join("Cargo.toml"));
    let text = text.map_err(|e| format!("Cargo.toml: {e}"))?;
    let manifest: toml::Table = toml::from_str(&text).map_err(|e| format!("Cargo.toml: {e}"))?;
    let first = manifest["workspace"]["package"].get("authors").and_then(|authors| authors.get(0));
    let first = first.and_then(toml::Value::as_str).filter(|first| address(first).is_some());
    let first =
        first.ok_or("Cargo.toml has no `authors = [\"Name <address>\"]` for its packages")?;
    Ok(first.to_owned())
}

/// Fails if no mail reaches the maintainer.
pub(crate) fn check(maintainer: &str) -> Result<(), String> {
    let address = address(maintainer).unwrap_or_default();
    if address.is_empty() || NOWHERE.iter().any(|nowhere| address.ends_with(nowhere)) {
        return Err(format!(
            "no mail reaches `{maintainer}`: write who maintains the packages, with an address that is \
             read, into `authors` in Cargo.toml"
        ));
    }
    Ok(())
}

/// What is between the brackets, behind a name.
fn address(maintainer: &str) -> Option<&str> {
    let (name, rest) = maintainer.split_once(" <")?;
    let address = rest.strip_suffix('>')?;
    let (user, domain) = address.split_once('@')?;
    let is_whole = !name.trim().is_empty() && !user.is_empty() && domain.contains('.');
    is_whole.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_must_reach_the_maintainer() {
        assert_eq!(check("The team <team@charte.dev>"), Ok(()));
        for bad in [
            "The team <team@charte.invalid>",
            "The team <charte@users.noreply.github.com>",
            "The team <team@localhost>",
            "<team@charte.dev>",
            "The team",
            "",
        ] {
            let said = check(bad).unwrap_err();
            assert!(said.contains("`authors` in Cargo.toml"), "{said}");
        }
    }

    #[test]
    fn the_workspace_names_one() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        assert!(of(&root).unwrap().starts_with("The Charte founders <"));
    }
}
