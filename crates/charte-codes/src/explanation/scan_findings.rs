//! Findings of a live scan: the banner, and the phases.

use super::examples::{charter, sid, us};
use super::{CodeExplanation, Example};

const SITE: &str = charter!("fr", us!(), sid!());
const WITH_THEME: &str = charter!(
    "fr",
    us!(),
    sid!(),
    "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"30 days\"\n"
);

/// A scan of one page in one phase, whose response sets cookies.
macro_rules! scan {
    ($phase:literal, $outcome:expr, $more:expr, $step:literal, $set_cookies:expr) => {
        concat!(
            "{\"format\":1,\"started\":1795428300,\"tool\":\"charte-scan 0.1.0\",\"settings\":{\"gpc\":false},\"phases\":[\n",
            "{\"phase\":\"", $phase, "\",\"outcome\":", $outcome, ",\"began_ms\":1795428300000,\"quiet\":true,\n",
            "\"page\":\"https://www.example.fr/\",\n", $more,
            "\"requests\":[{\"at_ms\":0,\"step\":\"", $step, "\",\"kind\":\"document\",\"is_page\":true,\n",
            "\"address\":\"https://www.example.fr/\",\"status\":200,\"cookies_sent\":[],\"set_cookies\":[",
            $set_cookies, "]}],\n",
            "\"script_cookies\":[],\"storage_writes\":[],\"snapshots\":[]}]}\n"
        )
    };
}

/// The cookie that the charter declares.
macro_rules! signed_in {
    () => {
        "{\"name\":\"sid\",\"attributes\":[{\"name\":\"Secure\"},{\"name\":\"HttpOnly\"}]}"
    };
}

/// The outcome of a phase that was recorded.
macro_rules! recorded {
    () => {
        "{\"state\":\"recorded\"}"
    };
}

/// A first visit with a banner: its buttons, its boxes, and how much of the page it covers.
macro_rules! banner {
    ($buttons:expr, $ticks:literal, $covered:literal) => {
        scan!(
            "before",
            recorded!(),
            concat!(
                "\"banner\":{\"buttons\":[\n",
                $buttons,
                "],\n\"ticks\":[",
                $ticks,
                "],\"wall\":{\"covered\":",
                $covered,
                ",\"scroll_locked\":false,\"pay\":false}},\n"
            ),
            "load",
            signed_in!()
        )
    };
}

/// A button of a banner.
macro_rules! button {
    ($kind:literal, $caption:literal) => {
        button!($kind, $caption, "true", "false", "120", "21", "0")
    };
    ($kind:literal, $caption:literal, $plain:literal, $link:literal, $width:literal, $contrast:literal, $around:literal) => {
        concat!(
            "{\"kind\":\"",
            $kind,
            "\",\"layer\":\"first\",\"caption\":\"",
            $caption,
            "\",\"plain\":",
            $plain,
            ",\"looks_like_link\":",
            $link,
            ",\n \"size\":{\"width\":",
            $width,
            ",\"height\":40},\"colors\":{\"contrast\":",
            $contrast,
            ",\"filled\":true},\"text_around\":",
            $around,
            "}"
        )
    };
}

/// Several buttons.
macro_rules! buttons {
    ($first:expr $(, $more:expr)*) => {
        concat!($first $(, ",\n", $more)*)
    };
}

/// How a banner was answered.
macro_rules! answer {
    ($way:literal, $kind:literal) => {
        concat!("\"answer\":{\"way\":\"", $way, "\",\"presses\":[{\"kind\":\"", $kind, "\"}]},\n")
    };
}

const FAIR: &str =
    banner!(buttons!(button!("accept", "Accept all"), button!("refuse", "Refuse all")), "", "0.2");

const EASY: &str = "Refusing must be as easy as accepting. Authorities look at where, how large and in \
                    which words a banner offers both.";

pub(super) const NO_REFUSAL: CodeExplanation = CodeExplanation {
    what: "The first layer of the banner offers acceptance, but no refusal.",
    why: EASY,
    fix: "Offer refusal on the same layer as acceptance, as a button of the same kind. The finding is \
          an error where the authority demands that, as in France, and a warning elsewhere.",
    example: Example::visit(
        SITE,
        "before",
        banner!(
            buttons!(button!("accept", "Accept all"), button!("settings", "Settings")),
            "",
            "0.2"
        ),
    ),
    fixed: Example::visit(SITE, "before", FAIR),
};

