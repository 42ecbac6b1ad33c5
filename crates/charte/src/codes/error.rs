//! Errors of a charter; those of other things stand in [`outside`].

use super::{CodeExplanation, Example, charter, outside, sid, us};
use crate::error::ErrorCode;

const RIGHT: Example = Example::charter(charter!("fr", us!(), sid!()));

const fn of(
    what: &'static str,
    why: &'static str,
    mend: &'static str,
    charter: &'static str,
) -> CodeExplanation {
    CodeExplanation { what, why, mend, example: Example::charter(charter), mended: RIGHT }
}

pub(super) const fn explanation(code: ErrorCode) -> CodeExplanation {
    match code {
        ErrorCode::CharterSyntax => of(
            "The file is not UTF-8, or neither TOML nor JSON, or nests deeper than 16 levels.",
            "Nothing can be read from it.",
            "Mend the line that the message names: a quote, a bracket or an equals sign is missing \
             as a rule.",
            charter!("fr", "revision = \n", us!(), sid!()),
        ),
        ErrorCode::UnknownKey => of(
            "A key is none that charters have.",
            "A misspelt key that was passed over would leave out what it says: a lifetime, a fact, \
             a provider. So every key must be known. Keys of your own begin with `x-`.",
            "Correct it; the message names the nearest key. `charte lint --fix` does it where only \
             one key is near.",
            charter!(
                "fr",
                us!(),
                "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetme = \"session\"\n"
            ),
        ),
        ErrorCode::MissingKey => of(
            "A key that is required is missing.",
            "Without it nothing can be decided: the site, the name and the purposes of a cookie, \
             the id and the name of a provider, and the format of the file.",
            "Add it.",
            charter!(
                "fr",
                us!(),
                "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\nlifetime = \"session\"\n"
            ),
        ),
        ErrorCode::WrongType => of(
            "A value is of another type than its key takes.",
            "It is not guessed what was meant.",
            "Write the type that the message names.",
            charter!(
                "fr",
                us!(),
                "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = \"authentication\"\nlifetime = \"session\"\n"
            ),
        ),
        ErrorCode::NewerFormat => of(
            "The file says a `format` that this version does not read.",
            "A later format may mean something else by the same words.",
            "Update the library, or write `format = 1`.",
            concat!(
                "format = 2\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n",
                us!(),
                sid!()
            ),
        ),
        ErrorCode::UnknownWord => of(
            "A word is not on its list: a purpose, a role, an area, a technology, a fact, or a \
             choice.",
            "The lists are closed, so that a word means the same to everybody and a misspelt one \
             cannot pass for an exemption.",
            "Write one of the list; the message names the nearest. `--fix` leaves it to you, since \
             these words decide.",
            charter!(
                "fr",
                us!(),
                "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"autentication\"]\nlifetime = \"session\"\n"
            ),
        ),
        ErrorCode::Duplicate => of(
            "Something that may stand once stands twice: a key, a word of a list, the id of a \
             provider.",
            "Of two different values nobody could say which one counts.",
            "Keep one.",
            charter!(
                "fr",
                us!(),
                "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"authentication\", \"authentication\"]\nlifetime = \"session\"\n"
            ),
        ),
        ErrorCode::Malformed => of(
            "A value is not of the form that its key takes: an address, a lifetime, an id, a host, \
             a path.",
            "A lifetime that cannot be read cannot be compared, and a host that is none fits \
             nothing.",
            "Write it as the message says. `charte lint --fix` rewrites a lifetime that is spelt \
             in another way, as `2 weeks`.",
            charter!(
                "fr",
                us!(),
                "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"for a while\"\n"
            ),
        ),
        ErrorCode::DerivedFact => of(
            "A fact is stated that follows from the rest: `first-party`, `own` or `sole-purpose`.",
            "Stated, it could contradict what it follows from.",
            "Leave it out; state the role of the provider and the purposes.",
            charter!("fr", us!(), sid!(), "facts = { first-party = true }\n"),
        ),
        ErrorCode::NoPurposes => of(
            "The list of purposes of a declaration is empty.",
            "A cookie that is for nothing cannot be judged.",
            "Write at least one purpose, or `unclassified` as long as it is not known.",
            charter!(
                "fr",
                us!(),
                "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = []\nlifetime = \"session\"\n"
            ),
        ),
        ErrorCode::NoRegime => of(
            "Neither the charter nor the caller names a regime.",
            "Which law applies is the publisher's to say.",
            "Add `regime = \"fr\"` or another; `charte regimes` lists them.",
            concat!("format = 1\nsite = \"https://www.example.fr\"\n", us!(), sid!()),
        ),
        ErrorCode::UnknownRegime => of(
            "No regime that ships with the library has this id.",
            "Another law in its place would give other answers.",
            "Correct the id, or give your own regime file to `--regime`.",
            charter!("rf", us!(), sid!()),
        ),
        ErrorCode::TooMany => outside::TOO_MANY,
        ErrorCode::RegimeSyntax => outside::REGIME_SYNTAX,
        ErrorCode::RegimeShape => outside::REGIME_SHAPE,
        ErrorCode::RegimeContent => outside::REGIME_CONTENT,
        ErrorCode::SetCookieEmpty => outside::SET_COOKIE_EMPTY,
        ErrorCode::SetCookieControl => outside::SET_COOKIE_CONTROL,
        ErrorCode::HeaderControl => outside::HEADER_CONTROL,
        ErrorCode::ConsentTooLong => outside::CONSENT_TOO_LONG,
        ErrorCode::ConsentVersion => outside::CONSENT_VERSION,
        ErrorCode::ConsentToken => outside::CONSENT_TOKEN,
        ErrorCode::ConsentCount => outside::CONSENT_COUNT,
        ErrorCode::ConsentAct => outside::CONSENT_ACT,
        ErrorCode::ConsentCheck => outside::CONSENT_CHECK,
        ErrorCode::ConsentCopies => outside::CONSENT_COPIES,
        ErrorCode::Internal => outside::INTERNAL,
    }
}
