//! The message of each form of a finding.

use charte::finding::{CharterText, KnownVendor, MissingAttributes, MissingNotice, Presence};
use charte::regime::{Force, LimitOf};
use charte::{FindingDetail as Detail, PurposeSet, Requirement};
use charte_texts::{TextError, Texts, Value};

use super::parts::{
    alternatives, conditions, lifetime, purpose, purposes, quoted, role, stated, under,
};
use super::{banner, change};

type Args<'a> = Vec<(&'static str, Value<'a>)>;
type Said<'a> = Result<(&'static str, Args<'a>), TextError>;

/// The message in the language of `texts`.
pub(super) fn of(detail: &Detail, texts: &Texts) -> Result<String, TextError> {
    let said = match of_charter(detail, texts)? {
        Some(said) => Some(said),
        None => of_cookie(detail, texts)?,
    };
    match said {
        Some((id, args)) => texts.text_with(&format!("finding-{id}"), &args),
        // A newer core may know more.
        None => Ok(detail.to_string()),
    }
}

/// What is found in a charter.
fn of_charter<'a>(
    detail: &Detail,
    texts: &Texts,
) -> Result<Option<(&'static str, Args<'a>)>, TextError> {
    let quote = |text: &str| quoted(texts, text).map(Value::from);
    Ok(Some(match detail {
        Detail::Ambiguous { name, earlier } => {
            ("ambiguous", vec![("name", quote(name)?), ("earlier", quote(earlier)?)])
        }
        Detail::BroadPattern { pattern } => ("broad-pattern", vec![("pattern", quote(pattern)?)]),
        Detail::UnknownProvider { provider, near: None } => {
            ("unknown-provider", vec![("provider", quote(provider)?)])
        }
        Detail::UnknownProvider { provider, near: Some(near) } => {
            ("unknown-provider-near", vec![("provider", quote(provider)?), ("near", quote(near)?)])
        }
        Detail::NotExempt { purpose: of, regime, unmet } => {
            let mut args: Args<'_> = vec![
                ("purpose", purpose(texts, *of)?.into()),
                ("under", under(texts, regime)?.into()),
            ];
            let exempting = unmet.iter().filter(|rule| rule.then <= Requirement::Exempt);
            match alternatives(texts, exempting)? {
                None => ("not-exempt", args),
                Some(conditions) => {
                    args.push(("conditions", conditions.into()));
                    ("not-exempt-unless", args)
                }
            }
        }
        Detail::ConsentCookieServesOther { purpose: of, regime } => (
            "consent-cookie-serves-other",
            vec![("purpose", purpose(texts, *of)?.into()), ("under", under(texts, regime)?.into())],
        ),
        Detail::NotAnonymous { purpose: of, regime, lacking } => (
            "not-anonymous",
            vec![
                ("purpose", purpose(texts, *of)?.into()),
                ("under", under(texts, regime)?.into()),
                ("conditions", alternatives(texts, lacking)?.unwrap_or_default().into()),
            ],
        ),
        Detail::NoLifetime => ("no-lifetime", vec![]),
        Detail::MissingText { text, language } => (
            "missing-text",
            vec![
                ("text", charter_text(texts, text)?.into()),
                ("language", texts.language_name(language)?.into()),
            ],
        ),
        Detail::SameRevision { change, revision } => (
            "same-revision",
            vec![
                ("change", change::of(change, texts)?.into()),
                ("revision", revision.to_string().into()),
            ],
        ),
        Detail::NoProvider => ("no-provider", vec![]),
        Detail::NoRole { provider } => ("no-role", vec![("provider", quote(provider)?)]),
        Detail::Unclassified => ("unclassified", vec![]),
        Detail::NotCompared { not_compared, declarations } => (
            "not-compared",
            vec![("count", (*not_compared).into()), ("total", (*declarations).into())],
        ),
        Detail::ConsentDomainWithoutEffect => ("consent-domain-without-effect", vec![]),
        Detail::WideConsent { domain, host } => {
            ("wide-consent", vec![("domain", quote(domain)?), ("host", quote(host)?)])
        }
        Detail::NoObjection { purposes: to, regime } => (
            "no-objection",
            vec![
                ("purposes", purposes(texts, *to)?.into()),
                ("under", under(texts, regime)?.into()),
            ],
        ),
        Detail::Untold { notices, regime } => {
            let notices: Vec<String> =
                notices.iter().map(|one| notice(texts, one)).collect::<Result<_, _>>()?;
            (
                "untold",
                vec![
                    ("notices", texts.list(&notices)?.into()),
                    ("under", under(texts, regime)?.into()),
                ],
            )
        }
        Detail::GpcIgnored { regime } => {
            ("gpc-ignored", vec![("under", under(texts, regime)?.into())])
        }
        Detail::AskedTooSoon { kept, wait, force, regime } => (
            "asked-too-soon",
            vec![
                ("kept", lifetime(texts, *kept)?.into()),
                ("wait", lifetime(texts, *wait)?.into()),
                ("force", if *force == Force::Binding { "binding" } else { "recommended" }.into()),
                ("under", under(texts, regime)?.into()),
            ],
        ),
        Detail::ReviewOverdue { reviewed, due, regime } => (
            "review-overdue",
            vec![
                ("reviewed", texts.date(*reviewed)?.into()),
                ("due", texts.date(*due)?.into()),
                ("under", under(texts, regime)?.into()),
            ],
        ),
        Detail::ContradictoryFacts { one: (one, is), other: (other, too) } => (
            "contradictory-facts",
            vec![
                ("one", stated(texts, *one, *is)?.into()),
                ("other", stated(texts, *other, *too)?.into()),
            ],
        ),
        Detail::ActiveFingerprint => ("active-fingerprint", vec![]),
        Detail::RoleNotOffered { role: declared, vendor } => {
            let vendor_id = vendor_id(*vendor);
            let offered: Vec<String> =
                vendor.roles().iter().map(|one| role(texts, *one)).collect::<Result<_, _>>()?;
            (
                "role-not-offered",
                vec![
                    ("role", role(texts, *declared)?.into()),
                    ("vendor", texts.text(vendor_id)?.into()),
                    ("roles", texts.list_or(&offered)?.into()),
                    ("why", texts.text(&format!("{vendor_id}.why"))?.into()),
                ],
            )
        }
        _ => return Ok(None),
    }))
}

