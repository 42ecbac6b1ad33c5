//! What foreign values say, as JSON: for a person who wants to see it, not for a decision.
//!
//! It shows the answers, and never the value itself or the ids in it.
//!
//! ```
//! use charte_interop::decode::{decode, to_json};
//! use charte_interop::import::Foreign;
//!
//! let decoded = decode(&[Foreign::of_format("usp", "1YYN")?]);
//! assert!(decoded[0].is_answer() && decoded[0].error().is_none());
//! assert_eq!(
//!     to_json(&decoded)?,
//!     r#"[{"format-is":"verified","manager":"iab-usp","usp":{"lspa-covered":"N","notice":"Y","opt-out-sale":"Y"}}]"#
//! );
//! # Ok::<(), charte::Error>(())
//! ```

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::ac::AdditionalConsent;
use crate::cmp::{self, Answer, Answered, Certainty, Embedded, Reading};
use crate::error::{Error, ErrorCode};
use crate::gpp::{Field, Gpp, Section};
use crate::import::Foreign;
use crate::tcf::{TcString, VendorSet};
use crate::usp::UsPrivacy;

/// What the values of one consent manager say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Decoded {
    said: Map<String, Value>,
    #[serde(skip)]
    is_answer: bool,
    #[serde(skip)]
    error: Option<Error>,
}

impl Decoded {
    /// Whether it is a valid answer of the visitor, not a default from before any act.
    #[must_use]
    pub const fn is_answer(&self) -> bool {
        self.is_answer
    }

    /// Why the values cannot be read. `None` if they can.
    #[must_use]
    pub const fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }
}

/// Reads the values, those of each consent manager together. Names that no consent manager uses
/// are ignored.
#[must_use]
pub fn decode(values: &[Foreign<'_>]) -> Vec<Decoded> {
    let pairs = values.iter().map(|foreign| (foreign.name(), foreign.value()));
    let read = cmp::read_all(pairs).into_iter().map(|(manager, reading)| {
        let mut said = Map::new();
        said.insert("manager".to_owned(), manager.id.into());
        match reading {
            Ok(reading) => {
                let is_answer = tell(&reading, &mut said);
                Decoded { said, is_answer, error: None }
            }
            Err(error) => {
                said.insert("error".to_owned(), error.code().id().into());
                said.insert("message".to_owned(), error.to_string().into());
                Decoded { said, is_answer: false, error: Some(error) }
            }
        }
    });
    read.collect()
}

/// The same as JSON text: a list, one object for each consent manager.
///
/// # Errors
/// `E901`, which would be a bug of the library.
pub fn to_json(decoded: &[Decoded]) -> Result<String, charte::Error> {
    serde_json::to_string(decoded).map_err(|_| {
        charte_syntax::Problem::new(ErrorCode::Internal, "what was decoded is not JSON").into()
    })
}

/// Tells what a reading says, and returns whether it is a valid answer of the visitor.
fn tell(reading: &Reading, said: &mut Map<String, Value>) -> bool {
    let of = |answer: Answer| -> Vec<String> {
        let words = reading.words().filter(|(_, said)| *said == answer);
        words.map(|(word, _)| word.to_string()).collect()
    };
    let mut put = |key: &str, value: Value| {
        said.insert(key.to_owned(), value);
    };
    let mut is_answer = reading.answered() != Answered::No;
    let answered = match reading.answered() {
        Answered::Yes => "yes",
        Answered::No => "no",
        Answered::Unknown => "unknown",
    };
    let known = match reading.certainty() {
        Certainty::Verified => "verified",
        Certainty::SecondHand => "second-hand",
        Certainty::FromMemory => "unconfirmed",
    };
    put("format-is", known.into());
    if reading.words().next().is_some() || reading.embedded().is_empty() {
        put("answered", answered.into());
        put("recorded", reading.recorded().map(|moment| moment.to_string()).into());
        for (key, answer) in [
            ("granted", Answer::Yes),
            ("refused", Answer::No),
            ("not-answered", Answer::Waiting),
            ("held-back", Answer::Blocked),
        ] {
            let words = of(answer);
            if !words.is_empty() || matches!(answer, Answer::Yes | Answer::No) {
                put(key, words.into());
            }
        }
    }
    for embedded in reading.embedded() {
        // Each was read before, so reading it again does not fail.
        match embedded {
            Embedded::Tc(text) => {
                let Ok(tc) = TcString::parse(text) else { continue };
                is_answer &= tc.validity().is_valid();
                put("tcf", tcf(&tc));
            }
            Embedded::Ac(text) => {
                let Ok(ac) = AdditionalConsent::parse(text) else { continue };
                is_answer &= ac.is_whole();
                put(
                    "ac",
                    json!({
                        "whole": ac.is_whole(),
                        "consented": ac.consented_ids().collect::<Vec<_>>(),
                        "disclosed": ac.disclosed_ids().collect::<Vec<_>>(),
                    }),
                );
            }
            Embedded::Gpp(text) => {
                let Ok(gpp) = Gpp::parse(text) else { continue };
                put("gpp", gpp.sections().map(gpp_section).collect());
            }
            Embedded::Usp(text) => {
                let Ok(usp) = UsPrivacy::parse(text) else { continue };
                put("usp", us_privacy(&usp));
            }
        }
    }
    is_answer
}

fn tcf(tc: &TcString<'_>) -> Value {
    let vendors = |set: VendorSet<'_>| set.ids().collect::<Vec<_>>();
    json!({
        "validity": tc.validity().id(),
        "last-updated": tc.last_updated().to_string(),
        "cmp": tc.cmp_id(),
        "policy-version": tc.policy_version(),
        "purposes": tc.purpose_consents().ids().collect::<Vec<_>>(),
        "special-features": tc.special_feature_opt_ins().ids().collect::<Vec<_>>(),
        "purpose-one-treatment": tc.purpose_one_treatment(),
        "vendors": vendors(tc.vendor_consents()),
        "disclosed": tc.disclosed_vendors().map(vendors),
        "restrictions": tc.restrictions().count(),
    })
}

fn us_privacy(usp: &UsPrivacy) -> Value {
    json!({
        "notice": usp.notice.as_char().to_string(),
        "opt-out-sale": usp.opt_out_sale.as_char().to_string(),
        "lspa-covered": usp.lspa_covered.as_char().to_string(),
    })
}

fn gpp_section((id, section): (u16, Section<'_>)) -> Value {
    match section {
        Section::TcfEu(tc) => json!({"section": id, "tcf": tcf(&tc)}),
        Section::Usp(usp) => json!({"section": id, "usp": us_privacy(&usp)}),
        Section::Us(us) => {
            let fields = Field::ALL
                .iter()
                .filter_map(|field| Some((field.name().to_owned(), us.get(*field)?.into())));
            let mut all: Map<String, Value> = fields.collect();
            all.insert("Gpc".to_owned(), us.gpc().into());
            json!({"section": id, "prefix": us.prefix(), "fields": all})
        }
        Section::TcfCanada(canada) => json!({
            "section": id,
            "express-consents": canada.purpose_express_consents().ids().collect::<Vec<_>>(),
        }),
        _ => json!({"section": id, "read": false}),
    }
}
