//! The deletions of a withdrawal: what the request shows, and what its path keeps it from showing.

use super::{Erasure, Exchange, erase};

impl Exchange<'_> {
    /// Like [`Exchange::erase`], but also deletes declared cookies that the request did not
    /// contain, and deletes them first: a browser does not send a cookie with another path, so no
    /// later request of this page would contain it either. This covers declarations whose name is
    /// not a pattern. Middlewares call it when the visitor withdraws consent.
    #[must_use]
    pub fn withdraw<'b, L: AsRef<[u8]> + ?Sized + 'b>(
        &'b self,
        cookie_lines: impl IntoIterator<Item = &'b L>,
        path: &[u8],
        cap: usize,
    ) -> Erasure<'b> {
        let unseen = self.unseen(path);
        let before = self.erase([unseen.as_bytes()], path, cap);
        let (left, lines) = (before.remaining(), before.into_lines());
        let used = lines.iter().map(|line| erase::cost(line)).fold(0, usize::saturating_add);
        self.erase(cookie_lines, path, cap.saturating_sub(used)).after(lines, left)
    }

    /// A `Cookie` line of the declared cookies that this path does not show.
    fn unseen(&self, path: &[u8]) -> String {
        let end = path.iter().position(|b| matches!(b, b'?' | b'#')).unwrap_or(path.len());
        let here = path.get(..end).unwrap_or_default();
        let cookies = self.policy().charter().cookies().iter();
        let elsewhere =
            cookies.filter(|d| !d.name().contains('*') && !is_sent(d.path().as_bytes(), here));
        elsewhere.fold(String::new(), |mut line, declaration| {
            line.push_str(declaration.name());
            line.push_str("=; ");
            line
        })
    }
}

/// Whether a cookie of this path is sent with a request for that one (RFC 6265 §5.1.4).
fn is_sent(cookie: &[u8], request: &[u8]) -> bool {
    request
        .strip_prefix(cookie)
        .is_some_and(|rest| rest.first().is_none_or(|byte| *byte == b'/') || cookie.ends_with(b"/"))
}
