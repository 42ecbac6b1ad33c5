//! Which program made a HAR, and how to make it record cookies.

/// The program that made a HAR, as far as its settings matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Producer {
    Chromium,
    Firefox,
    Safari,
    Other,
    Unknown,
}

impl Producer {
    pub(crate) fn of(name: Option<&str>) -> Self {
        let Some(name) = name else { return Self::Unknown };
        // Safari calls itself `WebKit Web Inspector`, Chrome and Edge `WebInspector`.
        let lower = name.to_ascii_lowercase();
        let is_any = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
        if is_any(&["webkit", "safari"]) {
            Self::Safari
        } else if is_any(&["webinspector", "google chrome", "chrome devtools", "microsoft edge"]) {
            Self::Chromium
        } else if is_any(&["firefox", "firebug"]) {
            Self::Firefox
        } else {
            Self::Other
        }
    }

    /// How to save a HAR with cookies.
    pub(crate) const fn har_remedy(self) -> &'static str {
        match self {
            Self::Chromium => CHROMIUM,
            Self::Firefox => FIREFOX,
            Self::Safari => SAFARI,
            Self::Other | Self::Unknown => ANY_BROWSER,
        }
    }
}

const CHROMIUM: &str = "in Chrome or Edge, open DevTools › Settings › Preferences › Network, enable \
                        \"Allow to generate HAR with sensitive data\", load the page again, then \
                        hold the export button of the Network panel and choose \"Export HAR (with \
                        sensitive data)\"";

const FIREFOX: &str = "in Firefox, open the Network panel, load the page again, then choose \"Save \
                       All As HAR\" from the menu of any request, and do not run the file through \
                       a sanitiser";

const SAFARI: &str = "in Safari, open Web Inspector › Network, load the page again, then choose \
                      \"Export\", and do not run the file through a sanitiser";

const ANY_BROWSER: &str = "record again with cookies: in Chrome or Edge, enable DevTools › Settings \
                           › Preferences › Network › \"Allow to generate HAR with sensitive data\" \
                           and choose \"Export HAR (with sensitive data)\"; in Firefox, choose \
                           \"Save All As HAR\" in the Network panel; in Safari, choose \"Export\" in \
                           Web Inspector › Network; in a proxy or test tool, turn redaction off";