pub(super) const REFUSAL_IS_LINK: CodeExplanation = CodeExplanation {
    what: "The refusal has neither a background nor a border of its own, the acceptance has.",
    why: EASY,
    fix: "Give both the same form.",
    example: Example::visit(
        SITE,
        "before",
        banner!(
            buttons!(
                button!("accept", "Accept all"),
                button!("refuse", "Refuse all", "true", "true", "120", "21", "0")
            ),
            "",
            "0.2"
        ),
    ),
    fixed: Example::visit(SITE, "before", FAIR),
};

pub(super) const WEAKER_REFUSAL: CodeExplanation = CodeExplanation {
    what: "The accept button is more than twice as large as the refuse button, or the text of the \
           refuse button has a contrast below 4.5 to 1 while that of the accept button has not.",
    why: "No authority names a ratio, and the measurement alone proves nothing. A refusal that is hard \
          to see or to read is one of the first things that authorities object to.",
    fix: "Give both buttons the same size, and colours with the same contrast.",
    example: Example::visit(
        SITE,
        "before",
        banner!(
            buttons!(
                button!("accept", "Accept all", "true", "false", "300", "12.6", "0"),
                button!("refuse", "Refuse all", "true", "false", "120", "2.1", "0")
            ),
            "",
            "0.2"
        ),
    ),
    fixed: Example::visit(SITE, "before", FAIR),
};

pub(super) const STRESSED_ACCEPTANCE: CodeExplanation = CodeExplanation {
    what: "The first layer offers acceptance more often than refusal, or the refusal is part of a \
           paragraph of at least 40 more characters.",
    why: EASY,
    fix: "Offer both once, side by side.",
    example: Example::visit(
        SITE,
        "before",
        banner!(
            buttons!(
                button!("accept", "Accept all"),
                button!(
                    "refuse",
                    "continue without accepting",
                    "true",
                    "false",
                    "120",
                    "21",
                    "180"
                )
            ),
            "",
            "0.2"
        ),
    ),
    fixed: Example::visit(SITE, "before", FAIR),
};

pub(super) const UNCLEAR_REFUSAL: CodeExplanation = CodeExplanation {
    what: "The text of the refusal is none of the usual phrases for refusing.",
    why: "Visitors must understand at once which button refuses.",
    fix: "Use plain words, such as \"Refuse all\" or \"Continue without accepting\".",
    example: Example::visit(
        SITE,
        "before",
        banner!(
            buttons!(
                button!("accept", "Accept all"),
                button!(
                    "refuse",
                    "I decline purposes that are not essential",
                    "false",
                    "false",
                    "120",
                    "21",
                    "0"
                )
            ),
            "",
            "0.2"
        ),
    ),
    fixed: Example::visit(SITE, "before", FAIR),
};

pub(super) const PRETICKED: CodeExplanation = CodeExplanation {
    what: "A box or switch of the banner, or of its settings, is on before the visitor did anything. It \
           can be changed, and its label does not say that it is necessary.",
    why: "Consent is an act. A box that is ticked beforehand is none (Court of Justice, C-673/17).",
    fix: "Leave every choice off that is not necessary.",
    example: Example::visit(
        SITE,
        "before",
        banner!(
            buttons!(button!("accept", "Accept all"), button!("refuse", "Refuse all")),
            "{\"label\":\"Advertising\",\"on\":true,\"disabled\":false,\"necessary\":false,\"layer\":\"first\"}",
            "0.2"
        ),
    ),
    fixed: Example::visit(
        SITE,
        "before",
        banner!(
            buttons!(button!("accept", "Accept all"), button!("refuse", "Refuse all")),
            "{\"label\":\"Advertising\",\"on\":false,\"disabled\":false,\"necessary\":false,\"layer\":\"first\"}",
            "0.2"
        ),
    ),
};

pub(super) const WALL: CodeExplanation = CodeExplanation {
    what: "The banner covers more than 80 % of the window or keeps the page from being scrolled, and \
           nothing on it refuses; or the alternative to accepting is to pay.",
    why: "Consent is free only if there is a choice. Whether payment is one depends on the case, and \
          authorities differ.",
    fix: "Let visitors refuse, and use the page after that.",
    example: Example::visit(SITE, "before", banner!(button!("settings", "Settings"), "", "1")),
    fixed: Example::visit(SITE, "before", FAIR),
};

