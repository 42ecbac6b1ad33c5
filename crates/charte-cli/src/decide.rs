//! One cookie, one purpose, one visitor: `decide`, `explain`, `allows`, `ask`.

mod args;
mod explain;

pub(crate) use args::{AllowsArgs, AskArgs, DecideArgs, ExplainArgs};
pub(crate) use explain::explain;

use charte::{Asking, Explanation, Host, ObservedCookie, Policy, ReceivedConsent, Time, Visitor};
use charte_report::because_words as words;
use serde_json::json;

use crate::failure::Failure;
use crate::values::Color;
use crate::{input, out, usual};
use args::{CookieArgs, PolicyArgs};

/// A policy, and the visitor that the arguments describe.
struct Subject {
    policy: Policy,
    asked: Asked,
}

impl Subject {
    fn new(args: &PolicyArgs) -> Result<Self, Failure> {
        let charter = usual::charter(args.charter.as_deref())?;
        let policy = input::policy(charter, args.regime.as_deref())?;
        Ok(Self { policy, asked: Asked::new(args)? })
    }

    fn visitor(&self) -> Visitor<'_> {
        self.asked.visitor(&self.policy)
    }

    fn caveat(&self) -> Option<&'static str> {
        self.policy.regime().caveat()
    }
}

/// What the arguments say of a visitor, and when.
struct Asked {
    consent: ReceivedConsent,
    now: Time,
    signal: bool,
}

impl Asked {
    fn new(args: &PolicyArgs) -> Result<Self, Failure> {
        let now = input::now(args.at.as_deref())?;
        let consent = ReceivedConsent::from_values(&args.consent);
        Ok(Self { consent, now, signal: args.gpc })
    }

    fn visitor<'v>(&'v self, policy: &'v Policy) -> Visitor<'v> {
        policy.visitor(&self.consent, self.now).with_gpc(self.signal)
    }

    /// Why the answer on the command line does not count, if it cannot be read.
    fn unread(&self) -> Option<String> {
        let error = self.consent.error()?;
        Some(format!("the consent cannot be read: {error} [{}]", error.code()))
    }

    /// Whether the line that was passed is a deletion, which a filter lets through.
    fn deletes(&self, cookie: &ObservedCookie<'_>) -> bool {
        cookie.set_cookie().is_some_and(|line| line.is_deletion(self.now.unix(), None))
    }

    /// The decision about a cookie, with its reasons.
    fn explanation(
        &self,
        policy: &Policy,
        cookie: &ObservedCookie<'_>,
        args: &CookieArgs,
    ) -> Result<Explanation, Failure> {
        let mut visitor = self.visitor(policy);
        if let Some(page) = &args.page {
            input::page_host(page)?;
            visitor = visitor.with_page(page.as_str());
        }
        Ok(visitor.explain_observed(cookie))
    }
}

/// The cookie that the arguments describe.
fn observed(args: &CookieArgs) -> Result<ObservedCookie<'_>, Failure> {
    let cookie = match (&args.set_cookie, &args.name) {
        (Some(line), _) => ObservedCookie::from_set_cookie(bare(line))
            .map_err(|error| Failure::in_file("--set-cookie", &error))?,
        (None, Some(name)) if name.contains(['=', ';']) => {
            // What follows the sign may be a value, so it is not repeated.
            return Err(Failure::new(
                "a cookie's name has no `=` and no `;`; pass a whole line with --set-cookie",
            ));
        }
        (None, name) => ObservedCookie::new(name.as_deref().unwrap_or_default()),
    };
    let cookie = cookie.with_technology(args.technology);
    let Some(host) = &args.host else { return Ok(cookie) };
    let parsed = Host::parse(host).map_err(|_| {
        Failure::new("--host: not a host; write it as www.example.fr, without scheme and path")
    })?;
    Ok(cookie.with_parsed_host(parsed))
}

/// The line without the header's name, as people copy it.
fn bare(line: &str) -> &str {
    let head = line.get(..11).filter(|head| head.eq_ignore_ascii_case("set-cookie:"));
    head.and_then(|head| line.get(head.len()..)).unwrap_or(line)
}

fn code(may: bool) -> u8 {
    u8::from(!may)
}

