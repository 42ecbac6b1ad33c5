//! A second evaluator, naive and straight from the specification, over the regime files
//! themselves. For every regime, period, purpose, combination of the facts that its rules read,
//! role, party, answer, state and signal it must say what the compiled policy says; and nothing
//! that needs consent is allowed without it.
#![cfg(feature = "toml")]

mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use charte::explain::Ruling;
use charte::{
    Charter, ConsentState, Decision, DecisionReason, Host, ObservedCookie, Page, Policy, Purpose,
    ReceivedConsent, Regime, Time, Visitor,
};
use page::{Answers, Facts, Named, Role, rules_for, texts};
use toml::{Table, Value};

const NOW_BY_DEFAULT: &str = "2026-11-23T10:05:00Z";
const REVISION: u32 = 2;
/// Of more combinations than this only those are walked that are up to three facts away from what
/// a rule asks for.
const MANY: usize = 2187;
const FAR: usize = 3;
/// Of a law whose rules another one has too, only those that are so far away.
const NEAR: usize = 1;

const ROLES: [(Role, Option<&str>); 6] = [
    (Role::None, Some("norole")),
    (Role::Publisher, Some("publisher")),
    (Role::Processor, Some("processor")),
    (Role::Independent, Some("independent")),
    (Role::Nobody, None),
    (Role::Missing, Some("missing")),
];

fn named(purpose: Purpose) -> Named {
    Named { id: purpose.id(), class: purpose.class().id() }
}

/// Every combination of yes, no and silence for these facts.
fn combinations(facts: &[String]) -> Vec<Facts> {
    let mut all = vec![BTreeMap::new()];
    for fact in facts {
        let with = |value: bool| {
            all.iter().cloned().map(move |mut c: Facts| {
                c.insert(fact.clone(), value);
                c
            })
        };
        let more: Vec<_> = with(true).chain(with(false)).collect();
        all.extend(more);
    }
    all
}

/// Days on which a file's answers may change, with the period that each falls in and its first
/// moment; the first is long before all of them.
fn moments(file: &Table) -> Vec<(Option<String>, String, Time)> {
    let tables = |of: &Table, key: &str| -> Vec<Table> {
        let all = of.get(key).and_then(Value::as_array).into_iter().flatten();
        all.map(|t| t.as_table().unwrap().clone()).collect()
    };
    let rules = tables(file, "rule");
    let limits = rules.iter().flat_map(|r| tables(r, "limits"));
    let dated: Vec<Table> = tables(file, "period").into_iter().chain(limits).collect();
    let mut days: BTreeSet<String> = BTreeSet::from(["1990-01-01".to_owned()]);
    for table in rules.iter().chain(&dated) {
        let dates = ["from", "until"].into_iter().filter_map(|key| table.get(key));
        days.extend(dates.map(|d| d.as_str().unwrap().to_owned()));
    }
    if days.len() == 1 {
        days = BTreeSet::from([NOW_BY_DEFAULT[..10].to_owned()]);
    }
    let moment = |day: String| {
        let now = format!("{day}T00:00:00Z").parse::<Time>().unwrap();
        (page::period_on(file, &day), day, now)
    };
    days.into_iter().map(moment).collect()
}

fn files() -> Vec<Table> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let read = |path: &Path| -> Table { std::fs::read_to_string(path).unwrap().parse().unwrap() };
    let base = |id: &str| read(&data.join("shared").join(id).with_extension("toml"));
    let files = std::fs::read_dir(data.join("regimes")).unwrap();
    files.map(|file| over_its_base(read(&file.unwrap().path()), base)).collect()
}

/// A file that extends another one, with what it leaves out.
fn over_its_base(mut file: Table, base: impl Fn(&str) -> Table) -> Table {
    let Some(base) = file.get("extends").map(|id| base(id.as_str().unwrap())) else { return file };
    let name = |table: &Table| table["id"].as_str().unwrap().to_owned();
    let prefixes = (format!("{}.", name(&base)), format!("{}.", name(&file)));
    let rules = |file: &Table| -> Vec<Table> {
        let rules = file.get("rule").and_then(Value::as_array).into_iter().flatten();
        rules.map(|rule| rule.as_table().unwrap().clone()).collect()
    };
    let (mut own, removed) = (rules(&file), texts(&file, "remove"));
    let mut inherited = Vec::new();
    for mut rule in rules(&base) {
        let id = name(&rule).replacen(&prefixes.0, &prefixes.1, 1);
        rule["id"] = id.clone().into();
        if removed.contains(&id) {
            continue;
        }
        inherited.push(match own.iter().position(|own| name(own) == id) {
            Some(at) => own.remove(at),
            None => rule,
        });
    }
    own.append(&mut inherited);
    file.insert("rule".to_owned(), own.into());
    for (key, value) in base {
        file.entry(key).or_insert(value);
    }
    file
}

