//! The oldest C library of a system that a program runs on: the newest version of a symbol that it
//! asks for.

use std::path::Path;
use std::process::Command;

/// The version that a program or library needs, as `2.34`.
pub(super) fn oldest(binary: &Path) -> Result<String, String> {
    let mut readelf = Command::new("readelf");
    let output = readelf.args(["--version-info", "--wide"]).arg(binary).output();
    let output = output.map_err(|e| format!("readelf: {e}; install binutils"))?;
    let told = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        return Err(format!("readelf: {}", output.status));
    }
    newest_asked_for(&told).ok_or_else(|| format!("{} asks for no glibc", binary.display()))
}

/// The highest `GLIBC_…` among the versions that are needed.
fn newest_asked_for(told: &str) -> Option<String> {
    let named = told.split_whitespace().filter_map(|word| word.strip_prefix("GLIBC_"));
    let mut versions: Vec<Vec<u32>> = named
        .filter_map(|version| version.split('.').map(|number| number.parse().ok()).collect())
        .collect();
    versions.sort();
    let numbers = versions.pop()?;
    Some(numbers.iter().map(u32::to_string).collect::<Vec<_>>().join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_as_numbers() {
        let told = "Version needs section '.gnu.version_r' contains 2 entries:\n\
             000000: Version: 1  File: libgcc_s.so.1  Cnt: 1\n\
             0x0010:   Name: GCC_4.2.0  Flags: none  Version: 8\n\
             0x0030:   Name: GLIBC_2.9  Flags: none  Version: 5\n\
             0x0040:   Name: GLIBC_2.34  Flags: none  Version: 4\n\
             0x0050:   Name: GLIBC_2.2.5  Flags: none  Version: 3\n\
             0x0060:   Name: GLIBC_PRIVATE  Flags: none  Version: 2\n";
        assert_eq!(newest_asked_for(told).as_deref(), Some("2.34"));
        assert_eq!(newest_asked_for("Version needs section"), None);
    }

    #[test]
    fn this_program_needs_one() {
        let needed = oldest(&std::env::current_exe().unwrap()).unwrap();
        assert!(needed.starts_with("2."), "{needed}");
    }
}
