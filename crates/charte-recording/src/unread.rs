//! Headers and lists that show no cookie, or show it in two ways.

use crate::format::{Content, Format};
use crate::note::{HiddenReason, Note};
use crate::observation::Counts;
use crate::producer::Producer;

/// What was there and shows no cookie, or shows it in two ways.
#[derive(Default)]
pub(crate) struct Unread {
    /// Some response came with headers.
    pub(crate) any_header: bool,
    /// Why nothing was seen is said otherwise: the recording failed.
    pub(crate) explained: bool,
    /// Cookie headers without contents.
    pub(crate) empty: u64,
    /// Cookies or cookie headers whose names were replaced and appear nowhere else.
    pub(crate) redacted: u64,
    /// Lines that were passed over although they name `Set-Cookie`.
    pub(crate) skipped: u64,
    /// Redacted headers whose cookies a list names.
    pub(crate) redacted_headers: u64,
    /// Headers that were taken apart at their commas.
    pub(crate) folded: u64,
    /// Responses whose header and list disagree.
    pub(crate) disagreement: u64,
}

impl Unread {
    /// Why the recording does not show which cookies there were.
    pub(crate) fn hides(
        &self,
        format: Format,
        producer: Producer,
        counts: &Counts,
        nothing_seen: bool,
    ) -> Option<HiddenReason> {
        if self.redacted > 0 {
            return Some(HiddenReason::Redacted(self.redacted));
        }
        if self.skipped > 0 {
            return Some(HiddenReason::Skipped(self.skipped));
        }
        // A server may send an empty header; a recorder that keeps others would have kept it.
        if self.empty > 0 && counts.set_cookie == 0 {
            return Some(HiddenReason::Contentless(self.empty));
        }
        if !nothing_seen || self.explained {
            return None;
        }
        if format.0.content == Content::Cookies || counts.entries == 0 {
            return Some(HiddenReason::Empty);
        }
        if producer == Producer::Chromium {
            return Some(HiddenReason::Sanitised);
        }
        (!self.any_header).then_some(HiddenReason::NoHeaders)
    }

    /// Notes about a recording that hides nothing.
    pub(crate) fn notes(&self, counts: &Counts) -> impl Iterator<Item = Note> + use<> {
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
