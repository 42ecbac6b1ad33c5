//! What is measured on: a charter like a large site's, and names as visitors bring them.

use charte::{Charter, Policy, ReceivedConsent, Regime, Time};

/// Declarations of the register: a large site's, one in ten of them a prefix pattern.
pub const DECLARATIONS: usize = 3_000;

/// Inputs of one pass: too many for a branch predictor to learn.
pub const VARIED: usize = 4_096;

/// Inputs of a pass over few: what a predictor has learned.
pub const FIXED: usize = 16;

/// The site that everything is about.
pub const SITE: &str = "www.example.fr";

/// The `Cookie` header of a usual request: a consent and seven more.
pub const COOKIES: &str = "cookies_preferences=v1~20261101T0900Z~r1~y:audience-measurement~n:advertising~n:social-sharing~y:embedded-content~.tr2g; sess_2=a; sess_4=b; sess_6=c; sess_8=d; x=e; y=f; z=g";

/// What follows the value in a usual `Set-Cookie` line.
pub const ATTRIBUTES: &str = "=0123456789abcdef0123456789abcdef; Expires=Wed, 23 Dec 2026 10:05:00 GMT; Max-Age=2592000; Path=/; Secure; HttpOnly; SameSite=Lax";

/// A generator that gives the same numbers everywhere (xorshift).
pub struct Random(u64);

impl Default for Random {
    fn default() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }
}

impl Random {
    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// A rank after Zipf's law: the first of `count` comes most often.
    pub fn zipf(&mut self, count: usize) -> usize {
        let uniform = self.below(1_000_000) as f64 / 1_000_000.0;
        ((count as f64).powf(uniform) as usize).saturating_sub(1) % count
    }
}

/// What a declaration is called: sessions, advertising, and one prefix pattern in ten.
#[must_use]
pub fn declared(number: usize) -> String {
    match number % 10 {
        0 => format!("pat{number}_*"),
        n if n % 2 == 0 => format!("sess_{number}"),
        _ => format!("_ads{number}"),
    }
}

/// A name that the declaration covers.
#[must_use]
pub fn covered(number: usize, tail: usize) -> String {
    declared(number).replace('*', &format!("{tail:x}"))
}

/// A charter of these lines, each a name and a purpose.
///
/// # Panics
/// When a line is no declaration, which would be a bug here.
#[must_use]
pub fn charter(lines: impl IntoIterator<Item = (String, &'static str)>) -> Charter {
    let lines: Vec<String> = lines
        .into_iter()
        .map(|(name, purpose)| {
            format!(
                "{{\"name\":\"{name}\",\"purposes\":[\"{purpose}\"],\"lifetime\":\"13 months\"}}"
            )
        })
        .collect();
    let lines = lines.join(",");
    let json =
        format!("{{\"format\":1,\"site\":\"https://{SITE}\",\"revision\":1,\"cookie\":[{lines}]}}");
    Charter::parse(json).expect("a charter")
}

/// The charter of the register, in any size.
#[must_use]
pub fn register(count: usize) -> Charter {
    charter((0..count).map(|number| {
        let purpose = match number % 10 {
            0 => "audience-measurement",
            n if n % 2 == 0 => "authentication",
            _ => "advertising",
        };
        (declared(number), purpose)
    }))
}

/// A charter under French law.
///
/// # Panics
/// When the library lost its French regime.
#[must_use]
pub fn policy(charter: Charter) -> Policy {
    Policy::compile(charter, Regime::builtin("fr").expect("the regime"))
}

/// The moment of every request.
#[must_use]
pub fn now() -> Time {
    Time::from_unix(1_795_428_300)
}

/// Names over the register: by Zipf's law, one in five unknown.
#[must_use]
pub fn names(declarations: usize, count: usize) -> Vec<String> {
    let mut random = Random::default();
    (0..count)
        .map(|_| {
            let number = random.zipf(declarations);
            let tail = random.below(100_000);
            if random.below(5) == 0 { format!("unknown_{tail}") } else { covered(number, tail) }
        })
        .collect()
}

/// Everything that one pass needs, as many of each.
pub struct Inputs {
    /// Names by Zipf's law, one in five unknown.
    pub names: Vec<String>,
    /// `Set-Cookie` lines of these names.
    pub lines: Vec<String>,
    /// `Set-Cookie` lines of cookies that may be set.
    pub kept: Vec<String>,
    /// `Set-Cookie` lines of cookies that need no consent.
    pub exempt: Vec<String>,
    /// `Set-Cookie` lines of cookies that may not be set.
    pub gone: Vec<String>,
    /// Hosts of the site and of others.
    pub hosts: Vec<String>,
    /// Values of consent cookies with four purposes answered.
    pub consents: Vec<String>,
}

impl Inputs {
    /// Inputs that do not repeat within a pass, or few that a pass repeats.
    #[must_use]
    pub fn new(distinct: usize) -> Self {
        let mut random = Random::default();
        let line = |name: &str| format!("{name}{ATTRIBUTES}");
        let repeat = |all: Vec<String>| -> Vec<String> {
            all.iter().cycle().take(VARIED).cloned().collect()
        };
        let names = names(DECLARATIONS, distinct);
        let lines = names.iter().map(|n| line(n)).collect();
        let kept = (0..distinct).map(|i| {
            let number = random.zipf(DECLARATIONS / 10) * 10 + [0, 2, 4][i % 3];
            line(&covered(number, random.below(65_536)))
        });
        let kept = kept.collect();
        let exempt = (0..distinct)
            .map(|i| line(&covered(random.zipf(DECLARATIONS / 10) * 10 + [2, 4, 6][i % 3], 0)));
        let exempt = exempt.collect();
        let gone =
            (0..distinct).map(|_| line(&covered(random.zipf(DECLARATIONS / 10) * 10 + 1, 0)));
        let gone = gone.collect();
        let hosts = (0..distinct).map(|i| match i % 4 {
            0 => SITE.to_owned(),
            1 => format!("h{}.example.fr", random.below(1_000)),
            2 => format!("cdn{}.example.co.uk", random.below(1_000)),
            _ => format!("www.site{}.com", random.below(1_000)),
        });
        let hosts = hosts.collect();
        let consents = (0..distinct).map(|i| {
            let sign = |random: &mut Random| ["y", "n"][random.below(2)];
            let purposes =
                ["audience-measurement", "advertising", "social-sharing", "embedded-content"];
            let answers: Vec<_> =
                purposes.iter().map(|p| format!("~{}:{p}", sign(&mut random))).collect();
            let (granted, refused): (Vec<_>, Vec<_>) =
                answers.into_iter().partition(|a| a.starts_with("~y"));
            let answers = [granted, refused].concat().concat();
            let body =
                format!("v1~202611{:02}T{:02}{:02}Z~r1{answers}", i % 22 + 1, i % 24, i % 60);
            format!("{body}~{}", charte::Consent::check(&body))
        });
        let consents = repeat(consents.collect());
        let [names, lines, kept, exempt, gone, hosts] =
            [names, lines, kept, exempt, gone, hosts].map(repeat);
        Self { names, lines, kept, exempt, gone, hosts, consents }
    }

    /// Inputs that do not repeat.
    #[must_use]
    pub fn varied() -> Self {
        Self::new(VARIED)
    }

    /// Few inputs, again and again.
    #[must_use]
    pub fn fixed() -> Self {
        Self::new(FIXED)
    }
}

/// What the visitor of [`COOKIES`] answered.
#[must_use]
pub fn reading() -> ReceivedConsent {
    ReceivedConsent::from_cookie_lines([COOKIES], "cookies_preferences")
}
