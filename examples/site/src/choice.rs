//! The endpoint that takes a visitor's answer.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Extension, Form, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use charte::record::RecordDetails;
use charte::{Act, Purpose, PurposeSet, Requirement};
use charte_tower::Charte;

use crate::site::{App, language_of};
use crate::{guard, pages, random};

type Fields = [(String, String)];

/// Records an answer: keeps the proof, sets the consent cookie, deletes what may not stay, and
/// leads back to the page that asked.
pub(crate) async fn record(
    State(app): State<Arc<App>>,
    Extension(charte): Extension<Charte>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    page: Uri,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    if !guard::is_own(&headers, &app.names.site) {
        return plain(StatusCode::FORBIDDEN, "a choice is made on this site's own pages");
    }
    let Some(acts) = acts(&charte, &fields) else {
        return plain(StatusCode::BAD_REQUEST, "no such choice");
    };
    let played = pages::may_play(&charte);
    let back = guard::own_path(page.path());
    let address = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.0.ip());
    let proves = app.limit.allows(address, charte.now().unix());
    if !proves && !acts.iter().all(refuses) {
        let text = "too many choices came from your address; try again in an hour";
        return plain(StatusCode::TOO_MANY_REQUESTS, text);
    }
    match keep(&app, &charte, &acts, proves, language_of(&headers).code()).await {
        // Nothing was written, so nothing is said to be saved.
        Ok(false) => return Redirect::to(back).into_response(),
        Ok(true) => {}
        Err(why) => {
            eprintln!("not recorded: {why}");
            return plain(StatusCode::INTERNAL_SERVER_ERROR, "your choice could not be recorded");
        }
    }
    let left = charte.erase(|erasure| erasure.remaining());
    if left > 0 {
        eprintln!("{left} cookies are erased by the next responses");
    }
    // The player's own cookies are out of this server's reach; the page asks it to forget.
    let forget = if played && !pages::may_play(&charte) { "&oublier=1" } else { "" };
    (StatusCode::SEE_OTHER, [(LOCATION, format!("{back}?choix=ok{forget}#fait"))]).into_response()
}

/// Whether an act agrees to nothing: it needs no proof, and counts without one.
fn refuses(act: &Act<'_>) -> bool {
    matches!(
        act,
        Act::RefuseAll | Act::Seen | Act::Refuse(_) | Act::RefusePair(..) | Act::RefuseProvider(_)
    )
}

/// The proof first: an answer that cannot be proven does not count. Whether anything was written:
/// closing the question says nothing about an answer that cannot be read.
async fn keep(
    app: &App,
    charte: &Charte,
    acts: &[Act<'_>],
    proves: bool,
    language: &'static str,
) -> Result<bool, String> {
    let id = random::id().map_err(|e| e.to_string())?;
    let (proof, recorded) = {
        let id = proves.then_some(id.as_str());
        let Some(recorded) = charte.prepare(acts, id).map_err(|e| e.to_string())? else {
            return Ok(false);
        };
        let page = format!("{}/choix", app.names.site);
        let details = RecordDetails {
            language: Some(language),
            notice: Some(&page),
            withdrawal: Some(&page),
            ..RecordDetails::default()
        };
        (charte.proof(&recorded, details).map_err(|e| e.to_string())?, recorded)
    };
    let regime = charte.policy().regime().id().to_owned();
    if proves {
        app.store.keep(id, charte.now().unix(), regime, proof).await?;
    }
    charte.commit(&recorded).map_err(|e| e.to_string())?;
    Ok(true)
}

/// What the visitor did, as the form tells it; nothing when it is no form of ours.
fn acts<'f>(charte: &'f Charte, fields: &'f Fields) -> Option<Vec<Act<'f>>> {
    match field(fields, "act")? {
        "accept-all" => Some(vec![Act::AcceptAll]),
        "refuse-all" => Some(vec![Act::RefuseAll]),
        "seen" => Some(vec![Act::Seen]),
        "load" => pair(charte, field(fields, "pair")?).map(|(p, v)| vec![Act::GrantPair(p, v)]),
        "answer" => Some(answered(charte, fields)).filter(|acts| !acts.is_empty()),
        "save" => Some(saved(charte, fields)),
        _ => None,
    }
}

/// The choices of the banner: an answer for each purpose, in the words of the JavaScript package.
fn answered<'f>(charte: &Charte, fields: &Fields) -> Vec<Act<'f>> {
    let answer = |purpose: Purpose| match field(fields, purpose.id())? {
        "grant" => Some(Act::Grant(purpose)),
        "refuse" => Some(Act::Refuse(purpose)),
        _ => None,
    };
    controls(charte).iter().filter_map(answer).collect()
}

/// The choices page: a radio button for each purpose, a box for each provider to refuse, and
/// one for each pair to take back.
fn saved<'f>(charte: &'f Charte, fields: &'f Fields) -> Vec<Act<'f>> {
    let mut acts = Vec::new();
    for purpose in controls(charte).iter() {
        match field(fields, &format!("purpose.{purpose}")) {
            Some("yes") => acts.push(Act::Grant(purpose)),
            Some("no") => acts.push(Act::Refuse(purpose)),
            _ => {}
        }
    }
    for provider in charte.policy().charter().providers() {
        let id = provider.id();
        let refused = fields.iter().any(|(name, value)| name == "refuse-provider" && value == id);
        if refused {
            acts.push(Act::RefuseProvider(id));
        } else if pages::refuses(charte, id) {
            acts.push(Act::AllowProvider(id));
        }
    }
    let taken_back = fields.iter().filter(|(name, _)| name == "refuse-pair");
    let taken_back = taken_back.filter_map(|(_, text)| pair(charte, text));
    acts.extend(taken_back.map(|(purpose, provider)| Act::RefusePair(purpose, provider)));
    // Saved without a choice: the question was seen.
    if acts.is_empty() { vec![Act::Seen] } else { acts }
}

/// `purpose@provider`, when the charter has it.
fn pair<'f>(charte: &Charte, text: &'f str) -> Option<(Purpose, &'f str)> {
    let (purpose, provider) = text.split_once('@')?;
    let purpose = Purpose::from_id(purpose)?;
    let mut cookies = charte.policy().charter().cookies().iter();
    let declared = cookies
        .any(|cookie| cookie.provider() == Some(provider) && cookie.purposes().contains(&purpose));
    declared.then_some((purpose, provider))
}

/// The purposes that a visitor has a say in: those that are asked for, and those that may be
/// objected to although they need no consent.
pub(crate) fn controls(charte: &Charte) -> PurposeSet {
    let exchange = charte.exchange();
    let policy = exchange.policy();
    let honoured =
        |id: &str| policy.regime().rules().iter().any(|r| r.id() == id && r.honours_objection());
    let mut controls = exchange.visitor().askable(None);
    for cookie in policy.charter().cookies() {
        for ruling in exchange.visitor().explain(cookie.name()).rulings() {
            if ruling.requirement == Requirement::Exempt && honoured(&ruling.rule) {
                controls.insert(ruling.purpose);
            }
        }
    }
    controls
}

fn field<'f>(fields: &'f Fields, name: &str) -> Option<&'f str> {
    fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, text).into_response()
}
