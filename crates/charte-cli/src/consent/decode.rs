//! `charte consent decode`: what a value of another consent manager says.

use std::fmt::Write;

use charte_interop::ac::AdditionalConsent;
use charte_interop::cmp::{self, Answer, Answered, Certainty, Embedded, Reading};
use charte_interop::gpp::{Field, Gpp, Section};
use charte_interop::tcf::TcString;
use charte_interop::usp::UsPrivacy;
use serde_json::{Map, Value, json};

use super::args::DecodeArgs;
use super::{foreign, standard_input};
use crate::failure::Failure;
use crate::out;
use crate::values::Color;

pub(super) fn run(args: &DecodeArgs) -> Result<u8, Failure> {
    let text = standard_input()?;
    let mut named = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        named.extend(foreign::values(line, args.format.as_deref())?);
    }
    if named.is_empty() {
        return Err(Failure::new("standard input: is empty; pass a value or a Cookie header"));
    }
    let pairs = named.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let (mut code, mut all) = (0, Vec::new());
    for (manager, reading) in cmp::read_all(pairs) {
        let (said, counts) = match &reading {
            Ok(reading) => told(reading),
            Err(error) => {
                code = 2;
                (json!({"error": error.code(), "message": error.to_string()}), true)
            }
        };
        code = code.max(u8::from(!counts));
        let mut entry = Map::new();
        entry.insert("manager".into(), manager.id.into());
        if let Value::Object(said) = said {
            entry.extend(said);
        }
        all.push(Value::Object(entry));
    }
    match args.json {
        true => out::json(&all)?,
        false => out::text(&all.iter().map(lines).collect::<Vec<_>>().join("\n"), Color::Never)?,
    }
    Ok(code)
}

/// What a reading says, and whether it is a valid answer of the visitor.
fn told(reading: &Reading) -> (Value, bool) {
    let of = |answer: Answer| -> Vec<String> {
        let words = reading.words().filter(|(_, said)| *said == answer);
        words.map(|(word, _)| out::plain(&word.to_string())).collect()
    };
    let mut said = Map::new();
    let mut put = |key: &str, value: Value| {
        said.insert(key.to_owned(), value);
    };
    let mut counts = reading.answered() != Answered::No;
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
        match embedded {
            Embedded::Tc(text) => {
                let Ok(tc) = TcString::parse(text) else { continue };
                counts &= tc.validity().is_valid();
                put("tcf", tcf(&tc));
            }
            Embedded::Ac(text) => {
                let Ok(ac) = AdditionalConsent::parse(text) else { continue };
                counts &= ac.is_whole();
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
                put("gpp", gpp_sections(&gpp));
            }
            Embedded::Usp(text) => {
                let Ok(usp) = UsPrivacy::parse(text) else { continue };
                put("usp", us_privacy(&usp));
            }
            _ => {}
        }
    }
    (Value::Object(said), counts)
}

fn tcf(tc: &TcString<'_>) -> Value {
    let vendors = |set: charte_interop::tcf::VendorSet<'_>| set.ids().collect::<Vec<_>>();
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

fn gpp_sections(gpp: &Gpp<'_>) -> Value {
    let section = |(id, section): (u16, Section<'_>)| match section {
        Section::TcfEu(tc) => json!({"section": id, "tcf": tcf(&tc)}),
        Section::Usp(usp) => json!({"section": id, "usp": us_privacy(&usp)}),
        Section::Us(us) => {
            let fields = Field::ALL
                .iter()
                .filter_map(|field| Some((field.name().to_owned(), us.get(*field)?.into())));
            let mut all: Map<String, Value> = fields.collect();
            all.insert("Gpc".into(), us.gpc().into());
            json!({"section": id, "prefix": us.prefix(), "fields": all})
        }
        Section::TcfCanada(canada) => json!({
            "section": id,
            "express-consents": canada.purpose_express_consents().ids().collect::<Vec<_>>(),
        }),
        _ => json!({"section": id, "read": false}),
    };
    gpp.sections().map(section).collect()
}

/// The same for people: a key a line.
fn lines(entry: &Value) -> String {
    let mut text = String::new();
    put(&mut text, entry, 0);
    text
}

fn put(text: &mut String, value: &Value, depth: usize) {
    let Some(members) = value.as_object() else { return };
    for (key, value) in members {
        let key = key.replace('-', " ");
        let _ = write!(text, "{:1$}{key}:", "", depth * 2);
        match value {
            Value::Object(_) => {
                text.push('\n');
                put(text, value, depth + 1);
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                text.push('\n');
                items.iter().for_each(|item| put(text, item, depth + 1));
            }
            Value::Array(items) if items.is_empty() => text.push_str(" none\n"),
            Value::Array(items) => {
                let items: Vec<_> = items.iter().map(plain).collect();
                let _ = writeln!(text, " {}", items.join(", "));
            }
            value => {
                let _ = writeln!(text, " {}", plain(value));
            }
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "not stated".to_owned(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        other => other.to_string(),
    }
}
