//! The English messages of findings, as JSON, SARIF and the bindings have them.

use core::fmt::{self, Display, Formatter};

use super::detail::FindingDetail;
use super::parts::{FailedCondition, FailedRule, MissingAttributes, Presence};
use crate::category::Requirement;
use crate::purpose::PurposeSet;
use crate::regime::{Force, LimitOf, Test};
use crate::time::{Time, duration_in_words};

impl Display for FindingDetail {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undeclared => f.write_str("not declared in the charter"),
            Self::NotInCatalogue => f.write_str("not in the catalogue (no charter given)"),
            Self::NeverSeen { phases: 1 } => f.write_str("declared, but not in the recording"),
            Self::NeverSeen { .. } => f.write_str("declared, but in no recording"),
            Self::Ambiguous { name, earlier } => write!(
                f,
                "`{name}` and the earlier `{earlier}` can match the same name, and only their order decides"
            ),
            Self::BroadPattern { pattern } => write!(f, "`{pattern}` matches almost any name"),
            Self::UnknownProvider { provider, near } => {
                write!(f, "the provider `{provider}` is not in the charter")?;
                near.iter().try_for_each(|near| write!(f, ", but `{near}` is"))
            }
            Self::NotExempt { purpose, regime, unmet } => {
                write!(f, "{purpose} is not exempt under {regime}")?;
                match conditions(unmet).as_str() {
                    "" => Ok(()),
                    asked => write!(f, "; not met: {asked}"),
                }
            }
            Self::ConsentCookieServesOther { purpose, regime } => write!(
                f,
                "{purpose} is not exempt under {regime}, and the consent cookie is judged as \
                 consent-choice alone, so it must not serve any other purpose"
            ),
            Self::NotAnonymous { purpose, regime, lacking } => write!(
                f,
                "{purpose} is declared anonymous, but {regime} requires or recommends {}",
                conditions(lacking)
            ),
            Self::NoLifetime => f.write_str("no lifetime is stated"),
            Self::MissingText { text, language } => write!(f, "{text} is missing in {language}"),
            Self::SameRevision { change, revision } => {
                write!(f, "{change} since the charter of revision {revision}")
            }
            Self::NoProvider => {
                f.write_str("no provider is stated, so the cookie counts as set by the publisher")
            }
            Self::NoRole { provider } => write!(f, "the provider `{provider}` has no role"),
            Self::Unclassified => f.write_str("its purpose is not known"),
            Self::Disputed { why } => write!(f, "disputed: {why}"),
            Self::NotCompared { not_compared, declarations } => write!(
                f,
                "{not_compared} of {declarations} declarations were not compared with all others, so two that match the same name may go unnoticed"
            ),
            Self::ConsentDomainWithoutEffect => f.write_str(
                "it has no effect: browsers reject a Domain for a cookie whose name begins with __Host-",
            ),
            Self::WideConsent { domain, host } => write!(
                f,
                "every host below {domain} receives the visitor's answer and can overwrite it, but no declaration is for a host there other than {host}"
            ),
            Self::BeforeConsent { presence, purposes, requirement, regime } => {
                let seen = match presence {
                    Presence::Set => "set",
                    Presence::Sent => "sent (set by a script or on an earlier visit)",
                    Presence::Stored => "stored in the browser",
                };
                let consent = match requirement {
                    // Before an answer only a signal objects.
                    Requirement::OptOut => {
                        format!("to which Global Privacy Control objects under {regime}")
                    }
                    _ => format!("which needs consent under {regime}"),
                };
                unwanted(f, seen, *purposes, &consent, *requirement, regime)
            }
            Self::AfterRefusal { presence, purposes, requirement, regime } => {
                let seen = match presence {
                    Presence::Set => "set",
                    Presence::Sent => "sent",
                    Presence::Stored => "still in the browser",
                };
                unwanted(f, seen, *purposes, "which the visitor refused", *requirement, regime)
            }
            Self::LongerThanDeclared { declared, lasts } => {
                write!(f, "lasts {}; the charter says {declared}", duration_in_words(*lasts))
            }
            Self::SlightlyLongerThanDeclared { declared, excess } => {
                let excess = duration_in_words(*excess);
                write!(f, "lasts {excess} longer than the declared {declared}")
            }
            Self::FarLongerThanDeclared { declared } => {
                write!(f, "lasts far longer than the declared {declared}")
            }
            Self::LongerThanRecommended { of, max, rule, .. } => {
                let what = match of {
                    LimitOf::Lifetime => "lasts longer",
                    LimitOf::Retention => "its data are kept longer",
                };
                write!(f, "{what} than the {max} that {rule} recommends")
            }
            Self::SeenThirdParty => f.write_str(
                "declared for the publisher or a processor, but set by another site",
            ),
            Self::Renewed => f.write_str(
                "a later page sets it again with a later expiry, but the charter does not state \
                 that it is sliding",
            ),
            Self::OtherHost => f.write_str("declared for another domain only"),
            Self::ConsentUnreadable => {
                f.write_str("the consent cookie in the request cannot be read")
            }
            Self::ConsentCopies { copies } => {
                write!(f, "the request has {copies} consent cookies; the strictest answer applies")
            }
            Self::ConsentTooLong { validity, regime, lasts } => write!(
                f,
                "consent is valid for {validity} under {regime}, but this cookie is kept for {}",
                duration_in_words(*lasts)
            ),
            Self::ConsentBeforeChoice => f.write_str("set before the visitor made a choice"),
            Self::BareAuthentication { missing } => {
                let lacks = match missing {
                    MissingAttributes::Both => "neither HttpOnly nor Secure",
                    MissingAttributes::HttpOnly => "no HttpOnly",
                    MissingAttributes::Secure => "no Secure",
                };
                write!(f, "keeps visitors signed in, but has {lacks}")
            }
            Self::Over400Days { lasts } => write!(f, "lasts {}", duration_in_words(*lasts)),
            Self::SlightlyOver400Days { excess } => {
                write!(f, "lasts {} longer than 400 days", duration_in_words(*excess))
            }
            Self::ForeignDomain => {
                f.write_str("its Domain does not cover the host, or is a public suffix")
            }
            Self::MalformedDomain => {
                f.write_str("its Domain contains a port, a trailing dot or a byte outside ASCII")
            }
            Self::NoName => f.write_str("a value without a name"),
            Self::SameSiteNone
            | Self::Prefix
            | Self::TooLarge
            | Self::PartitionedWithoutSecure
            | Self::InsecurePage => f.write_str(self.code().title()),
            Self::NoObjection { purposes, regime } => write!(
                f,
                "{regime} lets visitors object to {purposes}, but the charter does not say that they can"
            ),
            Self::Untold { notices, regime } => {
                write!(f, "under {regime}, ")?;
                for (place, notice) in notices.iter().enumerate() {
                    let asked: Vec<String> =
                        notice.conditions.iter().map(ToString::to_string).collect();
                    let comma = if place == 0 { "" } else { ", " };
                    let asked = asked.join(" and ");
                    write!(f, "{comma}{} would be {} with {asked}", notice.purpose, notice.then)?;
                }
                Ok(())
            }
            Self::GpcIgnored { regime } => write!(
                f,
                "the charter ignores Global Privacy Control, which is binding under {regime}"
            ),
            Self::AskedTooSoon { kept, wait, force, regime } => {
                let asks = if *force == Force::Binding { "requires" } else { "recommends" };
                write!(
                    f,
                    "the answer is kept for {kept}, but {regime} {asks} {wait} between a refusal and the next question"
                )
            }
            Self::JudgedLater { recorded, from, regime } => {
                write!(f, "recorded at {recorded}, but {regime} models the law since {from}")
            }
            Self::ReviewOverdue { reviewed, due, regime } => {
                let (on, due) = (day(*reviewed), day(*due));
                write!(f, "{regime} was reviewed on {on}, and its next review was due on {due}")
            }
            Self::ContradictoryFacts { one: (one, is), other: (other, too) } => {
                write!(f, "{one} = {is} and {other} = {too} contradict each other")
            }
            Self::ForeignConsent { manager, contradicts } => {
                let what = if *contradicts { "another answer" } else { "an answer" };
                write!(f, "{manager} keeps {what} beside the site's own, which alone counts")
            }
            Self::ActiveFingerprint => f.write_str(
                "a fingerprint relies on data the device sends, but passive = false",
            ),
            Self::RoleNotOffered { role, vendor } => {
                let offered: Vec<&str> = vendor.roles().iter().map(|role| role.id()).collect();
                write!(
                    f,
                    "its provider is declared as {role}, but {vendor} is only known as {}: {}",
                    offered.join(" or "),
                    vendor.why()
                )
            }
            Self::Banner(detail) => detail.fmt(f),
            Self::TrackerContacted { provider, purposes, hosts, objected } => {
                let how = if *objected { "in spite of an objection" } else { "without consent" };
                let more = if hosts.len() > 3 { ", …" } else { "" };
                let hosts: Vec<&str> = hosts.iter().take(3).map(String::as_str).collect();
                write!(
                    f,
                    "{provider}: contacted {how}, for {purposes} ({}{more})",
                    hosts.join(", ")
                )
            }
        }
    }
}

