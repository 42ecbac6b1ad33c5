//! Versions of releases: three numbers, without a pre-release.

use std::fmt;

/// `MAJOR.MINOR.PATCH`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version([u32; 3]);

impl Version {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let numbers: Option<Vec<u32>> = text
            .split('.')
            .map(|number| number.parse().ok().filter(|n: &u32| n.to_string() == number))
            .collect();
        let numbers = numbers.and_then(|numbers| numbers.try_into().ok());
        numbers.map(Self).ok_or_else(|| format!("`{text}` is no version: write X.Y.Z"))
    }

    /// `MAJOR.MINOR`, which is what a dependency names.
    pub(super) fn short(&self) -> String {
        let [major, minor, _] = self.0;
        format!("{major}.{minor}")
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_three_numbers_and_have_an_order() {
        let parse = |text| Version::parse(text).unwrap();
        assert!(parse("0.10.0") > parse("0.9.9"));
        assert_eq!(parse("1.20.3").to_string(), "1.20.3");
        assert_eq!(parse("1.20.3").short(), "1.20");
        for bad in ["1.2", "1.2.3.4", "1.2.x", "v1.2.3", "1.2.3-rc.1", "1.02.3", "+1.2.3", ""] {
            assert!(Version::parse(bad).is_err(), "{bad}");
        }
    }
}
