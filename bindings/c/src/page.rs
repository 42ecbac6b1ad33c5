//! The charter as a page for visitors.

use charte::Time;
use charte_page::{Error, Format, Options};

use crate::*;

/// Writes to `*out` the page that informs visitors about the cookies of a policy's charter, in
/// UTF-8: what they are, whether they need consent under its regime and why, a table for each
/// category, the choice, and the sources. Every text of the charter is escaped.
///
/// `lang` is a BCP 47 tag, as `fr` or `pt-BR`; if the page does not exist in that language, it says
/// so. `format` is `html` for a complete page, `html-fragment` for one `article` without any
/// style, `markdown` or `json`. `area` limits it to one part of the site; pass `CHARTE_NONE` for
/// all. `choices_url`, which may be absent, is where visitors change their answer, as `/choices`.
/// `now` is in seconds since 1970-01-01T00:00:00Z.
///
/// The text is yours: free it with `charte_text_free`. `policy`, `lang.data`, `format.data` and
/// `out` must not be NULL; `error` may be. Any thread. Fails with 560 if `lang` is no language
/// tag, with 561 if `choices_url` cannot be linked to, and with `CHARTE_NOT_IN_LIST` for another
/// format.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_policy_page(
    policy: *const charte_policy,
    lang: charte_str,
    format: charte_str,
    area: charte_area,
    choices_url: charte_str,
    now: i64,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let policy = get(policy, "policy")?;
            let format = format.text("format")?.ok_or(Failure::null("format"))?;
            let format = Format::from_id(format);
            let format = format.ok_or(Failure::Argument(CHARTE_NOT_IN_LIST, "format"))?;
            let area = match area {
                CHARTE_NONE => None,
                area => Some(listed(area, "area")?),
            };
            let lang = lang.text("lang")?.ok_or(Failure::null("lang"))?;
            let (choices_url, now) = (choices_url.text("choices_url")?, Time::from_unix(now));
            let options = Options { lang, format, area, now, choices_url };
            charte_text::give(&charte_page::render(&policy.0, &options).map_err(failure)?)
        })
    }
}

fn failure(error: Error) -> Failure {
    Failure::Page(Box::new(error))
}