fn minute(time: Time) -> String {
    let text = time.to_string().replace(['-', ':'], "");
    format!("{}Z", &text[..13])
}

/// Every answer: of the purpose, of the pair, of the provider, in every state of the consent,
/// with and without the signal then.
fn every_answer() -> Vec<Answers> {
    let none = Answers {
        state: "none",
        purpose: None,
        pair: None,
        provider_refused: false,
        with_signal: false,
    };
    let mut all = vec![none, Answers { state: "malformed", ..none }];
    for state in ["valid", "expired", "outdated", "future"] {
        for purpose in [None, Some(true), Some(false)] {
            for pair in [None, Some(true), Some(false)] {
                for provider_refused in [false, true] {
                    for with_signal in [false, true] {
                        all.push(Answers { state, purpose, pair, provider_refused, with_signal });
                    }
                }
            }
        }
    }
    all
}

/// Of them nothing, a grant and a refusal of the purpose, in every state.
fn plain_answers() -> Vec<Answers> {
    let plain = |a: &Answers| {
        a.pair.is_none() && !a.provider_refused && (a.state == "valid" || !a.with_signal)
    };
    every_answer().into_iter().filter(plain).collect()
}

/// Of those the three that tell requirements apart.
fn telling_answers() -> Vec<Answers> {
    let telling = |a: &Answers| match a.state {
        "none" => true,
        "valid" => a.purpose.is_some() && !a.with_signal,
        _ => false,
    };
    plain_answers().into_iter().filter(telling).collect()
}

/// A value and its check, computed as the page words it.
fn checked(body: String) -> String {
    let bytes = body.bytes().map(u64::from);
    let s = bytes.clone().sum::<u64>() % 1296;
    let t = bytes.zip(1u64..).map(|(b, i)| i * b).sum::<u64>() % 1296;
    let digits: String = [s / 36, s % 36, t / 36, t % 36]
        .map(|digit| char::from_digit(digit as u32, 36).unwrap())
        .iter()
        .collect();
    format!("{body}~.{digits}")
}

/// The consent cookie that says so, of this purpose and provider.
fn reading(
    answers: Answers,
    purpose: Purpose,
    provider: Option<&str>,
    now: Time,
) -> ReceivedConsent {
    let (recorded, revision) = match answers.state {
        "none" => return ReceivedConsent::none(),
        "malformed" => {
            return ReceivedConsent::from_values([checked(format!("v1~r{REVISION}~y:{purpose}"))]);
        }
        "valid" => (now, REVISION),
        "expired" => (now.plus_seconds(-5 * 366 * 86_400), REVISION),
        "outdated" => (now, REVISION - 1),
        "future" => (now.plus_seconds(2 * 86_400), REVISION),
        other => panic!("{other}"),
    };
    let sign = |granted: bool| if granted { 'y' } else { 'n' };
    let mut value = format!("v1~{}~r{revision}", minute(recorded));
    if let Some(granted) = answers.purpose {
        value += &format!("~{}:{purpose}", sign(granted));
    }
    if let (Some(granted), Some(provider)) = (answers.pair, provider) {
        value += &format!("~{}:{purpose}@{provider}", sign(granted));
    }
    if let (true, Some(provider)) = (answers.provider_refused, provider) {
        value += &format!("~n:@{provider}");
    }
    if answers.with_signal {
        value += "~!gpc";
    }
    ReceivedConsent::from_values([checked(value)])
}

