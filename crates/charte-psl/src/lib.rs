#![doc = include_str!("../README.md")]

/// The registrable domain of a host in lower case, by the ICANN and the private section of the list;
/// `None` for a single label and for a public suffix. The caller tells addresses apart: an IPv4
/// address is not recognised.
///
/// ```
/// assert_eq!(charte_psl::registrable("www.example.co.uk"), Some("example.co.uk"));
/// assert_eq!(charte_psl::registrable("co.uk"), None);
/// ```
// Inlined, the functions of the list would be compiled by each crate that calls this.
#[inline(never)]
#[must_use]
pub fn registrable(host: &str) -> Option<&str> {
    psl::domain_str(host)
}

#[cfg(test)]
mod tests {
    use super::registrable;

    #[test]
    fn both_sections_and_exceptions_are_known() {
        for (host, domain) in [
            ("a.b.example.fr", Some("example.fr")),
            ("shop.example.co.uk", Some("example.co.uk")),
            ("page.user.github.io", Some("user.github.io")),
            ("github.io", None),
            ("www.ck", Some("www.ck")),
            ("a.b.c.ck", Some("b.c.ck")),
            ("localhost", None),
            ("", None),
        ] {
            assert_eq!(registrable(host), domain, "{host}");
        }
    }
}
