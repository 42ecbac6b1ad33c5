//! What a sentence says of each purpose that it names: that the cookie serves it, that it does
//! not, or neither.

use charte::Purpose;

use super::choice;
use super::scope::{Said, Scopes};
use super::sentence::Sentence;

/// What a sentence says.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) purposes: Vec<(Purpose, Said)>,
    /// Whether it says for certain that the cookie keeps the visitor's choice on cookies.
    pub(super) choice: bool,
    /// Whether it tells of a no of the visitor, and not of which purpose.
    pub(super) bare_refusal: bool,
    /// Whether it is only a “no”, about what came before.
    pub(super) bare_no: bool,
}

/// Reads a sentence.
pub(super) fn read(sentence: &Sentence) -> Reading {
    let mut scopes = Scopes::new(sentence);
    scopes.negations();
    scopes.blocks();
    scopes.refusals();
    let choice = choice::read(sentence, &mut scopes);
    scopes.conditions();
    let bare_refusal = scopes.bare_refusal && !choice;
    let bare_no = sentence.is_answer(0..sentence.words.len());
    Reading { purposes: scopes.purposes, choice, bare_refusal, bare_no }
}
