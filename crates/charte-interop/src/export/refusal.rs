//! Why something is not written.

use core::fmt;

use charte_syntax::Problem;

use crate::error::ErrorCode;

/// Why an answer is not written in a format. A stable code, what is against it, and what to do.
///
/// ```
/// use charte_interop::ErrorCode;
/// # use charte::{Charter, Policy, ReceivedConsent, Time};
/// # use charte_interop::export::{ExportOptions, export};
/// # use charte_interop::mapping::Mapping;
/// # let policy = Policy::new(Charter::parse("format = 1\nsite = \"https://a.fr\"\nregime = \"fr\"\n")?)?;
/// # let consent = ReceivedConsent::none();
/// # let visitor = policy.visitor(&consent, Time::from_unix(1_790_000_000));
/// # let (mapping, options) = (Mapping::builtin(), ExportOptions::default());
/// let refusal = export(&visitor, "onetrust", &mapping, &options).unwrap_err();
/// assert_eq!(refusal.code(), ErrorCode::ExportHosted);
/// assert!(refusal.to_string().starts_with("E612: the value holds the id of a record"));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    code: ErrorCode,
    what: String,
    help: &'static str,
}

impl Refusal {
    fn new(code: ErrorCode, what: impl Into<String>, help: &'static str) -> Self {
        Self { code, what: what.into(), help }
    }

    pub(super) fn registered() -> Self {
        let what = "only a consent manager that is registered with the IAB may write this string";
        Self::new(ErrorCode::ExportRegistered, what, "pass on the string that you received")
    }

    pub(super) fn hosted() -> Self {
        let what = "the value holds the id of a record that the vendor keeps";
        Self::new(ErrorCode::ExportHosted, what, "use the consent manager's own interface")
    }

    pub(super) fn unanswered(word: &str) -> Self {
        let what = format!("`{word}` is not answered, and the format knows only yes and no");
        let help = "ask the visitor first, or write what is not answered as refused";
        Self::new(ErrorCode::ExportUnanswered, what, help)
    }

    pub(super) fn mixed(word: &str) -> Self {
        let what = format!("the purposes that `{word}` covers have different answers");
        let help = "no value of the format is true; keep the site's own consent cookie";
        Self::new(ErrorCode::ExportMixed, what, help)
    }

    pub(super) fn signal() -> Self {
        let what = "a signal says what a page allows, not what the visitor answered";
        Self::new(ErrorCode::ExportNotWritten, what, "write it with charte consent signals")
    }

    pub(super) fn section(id: u16) -> Self {
        let what = format!("section {id} of GPP is not written");
        let help = "write sections 7 to 23; 24 to 27 exist in two forms that contradict each other";
        Self::new(ErrorCode::ExportNotWritten, what, help)
    }

    pub(super) fn not_written(manager: &str) -> Self {
        let what = format!("nothing here writes the format `{manager}`");
        let help = "write gpp, usp, or the cookies of a consent manager that sites host themselves";
        Self::new(ErrorCode::ExportNotWritten, what, help)
    }

    pub(super) fn no_words(manager: &str) -> Self {
        let what = format!("no table says which words the banner of `{manager}` asks for");
        Self::new(ErrorCode::ExportNoWords, what, "list them in interop.toml")
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// What is against it.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.what
    }

    /// What to do instead.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        self.help
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.code, self.what, self.help)
    }
}

impl core::error::Error for Refusal {}

/// For callers that treat all errors alike, such as bindings.
impl From<Refusal> for charte::Error {
    fn from(refusal: Refusal) -> Self {
        Problem::new(refusal.code, refusal.what).with_help(refusal.help).into()
    }
}