/// How something was seen that should not be there, what for, and why it should not.
fn unwanted(
    f: &mut Formatter<'_>,
    seen: &str,
    purposes: PurposeSet,
    withheld: &str,
    requirement: Requirement,
    regime: &str,
) -> fmt::Result {
    if purposes == PurposeSet::UNCLASSIFIED {
        return write!(f, "{seen}, and its purpose is not known");
    }
    match requirement {
        Requirement::Prohibited => write!(f, "{seen} for {purposes}, which {regime} prohibits"),
        _ => write!(f, "{seen} for {purposes}, {withheld}"),
    }
}

/// The conditions as a charter states them: all that one rule asks for, or all that another does.
fn conditions(rules: &[FailedRule]) -> String {
    let mut alternatives: Vec<String> = Vec::new();
    for rule in rules {
        let all: Vec<String> = rule.conditions.iter().map(condition).collect();
        let all = all.join(" and ");
        if !alternatives.contains(&all) {
            alternatives.push(all);
        }
    }
    alternatives.join(", or ")
}

/// A condition, such as `anonymous = true`, `shared = false` or `shared not true`.
fn condition(condition: &FailedCondition) -> String {
    match condition {
        FailedCondition::Fact { test: Test::Yes(fact), .. } => format!("{fact} = true"),
        FailedCondition::Fact { test: Test::No(fact), .. } => format!("{fact} = false"),
        FailedCondition::Fact { test: Test::NotYes(fact), .. } => format!("{fact} not true"),
        FailedCondition::Limit { .. } => condition.to_string(),
    }
}

/// `2026-11-28`.
fn day(time: Time) -> String {
    time.to_string().split('T').next().unwrap_or_default().to_owned()
}
