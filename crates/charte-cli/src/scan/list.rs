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
    let shown = if name == "-" { "standard input".to_owned() } else { crate::out::file(name) };
    let text = input::document(name, "list of addresses")?;
    let text = String::from_utf8(text).map_err(|_| {
        Failure::new(format!("{shown}: not utf-8; write one address a line and save it as utf-8"))
    })?;
    let mut addresses = Vec::new();
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        // An address may have a fragment; a remark has a blank before it.
        let line = line.split(" #").next().unwrap_or_default().trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let address = with_scheme(line);
        if let Err(error) = sites(std::slice::from_ref(&address), &args.out) {
            let number = index + 1;
            return Err(Failure::new(format!(
                "{shown}, line {number}: {error} [{}]",
                error.code()
            )));
        }
        addresses.push(address);
    }
    if addresses.is_empty() {
        return Err(Failure::new(format!("{shown}: holds no address; write one a line")));
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
