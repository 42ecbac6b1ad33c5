//! The sites to scan.

use charte_scan::{Site, sites};

use super::ScanArgs;
use super::failure::failure;
use crate::failure::Failure;
use crate::input;

/// The site of the command line, or those of the list.
pub(super) fn read(args: &ScanArgs) -> Result<Vec<Site>, Failure> {
    let Some(name) = &args.list else {
        let address = args.address.as_deref().unwrap_or_default();
        return sites(&[with_scheme(address)], &args.out).map_err(|error| failure(&error));
    };
    let mut addresses = Vec::new();
    // An address may have a fragment; a remark has a blank before it.
    for (number, line) in input::list(name, ("address", "addresses"))? {
        let address = with_scheme(&line);
        if let Err(error) = sites(std::slice::from_ref(&address), &args.out) {
            let shown = if name == "-" { "standard input" } else { name };
            return Err(Failure::new(format!(
                "{}, line {number}: {error} [{}]",
                crate::out::file(shown),
                error.code()
            )));
        }
        addresses.push(address);
    }
    sites(&addresses, &args.out).map_err(|error| failure(&error))
}

/// `www.example.fr` as `https://www.example.fr/`.
fn with_scheme(address: &str) -> String {
    let (begin, _) = address.split_once(['/', '?', '#']).unwrap_or((address, ""));
    let has_scheme = begin.split_once(':').is_some_and(|(_, port)| {
        // What follows the colon of a host is a port.
        port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit())
    });
    match has_scheme {
        true => address.to_owned(),
        false => format!("https://{address}"),
    }
}

#[cfg(test)]
mod tests {
    use super::with_scheme;

    #[test]
    fn a_host_alone_is_an_address() {
        for (given, expected) in [
            ("www.example.fr", "https://www.example.fr"),
            ("localhost:8080/a:b", "https://localhost:8080/a:b"),
            ("http://localhost:8080/", "http://localhost:8080/"),
            ("file:/etc/passwd", "file:/etc/passwd"),
            ("mailto:me@example.fr", "mailto:me@example.fr"),
        ] {
            assert_eq!(with_scheme(given), expected);
        }
    }
}
