//! The categories that consent managers ship with (facts: `interop.md` §3.5).

use charte::{Purpose, PurposeSet};

use super::Meaning;
use crate::cmp::Format;

/// What a word grants and refuses.
#[derive(Clone, Copy)]
struct Row {
    grants: PurposeSet,
    refuses: PurposeSet,
}

const fn set(purposes: &[Purpose]) -> PurposeSet {
    let (mut set, mut rest) = (PurposeSet::EMPTY, purposes);
    while let [first, more @ ..] = rest {
        set = set.union(PurposeSet::of(*first));
        rest = more;
    }
    set
}

/// What is necessary is no answer.
const NOTHING: Row = Row { grants: PurposeSet::EMPTY, refuses: PurposeSet::EMPTY };
const STATISTICS: Row = Row {
    grants: set(&[Purpose::AudienceMeasurement, Purpose::AbTesting]),
    refuses: PurposeSet::STATISTICS,
};
const ANONYMOUS: Row = Row {
    grants: set(&[Purpose::AudienceMeasurement]),
    refuses: set(&[Purpose::AudienceMeasurement]),
};
const PREFERENCES: Row = Row {
    grants: set(&[Purpose::Preferences]),
    refuses: set(&[
        Purpose::Preferences,
        Purpose::ContentPersonalisation,
        Purpose::EmbeddedContent,
        Purpose::SupportChat,
    ]),
};
const EXPERIENCE: Row = Row {
    grants: set(&[Purpose::ContentPersonalisation]),
    refuses: set(&[
        Purpose::Preferences,
        Purpose::ContentPersonalisation,
        Purpose::EmbeddedContent,
        Purpose::SocialSharing,
        Purpose::SupportChat,
    ]),
};
const MARKETING: Row = Row {
    grants: set(&[Purpose::Advertising, Purpose::AdMeasurement, Purpose::Profiling]),
    refuses: PurposeSet::MARKETING,
};
const SOCIAL: Row = Row {
    grants: set(&[Purpose::SocialSharing]),
    refuses: set(&[Purpose::SocialSharing, Purpose::EmbeddedContent]),
};
/// A sale that was not opted out of is no consent.
const SALE: Row = Row { grants: PurposeSet::EMPTY, refuses: PurposeSet::MARKETING };

/// Categories that mean the same wherever they occur.
const COMMON: &[(&str, Row)] = &[
    ("necessary", NOTHING),
    ("essential", NOTHING),
    ("strictly", NOTHING),
    ("strictly-necessary", NOTHING),
    ("unclassified", NOTHING),
    ("statistics", STATISTICS),
    ("analytics", STATISTICS),
    ("measurement", STATISTICS),
    ("performance", STATISTICS),
    ("statistics-anonymous", ANONYMOUS),
    ("preferences", PREFERENCES),
    ("functional", PREFERENCES),
    ("functionality", PREFERENCES),
    ("settings", PREFERENCES),
    ("experience", EXPERIENCE),
    ("marketing", MARKETING),
    ("advertising", MARKETING),
    ("advertisement", MARKETING),
    ("targeting", MARKETING),
    ("social", SOCIAL),
    ("data_sales", SALE),
    ("sale_of_data", SALE),
];

/// A manager whose words differ, or whose banner always asks for the same.
struct Table {
    manager: &'static str,
    /// What the common table does not say, or says otherwise.
    words: &'static [(&'static str, Row)],
    /// What its banner always asks for.
    asked: &'static [&'static str],
    /// Whether the common table applies to the other words.
    common: bool,
}

