//! Both directions of one exchange over HTTP. A header crosses as text of which each character is
//! one byte, as `fetch` and Node have it; other text counts as UTF-8.

use std::borrow::Cow;

use charte::http::{DEFAULT_ERASE_CAP, Erasure, Handling, Report, RequestHead, Verdict};
use charte::{Exchange, Host, Mode, Policy, Time};

use crate::answer::{self, Answered, word};
use crate::args::Args;
use crate::json::{Json, object};
use crate::objects::Objects;
use crate::visitor::acts;

type Bytes<'a> = Cow<'a, [u8]>;

fn bytes(text: &str) -> Bytes<'_> {
    if text.is_ascii() {
        return text.as_bytes().into();
    }
    let narrow: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c).ok()).collect();
    narrow.map_or(text.as_bytes().into(), Cow::Owned)
}

fn text(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// The name and the value of each header as bytes.
fn fields<'a>(headers: &[(&'a str, &'a str)]) -> Vec<(Bytes<'a>, Bytes<'a>)> {
    headers.iter().map(|(name, value)| (bytes(name), bytes(value))).collect()
}

/// The exchange of a request: its `headers`, and if the caller says so `mode`, `host` and `honour`,
/// an importer.
pub(crate) fn new(
    policy: &Policy,
    args: &Args<'_>,
    now: Time,
    #[cfg_attr(not(feature = "interop"), expect(unused_variables))] objects: &Objects,
) -> Answered<Exchange<'static>> {
    let host = args.optional_text("host")?.map(bytes);
    let mode: Mode = args.optional_text("mode")?.map_or(Ok(Mode::default()), word)?;
    let head = RequestHead { host: host.as_deref(), ..RequestHead::default() };
    let fields = fields(&args.headers()?);
    let fields = fields.iter().map(|(name, value)| (&**name, &**value));
    let facts = head.read_fields(policy.charter(), fields.clone());
    #[cfg(feature = "interop")]
    let facts = match args.optional_number("honour")? {
        Some(number) => objects.importer(number)?.read_fields(facts, policy, fields, now),
        None => facts,
    };
    Ok(facts.exchange(policy, now, mode).into_owned())
}

pub(crate) fn describe(exchange: &Exchange<'static>, objects: &mut Objects) -> Json {
    object! {
        "host": exchange.visitor().host().map(Host::as_str), "mode": exchange.mode(),
        "visitor": objects.add(exchange.visitor().clone()),
    }
}

fn report(index: usize, report: &Report<'_>) -> Json {
    let decided = report.name().zip(report.decision());
    object! {
        "index": index, "header": report.field(), "handling": report.handling(),
        "cookie": report.name(),
        "decision": Json::or_null(decided.map(|(name, of)| answer::decision(&name, of))),
        "error": report.error().map(charte::Error::code),
    }
}

/// The headers to send, with `Vary` last if names had to be added.
pub(crate) fn filter_response(exchange: &Exchange<'_>, headers: &[(&str, &str)]) -> Json {
    let fields = fields(headers);
    let passed = fields.iter().map(|(name, value)| (&**name, &**value));
    let mut changed = exchange.filter_response(passed).into_iter().peekable();
    let (mut kept, mut reports) = (Vec::with_capacity(headers.len()), Vec::new());
    for (index, (name, line)) in headers.iter().enumerate() {
        let verdict = changed.next_if(|(at, _)| *at == index);
        let verdict = verdict.map_or(Verdict::Pass, |(_, verdict)| verdict);
        let told = verdict.report();
        reports.extend(told.map(|told| report(index, told)));
        kept.extend(match verdict.handling() {
            Handling::Kept => Some((*name, Cow::Borrowed(*line))),
            _ => told.and_then(Report::replacement).map(|line| (*name, text(&line).into())),
        });
    }
    let vary = fields.iter().filter(|(name, _)| name.trim_ascii().eq_ignore_ascii_case(b"vary"));
    let vary = exchange.vary(vary.map(|(_, value)| &**value));
    if !vary.is_empty() {
        kept.push(("Vary", vary.join(", ").into()));
    }
    let reports = reports.into_iter().collect::<Json>();
    object! {"headers": kept, "reports": reports, "vary": vary}
}

pub(crate) fn filter_cookie(exchange: &Exchange<'_>, line: &str) -> Json {
    let (line, mut reports) = (bytes(line), Vec::new());
    let filtered = exchange.filter_cookie_with(&line, |told| reports.push(report(0, &told)));
    object! {"line": text(&filtered), "reports": reports.into_iter().collect::<Json>()}
}

/// The deletions of what came in `cookies`; with `withdraw` also of what this `path` does not bring.
pub(crate) fn erase(exchange: &Exchange<'_>, args: &Args<'_>) -> Answered<Json> {
    let lines: Vec<_> = args.texts("cookies")?.into_iter().map(bytes).collect();
    let (lines, path) = (lines.iter().map(|line| &**line), bytes(args.text("path")?));
    let cap = args.optional_number("cap")?.map_or(DEFAULT_ERASE_CAP, |cap| cap as usize);
    Ok(erasure(&match args.flag("withdraw")? {
        true => exchange.withdraw(lines, &path, cap),
        false => exchange.erase(lines, &path, cap),
    }))
}

fn erasure(erasure: &Erasure<'_>) -> Json {
    object! {
        "lines": erasure.lines(), "remaining": erasure.remaining(),
        "unreachable": erasure.unreachable(),
    }
}

/// What the visitor did, with the lines that carry it.
pub(crate) fn record(
    exchange: &Exchange<'static>,
    args: &Args<'_>,
    objects: &mut Objects,
) -> Answered<Json> {
    let (id, path) = (args.optional_text("id")?, bytes(args.text("path")?));
    let Some(recorded) = exchange.record(&acts(args)?, id, &path)? else {
        return Ok(Json::null());
    };
    let (encoded, lines) = (recorded.encoded(), recorded.lines());
    Ok(object! {
        "value": encoded.value, "maxAge": encoded.max_age, "shortened": encoded.shortened,
        "lines": lines, "consent": objects.add(recorded.consent().clone()),
    })
}