/// What is found about a cookie that was seen.
fn of_cookie<'a>(
    detail: &Detail,
    texts: &Texts,
) -> Result<Option<(&'static str, Args<'a>)>, TextError> {
    Ok(Some(match detail {
        Detail::Banner(detail) => return banner::of(detail, texts),
        Detail::Undeclared => ("undeclared", vec![]),
        Detail::NotInCatalogue => ("not-in-catalogue", vec![]),
        Detail::NeverSeen { phases } => ("never-seen", vec![("phases", (*phases).into())]),
        Detail::Disputed { why } => {
            let why = texts.text_with("in-english", &[("text", why.as_str().into())])?;
            ("disputed", vec![("why", why.into())])
        }
        Detail::BeforeConsent { presence, purposes, requirement, regime } => {
            unwanted(texts, "before-consent", *presence, *purposes, *requirement, regime)?
        }
        Detail::AfterRefusal { presence, purposes, requirement, regime } => {
            unwanted(texts, "after-refusal", *presence, *purposes, *requirement, regime)?
        }
        Detail::LongerThanDeclared { declared, lasts } => (
            "longer-than-declared",
            vec![
                ("declared", lifetime(texts, *declared)?.into()),
                ("lasts", texts.duration(*lasts)?.into()),
            ],
        ),
        Detail::SlightlyLongerThanDeclared { declared, excess } => (
            "slightly-longer-than-declared",
            vec![
                ("declared", lifetime(texts, *declared)?.into()),
                ("excess", texts.duration(*excess)?.into()),
            ],
        ),
        Detail::FarLongerThanDeclared { declared } => {
            ("far-longer-than-declared", vec![("declared", lifetime(texts, *declared)?.into())])
        }
        Detail::LongerThanRecommended { of, max, regime, .. } => (
            match of {
                LimitOf::Lifetime => "longer-lifetime-than-recommended",
                LimitOf::Retention => "longer-retention-than-recommended",
            },
            vec![("max", lifetime(texts, *max)?.into()), ("under", under(texts, regime)?.into())],
        ),
        Detail::SeenThirdParty => ("seen-third-party", vec![]),
        Detail::Renewed => ("renewed", vec![]),
        Detail::OtherHost => ("other-host", vec![]),
        Detail::TrackerContacted { provider, purposes: of, hosts, objected } => {
            let more = if hosts.len() > 3 { ", …" } else { "" };
            let hosts: Vec<&str> = hosts.iter().take(3).map(String::as_str).collect();
            let args = vec![
                ("provider", provider.clone().into()),
                ("purposes", purposes(texts, *of)?.into()),
                ("hosts", format!("{}{more}", hosts.join(", ")).into()),
                ("objected", if *objected { "yes" } else { "no" }.into()),
            ];
            ("tracker-contacted", args)
        }
        Detail::ConsentUnreadable => ("consent-unreadable", vec![]),
        Detail::ConsentCopies { copies } => ("consent-copies", vec![("copies", (*copies).into())]),
        Detail::ConsentTooLong { validity, regime, lasts } => (
            "consent-too-long",
            vec![
                ("validity", lifetime(texts, *validity)?.into()),
                ("under", under(texts, regime)?.into()),
                ("lasts", texts.duration(*lasts)?.into()),
            ],
        ),
        Detail::ConsentBeforeChoice => ("consent-before-choice", vec![]),
        Detail::ForeignConsent { manager, contradicts } => (
            "foreign-consent",
            vec![
                ("manager", manager.clone().into()),
                ("contradicts", if *contradicts { "yes" } else { "no" }.into()),
            ],
        ),
        Detail::SameSiteNone => ("same-site-none", vec![]),
        Detail::Prefix => ("prefix", vec![]),
        Detail::BareAuthentication { missing } => {
            let missing = match missing {
                MissingAttributes::HttpOnly => "http-only",
                MissingAttributes::Secure => "secure",
                MissingAttributes::Both => "both",
            };
            ("bare-authentication", vec![("missing", missing.into())])
        }
        Detail::TooLarge => ("too-large", vec![]),
        Detail::Over400Days { lasts } => {
            ("over-400-days", vec![("lasts", texts.duration(*lasts)?.into())])
        }
        Detail::SlightlyOver400Days { excess } => {
            ("slightly-over-400-days", vec![("excess", texts.duration(*excess)?.into())])
        }
        Detail::ForeignDomain => ("foreign-domain", vec![]),
        Detail::MalformedDomain => ("malformed-domain", vec![]),
        Detail::PartitionedWithoutSecure => ("partitioned-without-secure", vec![]),
        Detail::NoName => ("no-name", vec![]),
        Detail::InsecurePage => ("insecure-page", vec![]),
        Detail::JudgedLater { recorded, from, regime } => (
            "judged-later",
            vec![
                ("recorded", texts.date(*recorded)?.into()),
                ("from", texts.date(*from)?.into()),
                ("under", under(texts, regime)?.into()),
            ],
        ),
        _ => return Ok(None),
    }))
}

