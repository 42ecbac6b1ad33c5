//! What one consent manager's values say, in Charte's purposes.

use std::collections::BTreeMap;

use charte::{Charter, Purpose, PurposeSet};

/// What no answer is ever about.
const NEVER: PurposeSet = PurposeSet::NECESSARY.union(PurposeSet::UNCLASSIFIED);

/// An answer, the weakest first: of two the greater counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    Yes,
    /// Silence, read as a no.
    Inferred,
    No,
}

/// What was said, before it is known which purposes may be asked about.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    granted: PurposeSet,
    refused: PurposeSet,
    inferred: PurposeSet,
    /// A no to everything that is asked.
    all: bool,
    /// A no to something unknown, or silence about it.
    rest: Option<Said>,
    pairs: BTreeMap<(Purpose, String), Said>,
    providers: BTreeMap<String, Said>,
}

/// What was said about the purposes that may be asked about.
#[derive(Clone, Debug, Default)]
pub(super) struct Settled {
    pub(super) granted: PurposeSet,
    pub(super) refused: PurposeSet,
    pub(super) inferred: PurposeSet,
    pub(super) pairs: BTreeMap<(Purpose, String), Said>,
    pub(super) providers: BTreeMap<String, Said>,
}

impl Answers {
    pub(super) fn say(&mut self, purposes: PurposeSet, provider: Option<&str>, said: Said) {
        let purposes = purposes.difference(NEVER);
        if let Some(provider) = provider {
            purposes.iter().for_each(|purpose| self.say_pair(purpose, provider, said));
            return;
        }
        let set = match said {
            Said::Yes => &mut self.granted,
            Said::Inferred => &mut self.inferred,
            Said::No => &mut self.refused,
        };
        *set = set.union(purposes);
    }

    pub(super) fn say_pair(&mut self, purpose: Purpose, provider: &str, said: Said) {
        let before = self.pairs.entry((purpose, provider.to_owned())).or_insert(said);
        *before = said.max(*before);
    }

    /// Refuses a provider as a whole.
    pub(super) fn refuse_provider(&mut self, provider: &str, said: Said) {
        let before = self.providers.entry(provider.to_owned()).or_insert(said);
        *before = said.max(*before);
    }

    /// Refuses everything that is asked.
    pub(super) const fn refuse_all(&mut self) {
        self.all = true;
    }

    /// Refuses everything that is asked and that nothing else grants.
    pub(super) fn refuse_rest(&mut self, said: Said) {
        self.rest = self.rest.max(Some(said));
    }

    /// Takes in what another value of the same manager says.
    pub(super) fn join(&mut self, other: Self) {
        self.granted |= other.granted;
        self.refused |= other.refused;
        self.inferred |= other.inferred;
        self.all |= other.all;
        self.rest = self.rest.max(other.rest);
        for ((purpose, provider), said) in other.pairs {
            self.say_pair(purpose, &provider, said);
        }
        for (provider, said) in other.providers {
            self.refuse_provider(&provider, said);
        }
    }

    pub(super) fn grants(&self) -> bool {
        !self.granted.is_empty() || self.pairs.values().any(|said| *said == Said::Yes)
    }

    pub(super) fn drop_grants(&mut self) {
        self.granted = PurposeSet::EMPTY;
        self.pairs.retain(|_, said| *said != Said::Yes);
    }

    /// Of everything that was said of one thing a no counts.
    pub(super) fn settled(&self, askable: PurposeSet) -> Settled {
        let askable = askable.difference(NEVER);
        let all = if self.all { askable } else { PurposeSet::EMPTY };
        let mut refused = self.refused.union(all);
        let mut inferred = self.inferred.difference(refused);
        let known = refused.union(inferred);
        let granted = self.granted.difference(known);
        let rest = askable.difference(granted);
        match self.rest {
            Some(Said::No) => refused = refused.union(rest),
            Some(_) => inferred = inferred.union(rest),
            None => {}
        }
        inferred = inferred.difference(refused);
        // A word about one provider is more exact than a no that nobody can attribute.
        let stays = |purpose: Purpose, provider: &str, said: Said| {
            said != Said::Yes || !known.contains(purpose) && !self.providers.contains_key(provider)
        };
        let pairs = self.pairs.iter();
        let pairs = pairs.filter(|((purpose, provider), said)| stays(*purpose, provider, **said));
        Settled {
            granted,
            refused,
            inferred,
            pairs: pairs.map(|(of, said)| (of.clone(), *said)).collect(),
            providers: self.providers.clone(),
        }
    }
}

