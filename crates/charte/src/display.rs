//! One line of each thing, for logs and for the `repr` of every language. It never holds a value.

use core::fmt::{Display, Formatter, Result};

pub use crate::shown::{is_hidden, shown_name};
pub use crate::time::duration_in_words;

use crate::{Charter, Decision, Exchange, Finding, Policy, Regime, Visitor};

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
        let host = self.visitor().host().map_or("unknown host", |host| host.as_str());
        write!(f, "{host}, {}, {}", self.mode(), self.visitor())
    }
}

/// `error C001: not declared in the charter; declare it in the charter, or stop setting it`
impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let (severity, code) = (self.severity(), self.code());
        write!(f, "{severity} {code}: {}; {}", self.message(), self.help())
    }
}

/// `withheld: unanswered`
impl Display for Decision {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}: {}", self.outcome(), self.because())
    }
}

#[cfg(test)]
mod tests {
    use crate::http::RequestHead;
    use crate::{Charter, Policy, ReceivedConsent, Time};

    #[test]
    fn one_line_of_each_without_a_value() {
        let charter = r#"{"format": 1, "site": "https://www.example.fr", "regime": "fr", "cookie": [
            {"name": "_ads", "purposes": ["advertising", "ad-measurement"], "lifetime": "1 days"}]}"#;
        let policy = Policy::new(Charter::parse(charter).expect("a charter")).expect("a policy");
        let rules = policy.regime().rules().len();
        let site = "https://www.example.fr, revision 1, 1 declarations";
        assert_eq!(policy.to_string(), format!("{site} under fr, {rules} rules"));

        let now = "2026-11-23T10:05:00Z".parse::<Time>().expect("a time");
        let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
        let facts = head.read(policy.charter(), ["cookies_preferences=SECRET"]);
        let exchange = facts.exchange(&policy, now, crate::Mode::Report);
        let told = "www.example.fr, report, consent unreadable at 2026-11-23T10:05:00Z";
        assert_eq!(exchange.to_string(), told);

        let reading = ReceivedConsent::none();
        let line = b"_ads=SECRET; Path=/";
        let visitor = policy.visitor(&reading, now);
        let decision = visitor.decide_set_cookie(line, "www.example.fr").expect("a line");
        assert_eq!(decision.to_string(), "withheld: unanswered");
    }
}