fn unwanted<'a>(
    texts: &Texts,
    id: &'static str,
    presence: Presence,
    missing: PurposeSet,
    requirement: Requirement,
    regime: &str,
) -> Said<'a> {
    let presence = match presence {
        Presence::Set => "set",
        Presence::Sent => "sent",
        Presence::Stored => "stored",
    };
    let why = match requirement {
        _ if missing == PurposeSet::UNCLASSIFIED => "unknown",
        Requirement::Prohibited => "prohibited",
        // Before an answer only a signal objects.
        Requirement::OptOut => "objected",
        // The default of each text: needs consent, or was refused.
        _ => "other",
    };
    let args = vec![
        ("presence", presence.into()),
        ("why", why.into()),
        ("purposes", purposes(texts, missing)?.into()),
        ("under", under(texts, regime)?.into()),
    ];
    Ok((id, args))
}

fn notice(texts: &Texts, notice: &MissingNotice) -> Result<String, TextError> {
    let args = [
        ("then", notice.then.id().into()),
        ("purpose", purpose(texts, notice.purpose)?.into()),
        ("conditions", conditions(texts, &notice.conditions)?.into()),
    ];
    texts.text_with("notice", &args)
}

fn charter_text(texts: &Texts, text: &CharterText) -> Result<String, TextError> {
    texts.text(match text {
        CharterText::ProviderName(id) => {
            let provider = quoted(texts, id)?;
            return texts.text_with("text-provider-name", &[("provider", provider.into())]);
        }
        CharterText::Service => "text-service",
        CharterText::Description => "text-description",
        CharterText::Name => "text-name",
        CharterText::Controller => "text-controller",
        CharterText::Contact => "text-contact",
        CharterText::PrivacyPolicy => "text-privacy-policy",
        CharterText::Introduction => "text-introduction",
    })
}

fn vendor_id(vendor: KnownVendor) -> &'static str {
    match vendor {
        KnownVendor::GoogleAnalytics => "vendor-google-analytics",
        KnownVendor::GoogleAdvertising => "vendor-google-advertising",
        KnownVendor::Meta => "vendor-meta",
        KnownVendor::Recaptcha => "vendor-recaptcha",
    }
}
