//! Headers and lists that show no cookie, or show it in two ways.

use super::note::{HiddenReason, Note, Producer};
use super::observation::{Counts, Kind};

/// What was there and shows no cookie, or shows it in two ways.
#[derive(Default)]
pub(super) struct Unread {
    /// Some response came with headers.
    pub(super) any_header: bool,
    /// Cookie headers without contents.
    pub(super) empty: u64,
    /// Cookies or cookie headers whose names were replaced, and nothing else tells them.
    pub(super) redacted: u64,
    /// Redacted headers whose cookies a list names.
    pub(super) redacted_headers: u64,
    /// Headers that were taken apart at their commas.
    pub(super) folded: u64,
    /// Responses whose header and list disagree.
    pub(super) disagreement: u64,
}

impl Unread {
    /// Why nobody can tell which cookies there were.
    pub(super) fn hides(
        &self,
        kind: Kind,
        producer: Producer,
        counts: &Counts,
        nothing_seen: bool,
    ) -> Option<HiddenReason> {
        if self.redacted > 0 {
            return Some(HiddenReason::Redacted(self.redacted));
        }
        // A server may send an empty header; a recorder that keeps others would have kept it.
        if self.empty > 0 && counts.set_cookie == 0 {
            return Some(HiddenReason::Contentless(self.empty));
        }
        if !nothing_seen {
            return None;
        }
        match kind {
            Kind::Har if counts.entries == 0 => Some(HiddenReason::Empty),
            Kind::Har if producer == Producer::Chromium => Some(HiddenReason::Sanitised),
            Kind::Har if !self.any_header => Some(HiddenReason::NoHeaders),
            Kind::SetCookieLines if counts.entries == 0 => Some(HiddenReason::Empty),
            Kind::Har | Kind::SetCookieLines => None,
            Kind::StorageState | Kind::DevToolsCookies | Kind::NetscapeCookies => {
                Some(HiddenReason::Empty)
            }
        }
    }

    /// What to know of it where it hides nothing.
    pub(super) fn notes(&self, counts: &Counts) -> impl Iterator<Item = Note> + use<> {
        let empty = if counts.set_cookie > 0 { self.empty } else { 0 };
        let counted = [
            (self.redacted_headers, Note::RedactedHeaders(self.redacted_headers)),
            (self.folded, Note::Folded(self.folded)),
            (self.disagreement, Note::Disagreement(self.disagreement)),
            (empty, Note::EmptyHeaders(empty)),
        ];
        counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, note)| note)
    }
}
