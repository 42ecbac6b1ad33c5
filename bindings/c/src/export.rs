//! What other software is told: an answer in its format, and signals for tags.

use charte_interop::export::{ExportOptions, export};
use charte_interop::signals::{Receiver, signal};

use crate::importer::mapping;
use crate::*;

/// What only the site knows about an export. Set all of it to zero, then fill in what is known.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_export_options {
    /// The site's own words, as in `charte_import_options`.
    pub table: charte_str,
    /// For `gpp`: the sections to write, 7 to 23; NULL for 7, the national one.
    pub sections: *const u16,
    /// How many.
    pub section_count: usize,
    /// For `gpp` and `usp`: whether the visitor was told and could opt out.
    pub notice_given: bool,
    /// Whether what was not answered is written as refused, where a format knows only yes and no.
    pub unanswered_as_refused: bool,
}

/// An answer in the format of other software. It never changes; many threads may read it at the same
/// time. Everything in it lives until `charte_exported_free`.
#[repr(C)]
pub struct charte_exported {
    /// The cookies, name and value; NULL if there are none.
    pub cookies: *const charte_header,
    /// How many.
    pub cookie_count: usize,
    /// What the format cannot say, a sentence each; NULL if it says everything.
    pub lost: *const charte_str,
    /// How many.
    pub lost_count: usize,
}

impl Show for charte_exported {}

/// Writes a visitor's answer as other software keeps it, where that is true and allowed. `format` is
/// `gpp`, `usp`, or the id of a consent manager that sites host themselves, such as
/// `wp-consent-api`. `options` may be NULL.
///
/// Writes to `*out` an export that is yours: free it with `charte_exported_free`. `visitor`,
/// `format.data` and `out` must not be NULL; `error` may be. Any thread. Fails with 611 to 617 if
/// the answer is not written in this format, and says why; with 607 for a mistake in the table.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_export(
    visitor: *const charte_visitor,
    format: charte_str,
    options: *const charte_export_options,
    out: *mut *mut charte_exported,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let format = format.text("format")?.ok_or(Failure::null("format"))?;
            let (mut table, mut known) = (charte_str::EMPTY, ExportOptions::default());
            if let Some(given) = options.as_ref() {
                table = given.table;
                known.sections = items(given.sections, given.section_count, "sections")?.to_vec();
                known.notice_given = given.notice_given;
                known.unanswered_as_refused = given.unanswered_as_refused;
            }
            let exported = export(visitor, format, &mapping(table)?, &known);
            let exported = exported.map_err(charte::Error::from)?;
            Ok(charte_exported::show((), |(), arena| {
                let cookies = exported.cookies.iter().map(|(name, value)| charte_header {
                    name: arena.text(name),
                    value: arena.text(value),
                });
                let (cookies, cookie_count) = arena.list(cookies);
                let (lost, lost_count) = arena.texts(&exported.lost);
                charte_exported { cookies, cookie_count, lost, lost_count }
            }))
        })
    }
}

/// Frees an export and every text in it. `exported` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_exported_free(exported: *mut charte_exported) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_exported::free(exported) }
}

/// What the tags of a vendor must be told, for this page and never stored. It never changes; many
/// threads may read it at the same time. The texts live until `charte_signal_free`.
#[repr(C)]
pub struct charte_signal {
    /// The JavaScript lines that a page needs before the vendor's tags, without a `<script>`
    /// element. They hold fixed words only. Those for Meta belong between its own snippet and
    /// `fbq('init', …)`.
    pub script: charte_str,
    /// The same as JSON: `receiver`, `default`, `update` (`null` if the visitor has no answer that
    /// counts) and `limited_data_use`.
    pub json: charte_str,
}

impl Show for charte_signal {}

/// Says what the tags of a vendor must be told, from what the charter allows now. `receiver` is
/// `consent-mode` (Google), `uet` or `clarity` (Microsoft), or `meta`. `provider` is the charter's
/// id of the vendor; if it is absent, a type is granted only if its purposes are allowed to every
/// provider.
///
/// Writes to `*out` a signal that is yours: free it with `charte_signal_free`. `visitor`,
/// `receiver.data` and `out` must not be NULL; `error` may be. Any thread. Fails with 106 for
/// another receiver.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_signal(
    visitor: *const charte_visitor,
    receiver: charte_str,
    provider: charte_str,
    out: *mut *mut charte_signal,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let receiver = receiver.text("receiver")?.ok_or(Failure::null("receiver"))?;
            let receiver: Receiver = receiver.parse().map_err(charte::Error::from)?;
            let signal = signal(visitor, receiver, provider.text("provider")?);
            let (script, json) = (signal.script(), signal.to_json()?);
            Ok(charte_signal::show((), |(), arena| charte_signal {
                script: arena.text(&script),
                json: arena.text(&json),
            }))
        })
    }
}

/// Frees a signal and its texts. `signal` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_signal_free(signal: *mut charte_signal) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_signal::free(signal) }
}
