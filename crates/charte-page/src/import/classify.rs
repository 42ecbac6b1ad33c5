//! From what the words say and what a heading claims to the purposes of a declaration.

use charte::Purpose;

use super::entry::{Doubt, Said};
use super::purposes::{self, Claim};

/// Purposes from the words; a claim adds what asks for more, never what is necessary nor what the
/// words deny.
pub(super) fn read(said: &mut Said, words: &[&str], claim: Option<Claim>) {
    let named = purposes::named(words);
    let mut found = named.purposes.clone();
    if !named.denied.is_empty() {
        let message = format!(
            "the text seems to deny {} or to describe a refusal, so it is left out; state the purpose",
            listed(&named.denied)
        );
        said.doubt(Doubt::Purpose, message);
    }
    if !named.unsure.is_empty() {
        let message = format!(
            "there is a “not” near {}; check that the cookie serves it",
            listed(&named.unsure)
        );
        said.doubt(Doubt::Purpose, message);
    }
    let claimed = claim.and_then(|c| Some((c, c.purpose()?)));
    let lacks = claimed.filter(|(c, _)| !found.iter().any(|p| p.class() == c.class()));
    if let Some((claim, _)) = lacks.filter(|(_, purpose)| named.excludes(*purpose)) {
        let message = format!(
            "the heading says “{}”, which the words exclude; see which is right",
            claim.word()
        );
        said.doubt(Doubt::Purpose, message);
    } else if let Some((claim, purpose)) = lacks {
        let message = if found.is_empty() {
            format!(
                "the purpose is only that of the heading, “{}”; say what it is for",
                claim.word()
            )
        } else {
            format!(
                "the heading says “{}”, the words say something else; both are kept",
                claim.word()
            )
        };
        said.doubt(Doubt::Purpose, message);
        found.push(purpose);
        found.sort();
    }
    if found.is_empty() {
        let (doubt, message) = match claim {
            Some(Claim::Necessary) => (
                Doubt::Claim,
                "the page calls it necessary, which is a claim and no purpose; say what it is for",
            ),
            _ => (Doubt::Purpose, "no purpose could be read; say what it is for"),
        };
        // What is denied has been said.
        if named.denied.is_empty() || doubt == Doubt::Claim {
            said.doubt(doubt, message);
        }
        found.push(Purpose::Unclassified);
    }
    if found.contains(&Purpose::Interface) {
        said.doubt(
            Doubt::Purpose,
            "if the visitor chooses it by an action, add facts = { requested = true }",
        );
    }
    said.entry.purposes = found;
}

fn listed(purposes: &[Purpose]) -> String {
    purposes.iter().map(|p| p.id()).collect::<Vec<_>>().join(", ")
}