const fn categories(manager: &'static str, asked: &'static [&'static str]) -> Table {
    Table { manager, words: &[], asked, common: true }
}

const TABLES: &[Table] = &[
    Table {
        manager: "onetrust",
        words: &[
            ("C0001", NOTHING),
            ("C0002", STATISTICS),
            ("C0003", PREFERENCES),
            ("C0004", MARKETING),
            ("C0005", SOCIAL),
            ("SPD_BG", SALE),
        ],
        asked: &["C0002", "C0003", "C0004", "C0005"],
        common: false,
    },
    categories("cookiebot", &["preferences", "statistics", "marketing"]),
    categories("vanilla-cookieconsent", &[]),
    categories("cookieyes", &["functional", "analytics", "performance", "advertisement"]),
    Table {
        manager: "complianz",
        words: &[("functional", NOTHING)],
        asked: &["preferences", "statistics", "marketing"],
        common: true,
    },
    Table {
        manager: "wp-consent-api",
        words: &[("functional", NOTHING)],
        asked: &["preferences", "statistics", "statistics-anonymous", "marketing"],
        common: true,
    },
    Table {
        manager: "iubenda",
        words: &[
            ("1", NOTHING),
            ("2", PREFERENCES),
            ("3", EXPERIENCE),
            ("4", STATISTICS),
            ("5", MARKETING),
            ("s", SALE),
            ("sh", SALE),
            ("adv", SALE),
        ],
        // It lists what it asked for.
        asked: &[],
        common: false,
    },
    categories("termly", &["performance", "analytics", "advertising", "social"]),
    Table {
        manager: "trustarc",
        words: &[("0", NOTHING), ("1", PREFERENCES), ("2", MARKETING)],
        asked: &["1", "2"],
        common: false,
    },
    categories("cookiefirst", &["performance", "functional", "advertising"]),
    categories("borlabs", &["statistics", "marketing"]),
    Table {
        manager: "gov-uk",
        words: &[("usage", STATISTICS), ("campaigns", MARKETING)],
        asked: &["settings", "usage", "campaigns"],
        common: true,
    },
    categories("nhs-uk", &["preferences", "statistics", "marketing"]),
    categories("django-cookie-consent", &[]),
    categories("fides", &[]),
    categories("c15t", &["functionality", "measurement", "experience", "marketing"]),
    categories("pandectes", &["functionality", "performance", "targeting"]),
    categories("shopify", &[]),
];

/// TrustArc's third cookie counts its levels from 1.
const PERMIT: Table = Table {
    manager: "trustarc",
    words: &[("1", NOTHING), ("2", PREFERENCES), ("3", MARKETING)],
    asked: &["2", "3"],
    common: false,
};

fn table(manager: &str, format: Option<Format>) -> Option<&'static Table> {
    if manager == PERMIT.manager && format == Some(Format::TrustArcPermit) {
        return Some(&PERMIT);
    }
    TABLES.iter().find(|table| table.manager == manager)
}

/// What a word of a manager means, if the manager ships with it.
pub(super) fn meaning(manager: &str, format: Option<Format>, word: &str) -> Option<Meaning> {
    let table = table(manager, format)?;
    let common = if table.common { COMMON } else { &[] };
    let mut rows = table.words.iter().chain(common);
    let (_, row) = rows.find(|(of, _)| *of == word)?;
    Some(Meaning { provider: None, grants: row.grants, refuses: row.refuses })
}

/// What a manager's banner always asks for.
pub(super) fn asked(manager: &str, format: Option<Format>) -> &'static [&'static str] {
    table(manager, format).map(|table| table.asked).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cmp::MANAGERS;

    #[test]
    fn a_yes_never_covers_more_than_a_no() {
        let never = PurposeSet::NECESSARY | PurposeSet::UNCLASSIFIED;
        for table in TABLES.iter().chain([&PERMIT]) {
            assert!(MANAGERS.iter().any(|m| m.id == table.manager), "{}", table.manager);
            for (word, row) in table.words.iter().chain(COMMON) {
                assert!(row.grants.is_subset(row.refuses), "{word}");
                assert!((row.refuses & never).is_empty(), "{word}");
            }
            for word in table.asked {
                let meaning = meaning(table.manager, None, word).unwrap_or_default();
                let is_permit = table.asked == PERMIT.asked;
                assert!(is_permit || !meaning.refuses.is_empty(), "{} {word}", table.manager);
            }
        }
    }

    #[test]
    fn general_words_do_not_name_what_is_seldom_meant() {
        let seldom = set(&[
            Purpose::SessionReplay,
            Purpose::Affiliation,
            Purpose::Geolocation,
            Purpose::EmbeddedContent,
            Purpose::SupportChat,
        ]);
        for (word, row) in TABLES.iter().flat_map(|table| table.words).chain(COMMON) {
            assert!((row.grants & seldom).is_empty(), "{word}");
        }
    }

    #[test]
    fn trustarc_counts_from_0_or_from_1() {
        let of = |format, word| meaning("trustarc", Some(format), word).unwrap().grants;
        assert_eq!(of(Format::TrustArcLevels, "2"), MARKETING.grants);
        assert_eq!(of(Format::TrustArcPermit, "2"), PREFERENCES.grants);
        assert!(of(Format::TrustArcPermit, "1").is_empty());
    }
}