pub(crate) fn decide(args: &DecideArgs) -> Result<u8, Failure> {
    let subject = Subject::new(&args.cookie.policy)?;
    let cookie = observed(&args.cookie)?;
    let explanation = subject.asked.explanation(&subject.policy, &cookie, &args.cookie)?;
    let decision = explanation.decision();
    let deletes = subject.asked.deletes(&cookie);
    let passes = decision.may_set() || deletes;
    if args.json {
        let mut answer = explanation.to_json().map_err(|e| Failure::of_argument(&e))?;
        let more = [
            deletes.then_some(("deletion", json!(true))),
            subject.caveat().map(|caveat| ("caveat", json!(caveat))),
        ];
        for (key, value) in more.into_iter().flatten() {
            answer.truncate(answer.rfind('}').unwrap_or(answer.len()));
            answer.push_str(&format!(",\"{key}\":{value}}}"));
        }
        answer.push('\n');
        out::text(&answer, Color::Never)?;
        return Ok(code(passes));
    }
    let verb = match (decision.may_set(), deletes) {
        (true, true) => "may be set, and this line deletes it",
        (true, false) => "may be set",
        (false, true) => "may not be set, but this line deletes it and passes without its value",
        (false, false) => "may not be set",
    };
    let mut text = format!(
        "{} {verb}: {}, {} party, {} under {}\n",
        out::short(charte::display::shown_name(explanation.cookie()), 256),
        decision.category(),
        decision.party(),
        decision.outcome(),
        subject.policy.regime().id(),
    );
    for ruling in explanation.rulings() {
        let allowed = if ruling.allowed { "allowed" } else { "not allowed" };
        text.push_str(&format!(
            "  {}: {allowed}, {} ({})\n",
            ruling.purpose,
            words(ruling.because),
            ruling.rule
        ));
        if !ruling.rests_on.is_empty() {
            let on: Vec<String> = ruling.rests_on.iter().map(ToString::to_string).collect();
            text.push_str(&format!("    rests on {}\n", on.join(", ")));
        }
    }
    for finding in explanation.findings() {
        text.push_str(&format!("  {}\n", out::plain(&finding.to_string())));
    }
    finish(&mut text, &subject);
    out::text(&text, Color::Auto)?;
    Ok(code(passes))
}

/// The lines that end every answer for people.
fn finish(text: &mut String, subject: &Subject) {
    if let Some(why) = subject.asked.unread() {
        text.push_str(&format!("  note: {why}\n"));
    }
    match subject.caveat() {
        Some(caveat) => text.push_str(&format!("({caveat}; {})\n", out::NO_ADVICE)),
        None => text.push_str(&format!("({})\n", out::NO_ADVICE)),
    }
}

pub(crate) fn allows(args: &AllowsArgs) -> Result<u8, Failure> {
    let subject = Subject::new(&args.policy)?;
    let provider = args.provider.as_deref();
    if let Some(id) = provider {
        known_provider(&subject.policy, id)?;
    }
    let answer = subject.visitor().allows(args.purpose, provider);
    if args.json {
        let mut json = json!({
            "purpose": args.purpose,
            "provider": provider,
            "allowed": answer.allowed,
            "because": answer.because,
        });
        if let (Some(caveat), Some(keys)) = (subject.caveat(), json.as_object_mut()) {
            keys.insert("caveat".to_owned(), caveat.into());
        }
        out::json(&json)?;
        return Ok(code(answer.allowed));
    }
    let verb = if answer.allowed { "is allowed" } else { "is not allowed" };
    let of = provider.map(|id| format!(" by {}", out::plain(id))).unwrap_or_default();
    let why = match answer.because {
        charte::DecisionReason::Undeclared => "the charter declares nothing for it",
        because => words(because),
    };
    let mut text =
        format!("{}{of} {verb} under {}: {why}\n", args.purpose, subject.policy.regime().id());
    finish(&mut text, &subject);
    out::text(&text, Color::Auto)?;
    Ok(code(answer.allowed))
}

/// A provider that the charter neither has nor names is most likely mistyped.
fn known_provider(policy: &Policy, id: &str) -> Result<(), Failure> {
    let charter = policy.charter();
    let named = charter.cookies().iter().filter_map(charte::Declaration::provider);
    let mut ids: Vec<&str> = charter.providers().iter().map(|p| p.id()).chain(named).collect();
    if ids.contains(&id) {
        return Ok(());
    }
    ids.sort_unstable();
    ids.dedup();
    let known = match ids.is_empty() {
        true => "it has none".to_owned(),
        false => format!("it has {}", ids.join(", ")),
    };
    Err(Failure::new(format!("--provider: the charter has no provider `{id}`; {known}")))
}

pub(crate) fn ask(args: &AskArgs) -> Result<u8, Failure> {
    let subject = Subject::new(&args.policy)?;
    let ask = subject.visitor().ask(args.area);
    if args.json {
        let mut json = json!(ask);
        if let (Some(caveat), Some(keys)) = (subject.caveat(), json.as_object_mut()) {
            keys.insert("caveat".to_owned(), caveat.into());
        }
        out::json(&json)?;
        return Ok(0);
    }
    let what = match ask.asking {
        Asking::Ask => "ask before anything of this is set",
        Asking::Notice => "inform visitors and offer a way to object",
        Asking::None => "nothing to ask",
    };
    let mut text = format!("{what} ({}), under {}\n", ask.because, subject.policy.regime().id());
    for purpose in ask.purposes.iter() {
        text.push_str(&format!("  {purpose}\n"));
    }
    finish(&mut text, &subject);
    out::text(&text, Color::Auto)?;
    Ok(0)
}