pub(super) const NO_WITHDRAWAL: CodeExplanation = CodeExplanation {
    what: "After accepting, nothing on the page leads back to the choices. Or consent was withdrawn, and \
           what needs it is still set, sent, stored or contacted; then the finding is an error.",
    why: "Withdrawing must be as easy as consenting, and it must have an effect.",
    fix: "Offer a lasting link or icon on every page that leads back to the choices. After a withdrawal, \
          stop what was withdrawn and erase its cookies.",
    example: Example::visit(
        SITE,
        "withdrawn",
        scan!("withdrawn", recorded!(), answer!("api", "refuse"), "return", signed_in!()),
    ),
    fixed: Example::visit(
        SITE,
        "withdrawn",
        scan!("withdrawn", recorded!(), answer!("link", "refuse"), "return", signed_in!()),
    ),
};

pub(super) const ASKED_AGAIN: CodeExplanation = CodeExplanation {
    what: "The banner was refused, and is shown again when the page is loaded again.",
    why: "Asking until somebody gives in is pressure. Authorities expect months between a refusal and \
          the next question.",
    fix: "Keep the refusal, and read it before the banner is shown.",
    example: Example::visit(
        SITE,
        "refused",
        scan!(
            "refused",
            recorded!(),
            concat!(answer!("shown", "refuse"), "\"asked_again\":true,\n"),
            "return",
            signed_in!()
        ),
    ),
    fixed: Example::visit(
        SITE,
        "refused",
        scan!(
            "refused",
            recorded!(),
            concat!(answer!("shown", "refuse"), "\"asked_again\":false,\n"),
            "return",
            signed_in!()
        ),
    ),
};

pub(super) const NO_BANNER: CodeExplanation = CodeExplanation {
    what: "No banner was found on any page of the first visit, and something that needs consent was \
           set, sent, stored or contacted.",
    why: "Without a question there is no consent. A site where nothing needs consent needs no banner, and \
          does not have this finding.",
    fix: "Ask for consent first, or stop what needs it.",
    example: Example::visit(
        WITH_THEME,
        "before",
        scan!(
            "before",
            recorded!(),
            "",
            "load",
            concat!(
                signed_in!(),
                ",{\"name\":\"theme\",\"attributes\":[{\"name\":\"Path\",\"value\":\"/\"}]}"
            )
        ),
    ),
    fixed: Example::visit(
        WITH_THEME,
        "before",
        scan!("before", recorded!(), "", "load", signed_in!()),
    ),
};

pub(super) const SIGNAL_IGNORED: CodeExplanation = CodeExplanation::in_words(
    [
        "Two scans of the first visit were compared, one that sends Global Privacy Control and one that \
         does not. All cookies that the signal concerns are there in both.",
        "Where the signal is binding, as in California, it is an objection, and the finding is an error. \
         Elsewhere it is a note.",
        "Treat the signal as a refusal of what it concerns: advertising, and the sale and sharing of \
         personal data.",
    ],
    "A page that sets an advertising cookie, whether or not the browser sends `Sec-GPC: 1`.",
    "The same page, which sets none if the browser sends `Sec-GPC: 1`.",
);

pub(super) const PHASE_FAILED: CodeExplanation = CodeExplanation {
    what: "A phase of a scan could not be recorded to its end. The finding names the scanner's error.",
    why: "What was not tried was not passed. The phase has no result, and the report does not say that \
          nothing was set in it.",
    fix: "Read what `charte finding` says about the scanner's error, fix its cause, and scan again. A \
          banner without a button to refuse is itself the cause.",
    example: Example::visit(
        SITE,
        "refused",
        scan!(
            "refused",
            "{\"state\":\"failed\",\"code\":\"E714\",\"reason\":\"the banner has no button to refuse\"}",
            "",
            "load",
            signed_in!()
        ),
    ),
    fixed: Example::visit(
        SITE,
        "refused",
        scan!("refused", recorded!(), answer!("shown", "refuse"), "return", signed_in!()),
    ),
};

pub(super) const COOKIES_REFUSED: CodeExplanation = CodeExplanation {
    what: "The browser refused cookies. Its reasons are those of the DevTools protocol, such as \
           `SameSiteNoneInsecure` or `InvalidDomain`.",
    why: "A cookie that browsers refuse does nothing. It may work in another browser, so it is judged all \
          the same.",
    fix: "Correct the attributes that the reasons name, or stop setting the cookie.",
    example: Example::visit(
        SITE,
        "before",
        scan!(
            "before",
            recorded!(),
            "",
            "load",
            "{\"name\":\"sid\",\"attributes\":[{\"name\":\"Secure\"},{\"name\":\"HttpOnly\"}],\"refused\":[\"DisallowedCharacter\"]}"
        ),
    ),
    fixed: Example::visit(SITE, "before", scan!("before", recorded!(), "", "load", signed_in!())),
};