/// All regimes, spread over the processors.
#[test]
fn the_policy_says_what_the_page_says() {
    let left = Mutex::new(files());
    let walked = Mutex::new(0_usize);
    let seen = Mutex::new(BTreeSet::new());
    let work = || {
        while let Some(file) = { left.lock().unwrap().pop() } {
            let mut here = 0;
            let regime = Regime::builtin(file["id"].as_str().unwrap()).unwrap();
            let moments = moments(&file);
            for purpose in Purpose::ALL.iter().copied().filter(|p| *p != Purpose::Unclassified) {
                let mut before = None;
                for (period, day, now) in &moments {
                    let walk = Walk::new(&file, regime, period.as_deref(), day, *now, purpose);
                    // Where neither the period nor a rule is another one, nothing is new.
                    let same = Some((period, walk.ids()));
                    if before != same {
                        // Laws that share their rules are walked far once, each by itself nearby.
                        let is_new = seen.lock().unwrap().insert(walk.says());
                        here += walk.all(if is_new { FAR } else { NEAR });
                        before = same;
                    }
                }
            }
            *walked.lock().unwrap() += here;
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let walked = *walked.lock().unwrap();
    println!("{walked} states walked");
    assert!(walked > 5_000_000, "{walked}");
}

/// One purpose under one period of a regime.
struct Walk<'f> {
    file: &'f Table,
    regime: &'f Regime,
    period: Option<&'f str>,
    now: Time,
    purpose: Purpose,
    rules: Vec<&'f Table>,
    /// The facts that the rules read, derived ones aside.
    read: Vec<String>,
}

impl<'f> Walk<'f> {
    fn new(
        file: &'f Table,
        regime: &'f Regime,
        period: Option<&'f str>,
        day: &str,
        now: Time,
        purpose: Purpose,
    ) -> Self {
        let rules = rules_for(file, named(purpose), period, day);
        let binding = |r: &&Table| {
            let limits = r.get("limits").and_then(Value::as_array).into_iter().flatten();
            limits.into_iter().any(|l| l["force"].as_str() == Some("binding"))
        };
        assert!(!rules.iter().any(binding), "a binding limit: teach this test to walk it");
        let read: BTreeSet<String> = rules
            .iter()
            .flat_map(|r| texts(r, "all"))
            .map(|c| c.trim_start_matches(['!', '~']).to_owned())
            .filter(|f| !["first-party", "own", "sole-purpose"].contains(&f.as_str()))
            .collect();
        Self { file, regime, period, now, purpose, rules, read: read.into_iter().collect() }
    }

    /// In how many facts this is not what the rule with the most conditions asks for.
    fn far(&self, stated: &Facts) -> usize {
        let longest =
            self.rules.iter().map(|r| texts(r, "all")).max_by_key(Vec::len).unwrap_or_default();
        let asked = |fact: &String| {
            let condition = longest.iter().find(|c| c.trim_start_matches(['!', '~']) == fact)?;
            match condition.chars().next() {
                Some('!') => Some(false),
                Some('~') => None,
                _ => Some(true),
            }
        };
        self.read.iter().filter(|fact| stated.get(*fact).copied() != asked(fact)).count()
    }

    fn ids(&self) -> Vec<&'f str> {
        self.rules.iter().map(|r| r["id"].as_str().unwrap()).collect()
    }

    /// What the period and its rules ask, without their names and sources.
    fn says(&self) -> String {
        let period = self.regime.in_force(self.now).unwrap();
        let (default, gpc, kept) = (period.default(), period.gpc(), period.validity().span());
        let asks = |rule: &&Table| {
            let mut rule: Table = (*rule).clone();
            for key in ["id", "cite", "note", "from", "until", "periods"] {
                rule.remove(key);
            }
            for limit in rule.get_mut("limits").and_then(Value::as_array_mut).into_iter().flatten()
            {
                limit.as_table_mut().unwrap().remove("cite");
            }
            rule.to_string()
        };
        let rules: Vec<String> = self.rules.iter().map(asks).collect();
        format!("{} {default} {gpc} {kept} {}", self.purpose, rules.join("\n"))
    }

    /// Walks every combination of facts beside every other purpose that could matter.
    fn all(&self, far: usize) -> usize {
        let asks = |fact: &str| {
            self.rules.iter().any(|r| texts(r, "all").iter().any(|c| c.ends_with(fact)))
        };
        let company: &[Option<Purpose>] = if asks("sole-purpose") {
            &[None, Some(Purpose::Security), Some(Purpose::Geolocation)]
        } else {
            &[None]
        };
        let mut combinations = combinations(&self.read);
        if combinations.len() > MANY || far < FAR {
            combinations.retain(|stated| self.far(stated) <= far);
        }
        let mut walked = 0;
        for other in company.iter().copied().filter(|o| *o != Some(self.purpose)) {
            for (role, provider) in ROLES {
                // A role speaks through its defaults only: what is stated beats them.
                let of_role = |stated: &&Facts| {
                    role == Role::None
                        || !stated.contains_key("publisher-only")
                        || !stated.contains_key("sale-or-share")
                };
                let stated: Vec<&Facts> = combinations.iter().filter(of_role).collect();
                if role != Role::None {
                    let answers = telling_answers();
                    walked += self.charter(&stated, other, role, provider, "honour", &answers);
                    continue;
                }
                let answers = if stated.len() > 81 { plain_answers() } else { every_answer() };
                for choice in ["honour", "ignore"] {
                    walked += self.charter(&stated, other, role, provider, choice, &answers);
                }
            }
        }
        walked
    }

    /// One charter holds every combination: the cookie's name is its number.
    fn charter(
        &self,
        combinations: &[&Facts],
        other: Option<Purpose>,
        role: Role,
        provider: Option<&str>,
        choice: &str,
        answers: &[Answers],
    ) -> usize {
        let purposes: Vec<Purpose> = std::iter::once(self.purpose).chain(other).collect();
        let ids: Vec<&str> = purposes.iter().map(|p| p.id()).collect();
        let named: Vec<Named> = purposes.iter().copied().map(named).collect();
        let cookies = combinations.iter().enumerate().map(|(i, facts)| {
            let mut cookie =
                serde_json::json!({"name": format!("c{i}"), "purposes": ids, "facts": facts});
            if let Some(provider) = provider {
                cookie["provider"] = provider.into();
            }
            cookie
        });
        let cookies: Vec<_> = cookies.collect();
        let charter = serde_json::json!({
            "format": 1, "site": "https://www.example.fr", "revision": REVISION, "gpc": choice,
            "cookie": cookies,
            "provider": [
                {"id": "norole", "name": "N"},
                {"id": "publisher", "name": "P", "role": "publisher"},
                {"id": "processor", "name": "P", "role": "processor"},
                {"id": "independent", "name": "I", "role": "independent"},
            ],
        });
        let policy = Policy::compile(Charter::parse(charter.to_string()).unwrap(), self.regime);
        // What is ignored is the signal alone; the rest was walked with it honoured.
        let answers: Vec<Answers> = match choice {
            "ignore" => answers.iter().copied().filter(|a| a.state == "valid").collect(),
            _ => answers.to_vec(),
        };
        let readings: Vec<(Answers, ReceivedConsent)> =
            answers.iter().map(|a| (*a, reading(*a, self.purpose, provider, self.now))).collect();
        let visitors: Vec<(Answers, bool, Visitor<'_>)> = readings
            .iter()
            .flat_map(|(answers, reading)| {
                [false, true].map(|signal| {
                    let page = Page::Host(Host::parse("www.example.fr").unwrap());
                    (
                        *answers,
                        signal,
                        policy.visitor(reading, self.now).with_page(page).with_gpc(signal),
                    )
                })
            })
            .filter(|(_, signal, _)| *signal || choice == "honour")
            .collect();
        let gpc = page::gpc(self.file, self.period);
        let heard = gpc == "binding" || (gpc == "advisory" && choice == "honour");
        let mut walked = 0;
        for (i, stated) in combinations.iter().enumerate() {
            let name = format!("c{i}");
            for host in ["www.example.fr", "other.example.net"] {
                let facts = page::facts(stated, role, host == "other.example.net", &named);
                let context = || {
                    format!(
                        "{} {:?} {purposes:?} {provider:?} {host} {facts:?}",
                        self.regime.id(),
                        self.period
                    )
                };
                let expected = page::opinion(self.file, &self.rules, self.period, &facts);
                if choice == "honour" {
                    let visitor = &visitors[0].2;
                    let ruling = self.check_rule(visitor, &name, host, &expected, &context);
                    check_bases(&ruling, &expected, &facts, stated, &context);
                }
                let concerned =
                    named[0].class == "marketing" || facts.get("sale-or-share") == Some(&true);
                for (answers, signal, visitor) in &visitors {
                    let (allowed, because) = page::ruling(
                        &expected.requirement,
                        expected.objection,
                        *answers,
                        *signal && heard && concerned,
                        gpc == "binding",
                    );
                    let sighting = ObservedCookie::new(&name).with_host(host);
                    let decision = visitor.decide_observed(&sighting);
                    let is = (
                        decision.serves().contains(self.purpose),
                        self.reason(visitor, &sighting, decision).id(),
                    );
                    assert_eq!(is, (allowed, because), "{answers:?} {signal} {}", context());
                    // The sentence that everything is about, said once more without the table.
                    if is.0 && expected.requirement == "opt-in" {
                        let granted = answers.purpose == Some(true) || answers.pair == Some(true);
                        assert!(granted && answers.state == "valid", "{answers:?} {}", context());
                    }
                    walked += 1;
                }
            }
        }
        walked
    }

    /// Why the purpose is allowed or not. Explaining takes long, and often the decision has it.
    fn reason(
        &self,
        visitor: &Visitor<'_>,
        cookie: &ObservedCookie<'_>,
        decision: Decision,
    ) -> DecisionReason {
        let held = decision.purposes().difference(decision.serves());
        let first = if held.is_empty() { decision.purposes() } else { held }.first();
        if first == Some(self.purpose) {
            return decision.because();
        }
        visitor.explain_observed(cookie).ruling(self.purpose).unwrap().because
    }

    /// The requirement, the rule that makes it, and what it lacked.
    fn check_rule(
        &self,
        visitor: &Visitor<'_>,
        name: &str,
        host: &str,
        expected: &page::Opinion,
        context: &dyn Fn() -> String,
    ) -> Ruling {
        let cookie = ObservedCookie::new(name).with_host(host);
        let explanation = visitor.explain_observed(&cookie);
        let ruling = explanation.ruling(self.purpose).unwrap().clone();
        let unmet: Vec<&str> = ruling.unmet.iter().map(|u| u.condition.as_str()).collect();
        assert_eq!(ruling.requirement.id(), expected.requirement, "{}", context());
        assert_eq!(ruling.rule, expected.rule.as_str(), "{}", context());
        assert_eq!(unmet, expected.unmet, "{}", context());
        ruling
    }
}

/// What a rule that held rests on: its conditions, each with the fact's value and where that comes
/// from.
fn check_bases(
    ruling: &Ruling,
    expected: &page::Opinion,
    facts: &Facts,
    stated: &Facts,
    context: &dyn Fn() -> String,
) {
    let is: Vec<_> = ruling
        .rests_on
        .iter()
        .map(|b| (b.rule.to_owned(), b.condition.to_string(), b.value, b.origin.map(|f| f.id())))
        .collect();
    let wanted = expected.rests_on.iter().map(|condition| {
        let fact = condition.trim_start_matches(['!', '~']);
        let from = page::origin(fact, facts, stated);
        (expected.rule.clone(), condition.clone(), facts.get(fact).copied(), from)
    });
    assert_eq!(is, wanted.collect::<Vec<_>>(), "{}", context());
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// An answer is kept to the second in every regime and period: calendar months, the last day of
/// a shorter month for a day that it does not have.
#[test]
fn an_answer_ends_when_the_page_says() {
    let mut walked = 0;
    for file in files() {
        let regime = Regime::builtin(file["id"].as_str().unwrap()).unwrap();
        let (months, word) = file["validity"].as_str().unwrap().split_once(' ').unwrap();
        assert_eq!(word, "months", "teach this test {word}");
        let charter =
            format!("{{\"format\":1,\"site\":\"https://www.example.fr\",\"revision\":{REVISION}}}");
        let policy = Policy::compile(Charter::parse(charter).unwrap(), regime);
        for (year, month, day) in (2020..2030)
            .flat_map(|y| (1..=12).flat_map(move |m| [1, 15, 28, 29, 30, 31].map(|d| (y, m, d))))
        {
            if day > days_in(year, month) {
                continue;
            }
            let ahead = month - 1 + months.parse::<i64>().unwrap();
            let (end_year, end_month) = (year + ahead / 12, ahead % 12 + 1);
            let end_day = day.min(days_in(end_year, end_month));
            let end = format!("{end_year}-{end_month:02}-{end_day:02}T10:05:00Z")
                .parse::<Time>()
                .unwrap();
            let value =
                checked(format!("v1~{year}{month:02}{day:02}T1005Z~r{REVISION}~y:advertising"));
            let reading = ReceivedConsent::from_values([&value]);
            for (now, state) in
                [(end, ConsentState::Valid), (end.plus_seconds(1), ConsentState::Expired)]
            {
                assert_eq!(
                    policy.visitor(&reading, now).state(),
                    state,
                    "{} {value} {now}",
                    regime.id()
                );
                walked += 1;
            }
        }
    }
    println!("{walked} moments walked");
}
