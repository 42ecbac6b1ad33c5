//! Third parties that requests went to, with a cookie or without.

use charte_audit::{Contact, Phase};
use charte_texts::TextError;

use super::cards::listed;
use super::say::more;
use super::text::shown;
use crate::speaker::Speaker;

/// Third parties that are told one by one.
const MOST_CONTACTS: usize = 200;

pub(super) struct ContactView {
    pub(super) name: String,
    pub(super) known_for: String,
    pub(super) unwanted: Option<String>,
    pub(super) hosts: String,
    /// How many requests in each phase.
    pub(super) requests: Vec<String>,
}

pub(super) struct Contacts {
    pub(super) all: Vec<ContactView>,
    pub(super) more: Option<String>,
    /// How many there are, and how many of them are trackers without consent.
    pub(super) about: String,
}

impl Contacts {
    pub(super) fn of(contacts: &[Contact], speaker: &Speaker) -> Result<Self, TextError> {
        let all: Result<Vec<_>, _> =
            contacts.iter().take(MOST_CONTACTS).map(|contact| view(contact, speaker)).collect();
        let unwanted = contacts.iter().filter(|contact| !contact.unwanted.is_empty()).count();
        let mut about = speaker.count("html-contacts-about", contacts.len() as u64)?;
        if unwanted > 0 {
            let unwanted = speaker.count("html-contacts-unwanted", unwanted as u64)?;
            about = format!("{about}, {unwanted}");
        }
        let more = more(speaker, "html-more-json", contacts.len(), MOST_CONTACTS)?;
        Ok(Self { all: all?, more, about })
    }
}

fn view(contact: &Contact, speaker: &Speaker) -> Result<ContactView, TextError> {
    let requests: Result<Vec<_>, _> = contact
        .requests
        .iter()
        .map(|(phase, count)| {
            let id = match phase {
                Phase::Before => "html-requests-before",
                Phase::Refused => "html-requests-refused",
                Phase::Accepted => "html-requests-accepted",
                Phase::Withdrawn => "html-requests-withdrawn",
            };
            speaker.count(id, *count)
        })
        .collect();
    let hosts: Vec<&str> = contact.hosts.iter().map(String::as_str).collect();
    Ok(ContactView {
        name: shown(&contact.name),
        known_for: match contact.is_tracker() {
            true => speaker.purposes(contact.purposes)?,
            false => speaker.say("html-contact-unknown")?,
        },
        unwanted: match contact.unwanted.is_empty() {
            true => None,
            false => Some(speaker.say("html-contact-unwanted")?),
        },
        hosts: listed(&hosts),
        requests: requests?,
    })
}
