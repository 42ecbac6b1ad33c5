//! One line of each thing, for logs and for the `repr` of every language. It never holds a value.

use core::fmt::{Display, Formatter, Result};

use crate::{Charter, Decision, Exchange, Policy, Regime, Visitor};

/// What stands for the name of a cookie without one, in texts for people.
const NO_NAME: &str = "(no name)";

/// The name of a cookie, for people: `(no name)` for an empty one.
#[must_use]
pub fn shown_name(name: &str) -> &str {
    if name.is_empty() { NO_NAME } else { name }
}

/// `https://www.example.fr, revision 3, 12 declarations`
impl Display for Charter {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let declared = self.cookies().len();
        write!(f, "{}, revision {}, {declared} declarations", self.site(), self.revision())
    }
}

/// `fr, 19 rules`
impl Display for Regime {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}, {} rules", self.id(), self.rules().len())
    }
}

/// `https://www.example.fr, revision 3, 12 declarations under fr, 19 rules`
impl Display for Policy {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{} under {}", self.charter(), self.regime())
    }
}

/// `consent valid at 2026-11-23T10:05:00Z`
impl Display for Visitor<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "consent {} at {}", self.state(), self.now())
    }
}

/// `www.example.fr, enforce, consent valid at 2026-11-23T10:05:00Z`
impl Display for Exchange<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let host = self.host().map_or("unknown host", |host| host.as_str());
        write!(f, "{host}, {}, {}", self.mode(), self.visitor())
    }
}

/// `"_ga" withheld: audience-measurement unanswered`
impl Display for Decision<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.cookie() {
            none if none.is_empty() => write!(f, "{NO_NAME} {}:", self.outcome())?,
            name => write!(f, "{name:?} {}:", self.outcome())?,
        }
        let mut comma = "";
        for purpose in self.purposes().iter() {
            write!(f, "{comma} {purpose} {}", self.because(purpose))?;
            comma = ",";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::{Charter, Policy, Reading, RequestHead, Time};

    #[test]
    fn one_line_of_each_without_a_value() {
        let charter = r#"{"format": 1, "site": "https://www.example.fr", "regime": "fr", "cookie": [
            {"name": "_ads", "purposes": ["advertising", "ad-measurement"], "lifetime": "1 days"}]}"#;
        let policy = Policy::new(Charter::parse(charter).expect("a charter")).expect("a policy");
        let rules = policy.regime().rules().len();
        let site = "https://www.example.fr, revision 1, 1 declarations";
        assert_eq!(policy.to_string(), format!("{site} under fr, {rules} rules"));

        let now = Time::parse("2026-11-23T10:05:00Z").expect("a time");
        let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
        let facts = head.read(policy.charter(), ["cookies_preferences=SECRET"]);
        let exchange = facts.exchange(&policy, now, crate::Mode::Report);
        let told = "www.example.fr, report, consent unreadable at 2026-11-23T10:05:00Z";
        assert_eq!(exchange.to_string(), told);

        let reading = Reading::none();
        let line = b"_ads=SECRET; Path=/";
        let visitor = policy.visitor(&reading, now);
        let decision = visitor.decide_set_cookie(line, "www.example.fr").expect("a line");
        let told = r#""_ads" withheld: advertising unanswered, ad-measurement unanswered"#;
        assert_eq!(decision.to_string(), told);
    }
}
