//! What is settled before the visitor's answer is read.

use super::{Exchange, RequestHead, Verdict};
use crate::category::Party;
use crate::charter::Undeclared;
use crate::consent::Reading;
use crate::pattern::{Exact, Sought};
use crate::policy::{Line, Policy};
use crate::set_cookie::{SetCookie, SetCookieError};
use crate::site::Host;
use crate::time::Time;

/// The `Set-Cookie` lines that pass whatever the visitor answered, and with a signal or without:
/// those of cookies that need no consent and bear no objection. Many responses have no others,
/// and then nobody need read the consent.
///
/// ```
/// use charte::{Charter, Mode, Policy, RequestHead, Time};
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "sessionid"
///     purposes = ["authentication"]
///     lifetime = "session"
/// "#)?;
/// let policy = Policy::new(charter)?;
/// let now = Time::parse("2026-11-23T10:05:00Z").unwrap_or_default();
/// let head = RequestHead::default();
/// let settled = head.settled(&policy, now);
/// assert!(settled.open(b"sessionid=1; HttpOnly").is_none());
/// let open = settled.open(b"_ads=2").unwrap();
/// let facts = head.read(policy.charter(), [b"cookies_preferences=v1~20261101T0900Z~r1~.1m4q"]);
/// let exchange = facts.exchange(&policy, now, Mode::Enforce);
/// assert_eq!(exchange.answer(&open, None).handling(), charte::Handling::Removed);
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Settled<'a> {
    policy: &'a Policy,
    lines: &'a [Line],
    host: Option<Host<'a>>,
    /// The party after the hosts: the same for every line.
    seen: Option<Party>,
}

/// A `Set-Cookie` line that the visitor's answer decides about.
#[derive(Clone, Copy, Debug)]
pub struct Open<'l> {
    read: Result<(SetCookie<'l>, Option<u32>), SetCookieError>,
}

impl Settled<'_> {
    /// What is left open about a line; nothing when it passes whatever the answer. Ask
    /// [`Exchange::answer`] of the same request and policy about the rest.
    ///
    /// The line holds no control character but tabs, as the type of a header's value ensures in
    /// the crate `http`: they are not looked for.
    #[must_use]
    pub fn open<'l>(&self, line: &'l [u8]) -> Option<Open<'l>> {
        let read = match SetCookie::parse_clean(line) {
            Ok(read) => read,
            Err(error) => return Some(Open { read: Err(error) }),
        };
        let exact = self.policy.look_up(read.name());
        if exact.is_settled(self.seen.unwrap_or(Party::First)) {
            return None;
        }
        self.open_otherwise(read, exact)
    }

    #[cold]
    fn open_otherwise<'l>(&self, read: SetCookie<'l>, exact: Exact) -> Option<Open<'l>> {
        let sought = Sought { host: self.host.as_ref(), ..Sought::cookie(read.name()) };
        let found = self.policy.find_after(exact, &sought);
        let named = !read.name().is_empty();
        let allow = self.policy.charter().undeclared() == Undeclared::Allow;
        let free = found.is_none() && named && allow;
        let settled = free || self.is_settled(found);
        (!settled).then_some(Open { read: Ok((read, found)) })
    }

    fn is_settled(&self, found: Option<u32>) -> bool {
        let line = found.and_then(|number| self.lines.get(number as usize));
        line.is_some_and(|line| line.is_settled(self.seen))
    }
}

impl Exchange<'_> {
    /// As [`Exchange::set_cookie`], of a line that was left open.
    #[must_use]
    pub fn answer<'b>(&'b self, open: &Open<'b>, date: Option<i64>) -> Verdict<'b> {
        match open.read {
            Ok((read, found)) => self.judge(read, found, date),
            Err(error) => self.judge_unread(error),
        }
    }
}

impl<'a> RequestHead<'a> {
    /// What is settled without the request's `Cookie` lines.
    #[must_use]
    pub fn settled<'b>(&self, policy: &'b Policy, now: Time) -> Settled<'b>
    where
        'a: 'b,
    {
        let charter = policy.charter();
        let facts = self.with(charter, Reading::none());
        let seen = facts.page(charter).party_of(facts.host());
        let lines = policy.lines(policy.regime().period_at(now));
        Settled { policy, lines, host: facts.host, seen }
    }
}