impl Settled {
    pub(super) fn is_empty(&self) -> bool {
        let purposes = self.granted.union(self.refused).union(self.inferred);
        purposes.is_empty() && self.pairs.is_empty() && self.providers.is_empty()
    }

    /// Without the refusals that nobody said, where every ruling is `opt-in` (the purposes in
    /// `opt_in`) and nothing in it grants what they refuse.
    pub(super) fn written(mut self, opt_in: PurposeSet, charter: &Charter) -> Self {
        let free = opt_in.difference(self.granted);
        self.inferred = self.inferred.difference(free);
        self.pairs.retain(|(purpose, _), said| *said != Said::Inferred || !free.contains(*purpose));
        self.providers.retain(|provider, said| {
            let of_provider = |d: &&charte::Declaration| d.provider() == Some(provider);
            let declared = charter.cookies().iter().filter(of_provider);
            let purposes = declared.flat_map(|d| d.purposes().iter().copied());
            let purposes = purposes.collect::<PurposeSet>().difference(NEVER);
            *said != Said::Inferred || !purposes.is_subset(free)
        });
        self
    }

    /// What was refused by silence, as the consent cookie writes it without the sign.
    pub(super) fn inferred_words(&self) -> impl Iterator<Item = String> {
        let purposes = self.inferred.iter().map(|purpose| purpose.id().to_owned());
        let silent = |said: &Said| *said == Said::Inferred;
        let pairs = self.pairs.iter().filter(move |(_, said)| silent(said));
        let providers = self.providers.iter().filter(move |(_, said)| silent(said));
        purposes
            .chain(pairs.map(|((purpose, provider), _)| format!("{purpose}@{provider}")))
            .chain(providers.map(|(provider, _)| format!("@{provider}")))
    }

    /// Whether something was refused by a word that [`Self::inferred_words`] gives.
    pub(super) fn said_no(&self, word: &str) -> bool {
        match word.split_once('@') {
            None => Purpose::from_id(word).is_some_and(|purpose| self.refused.contains(purpose)),
            Some(("", provider)) => self.providers.get(provider) == Some(&Said::No),
            Some((purpose, provider)) => Purpose::from_id(purpose).is_some_and(|purpose| {
                self.pairs.get(&(purpose, provider.to_owned())) == Some(&Said::No)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADS: PurposeSet = PurposeSet::of(Purpose::Advertising);
    const VIDEO: PurposeSet = PurposeSet::of(Purpose::EmbeddedContent);

    #[test]
    fn one_no_beats_any_yes() {
        let mut answers = Answers::default();
        answers.say(ADS, None, Said::Yes);
        answers.say(ADS, Some("x"), Said::Yes);
        answers.say(ADS, None, Said::No);
        let settled = answers.settled(PurposeSet::ALL);
        assert!(settled.granted.is_empty() && settled.pairs.is_empty());
        assert_eq!(settled.refused, ADS);
    }

    #[test]
    fn what_nobody_can_attribute_leaves_the_word_about_one_provider() {
        let mut answers = Answers::default();
        answers.say(VIDEO, Some("youtube"), Said::Yes);
        answers.refuse_rest(Said::No);
        let settled = answers.settled(VIDEO | ADS);
        assert_eq!(settled.refused, VIDEO | ADS);
        assert_eq!(settled.pairs.len(), 1);
    }

    #[test]
    fn a_refused_provider_has_no_granted_pair() {
        let mut answers = Answers::default();
        answers.say(ADS, Some("x"), Said::Yes);
        answers.refuse_provider("x", Said::Inferred);
        assert!(answers.settled(PurposeSet::ALL).pairs.is_empty());
    }

    #[test]
    fn nothing_is_said_of_what_is_necessary() {
        let mut answers = Answers::default();
        answers.say(PurposeSet::ALL, None, Said::Yes);
        answers.refuse_all();
        let settled = answers.settled(PurposeSet::ALL);
        assert!((settled.refused & NEVER).is_empty() && settled.granted.is_empty());
    }
}
