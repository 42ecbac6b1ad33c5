//! GPP sections of the United States, and the US Privacy string (facts: `interop.md` §3.3).

use charte::{Consent, Purpose, PurposeSet, Visitor};

use super::{ExportOptions, Exported, Refusal};
use crate::gpp::{Field, UsWriter, write};

/// What the visitor opted out of.
struct OptOuts {
    sale: bool,
    advertising: bool,
}

fn opt_outs(visitor: &Visitor<'_>) -> OptOuts {
    let consent = visitor.received().consent();
    let refused = |purposes: PurposeSet| consent.is_some_and(|c| refuses(c, purposes));
    // A choice that was made while the signal was on is more exact than the signal.
    let signal = visitor.gpc() && !consent.is_some_and(Consent::gpc);
    let advertising = PurposeSet::from([Purpose::Advertising, Purpose::Profiling]);
    OptOuts {
        sale: signal || refused(PurposeSet::MARKETING),
        advertising: signal || refused(advertising),
    }
}

/// Whether one of the purposes is refused, for all providers or for one of them.
fn refuses(consent: &Consent, purposes: PurposeSet) -> bool {
    let of = |id: &str| Purpose::from_id(id).is_some_and(|purpose| purposes.contains(purpose));
    !consent.refused().intersection(purposes).is_empty()
        || consent.pairs().any(|(purpose, _, granted)| !granted && of(purpose))
        || consent.refused_providers().next().is_some()
}

const fn opted_out(yes: bool, notice_given: bool) -> u8 {
    match (yes, notice_given) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 0,
    }
}

pub(super) fn gpp(visitor: &Visitor<'_>, options: &ExportOptions) -> Result<Exported, Refusal> {
    let said = opt_outs(visitor);
    let ids: &[u16] = if options.sections.is_empty() { &[7] } else { &options.sections };
    let mut sections = Vec::with_capacity(ids.len());
    for &id in ids {
        let mut section = UsWriter::new(id).ok_or_else(|| Refusal::section(id))?;
        let notice = u8::from(options.notice_given);
        for field in [
            Field::SaleOptOutNotice,
            Field::SharingOptOutNotice,
            Field::TargetedAdvertisingOptOutNotice,
        ] {
            section.set(field, notice);
        }
        section.set(Field::SaleOptOut, opted_out(said.sale, options.notice_given));
        for field in [Field::SharingOptOut, Field::TargetedAdvertisingOptOut] {
            section.set(field, opted_out(said.advertising, options.notice_given));
        }
        section.set_gpc(visitor.gpc());
        sections.push(section);
    }
    let lost = vec!["the string has no date, and says nothing but opt-outs".to_owned()];
    Ok(Exported { cookies: vec![("__gpp".to_owned(), write(&sections))], lost })
}

pub(super) fn usp(visitor: &Visitor<'_>, options: &ExportOptions) -> Exported {
    let value = match (opt_outs(visitor).sale, options.notice_given) {
        (true, true) => "1YYN",
        (true, false) => "1-YN",
        (false, true) => "1YNN",
        (false, false) => "1---",
    };
    let lost =
        vec!["the string has no date, and says nothing but the opt-out of a sale".to_owned()];
    Exported { cookies: vec![("us_privacy".to_owned(), value.to_owned())], lost }
}
