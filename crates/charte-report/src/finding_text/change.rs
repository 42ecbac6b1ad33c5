//! A material change between two charters, as a clause.

use charte::finding::MaterialDetail as Detail;
use charte_texts::{TextError, Texts, Value};

use super::parts::{clause, lifetime, purpose, purposes, quoted, requirement, under};

type Args<'a> = Vec<(&'static str, Value<'a>)>;

/// The change in words.
pub(super) fn of(change: &Detail, texts: &Texts) -> Result<String, TextError> {
    let (id, args): (&str, Args<'_>) = match change {
        Detail::NewPurpose { purpose: new } => {
            ("new-purpose", vec![("purpose", purpose(texts, *new)?.into())])
        }
        Detail::NewProvider { provider } => ("new-provider", provider_only(texts, provider)?),
        Detail::PurposeGained { purpose: new } => {
            ("purpose-gained", vec![("purpose", purpose(texts, *new)?.into())])
        }
        Detail::NewReader { provider } => ("new-reader", provider_only(texts, provider)?),
        Detail::ProviderServes { provider, purposes: served } => {
            let mut args = provider_only(texts, provider)?;
            args.push(("purposes", purposes(texts, *served)?.into()));
            ("provider-serves", args)
        }
        Detail::NewlyAsked { purposes: asked } => {
            ("newly-asked", vec![("purposes", purposes(texts, *asked)?.into())])
        }
        Detail::LongerLifetime { old, new } => {
            let mut args: Args<'_> = vec![("old", lifetime(texts, *old)?.into())];
            match new {
                None => ("lifetime-withdrawn", args),
                Some(new) => {
                    args.push(("new", lifetime(texts, *new)?.into()));
                    ("longer-lifetime", args)
                }
            }
        }
        Detail::LongerRetention { old, new } => {
            let mut args: Args<'_> = vec![("old", lifetime(texts, *old)?.into())];
            match new {
                None => ("retention-withdrawn", args),
                Some(new) => {
                    args.push(("new", lifetime(texts, *new)?.into()));
                    ("longer-retention", args)
                }
            }
        }
        Detail::Stricter { purpose: of, old, new, regime } => (
            "stricter",
            vec![
                ("purpose", purpose(texts, *of)?.into()),
                ("old", requirement(texts, *old)?.into()),
                ("new", requirement(texts, *new)?.into()),
                ("under", under(texts, regime)?.into()),
            ],
        ),
        Detail::Independent { provider } => ("independent", provider_only(texts, provider)?),
        Detail::RoleWithdrawn { provider } => ("role-withdrawn", provider_only(texts, provider)?),
        Detail::PromiseWithdrawn { fact, old, .. } => {
            ("promise-withdrawn", vec![("clause", clause(texts, *fact, *old)?.into())])
        }
        Detail::UndeclaredAllowed => ("undeclared-allowed", vec![]),
        Detail::GpcIgnored => ("gpc-ignored", vec![]),
        Detail::RevisionLowered { revision } => {
            ("revision-lowered", vec![("revision", revision.to_string().into())])
        }
        // A newer core may know more.
        other => return Ok(other.to_string()),
    };
    texts.text_with(&format!("change-{id}"), &args)
}

fn provider_only<'a>(texts: &Texts, provider: &str) -> Result<Args<'a>, TextError> {
    Ok(vec![("provider", quoted(texts, provider)?.into())])
}
