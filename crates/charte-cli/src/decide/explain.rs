//! `charte explain`: the decision about one cookie, by the site's charter or by the catalogue.

use charte::Explanation;
use charte_audit::catalogue::Catalogue;
use charte_audit::services::{self, Service};
use charte_audit::{CatalogueAnswer, Question};
use charte_report::TextError;

use super::args::ExplainArgs;
use super::{Asked, code, observed};
use crate::failure::Failure;
use crate::values::Color;
use crate::{input, out, usual};

pub(crate) fn explain(args: &ExplainArgs) -> Result<u8, Failure> {
    let policy_args = &args.cookie.policy;
    let asked = Asked::new(policy_args)?;
    let charter = match args.no_charter {
        true => None,
        false => usual::charter_if_any(policy_args.charter.as_deref()),
    };
    let (explanation, mut text) = match charter {
        Some(charter) => by_charter(charter, args, &asked)?,
        None => by_catalogue(args, &asked)?,
    };
    let deletes = asked.deletes(&observed(&args.cookie)?);
    if deletes {
        text.push_str(&charte_report::deletion_explained(args.lang).map_err(missing)?);
        text.push('\n');
    }
    if let Some(why) = asked.unread() {
        text.push_str(&format!("  note: {why}\n"));
    }
    let no_advice = charte_report::no_advice(args.lang).map_err(missing)?;
    text.push_str(&format!("\n{}{no_advice}{:#}\n", out::FAINT, out::FAINT));
    out::text(&text, Color::Auto)?;
    Ok(code(explanation.decision().may_set() || deletes))
}

fn missing(error: TextError) -> Failure {
    Failure::new(error.to_string())
}

fn by_charter(
    charter: &str,
    args: &ExplainArgs,
    asked: &Asked,
) -> Result<(Explanation, String), Failure> {
    let policy = input::policy(charter, args.cookie.policy.regime.as_deref())?;
    let explanation = asked.explanation(&policy, &observed(&args.cookie)?, &args.cookie)?;
    let text = charte_report::explained(&explanation, args.lang, out::columns());
    Ok((explanation, text.map_err(missing)?))
}

/// Without a charter: what is known of the cookie wherever it is met.
fn by_catalogue(args: &ExplainArgs, asked: &Asked) -> Result<(Explanation, String), Failure> {
    let regime = input::regime_without_charter(args.cookie.policy.regime.as_deref())?;
    let cookie = observed(&args.cookie)?;
    let page = args.cookie.page.as_deref().map(input::page_host).transpose()?;
    let question = Question {
        cookie: &cookie,
        page: page.as_ref(),
        consent: &asked.consent,
        gpc: asked.signal,
        now: asked.now,
    };
    let answer = CatalogueAnswer::new(&question, Catalogue::builtin(), &regime)
        .ok_or_else(|| Failure::new("the catalogue's entry cannot be compiled, a bug in charte"))?;
    // A provider may have several services; the one that sets this cookie comes first.
    let name = cookie.shown_name();
    let all = services::search(&name).into_iter().chain(services::all());
    let mut of_it = all.filter(|of| Some(of.provider_id()) == answer.provider.as_deref());
    let service = of_it.next().map(Service::id);
    let text = charte_report::explained_by_catalogue(&answer, service, args.lang, out::columns());
    Ok((answer.explanation, text.map_err(missing)?))
}
