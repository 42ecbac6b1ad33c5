//! The deletions of a withdrawal: what the request shows, and what its path keeps it from showing.

use super::{Erasure, Exchange, erase};

impl Exchange<'_> {
    /// As [`Exchange::erase`], with the declared cookies that a request for this path does not
    /// bring, before the others: a browser does not send a cookie whose path is elsewhere, so that
    /// no later request of this page would bring it either. They are deleted on trust where their
    /// declared name is no pattern. Middlewares do this when the visitor withdraws.
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
