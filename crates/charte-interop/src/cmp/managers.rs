//! The consent managers that are known, each named once: where it keeps the answer, in which
//! format, and how that is known. This file holds data only; [`super::Format`] has one reader for
//! each format.

use super::flags::{ALLOW_DENY, ASP_NET, STATUS, YES_NO};
use super::flags::{COOKIEFIRST, FlagsForm, GOV_UK, KLARO, NHS_UK, TERMLY, WP_SERVICES, WordForm};
use super::manager::{Manager, Store};
use super::{Certainty, Format, Mark, StoreName};
use Certainty::{FromMemory, SecondHand, Verified};
use StoreName::{Exact, Prefix};

const fn store(name: StoreName, format: Format, certainty: Certainty) -> Store {
    Store { name, format, certainty }
}

const fn flags(name: StoreName, form: &'static FlagsForm, certainty: Certainty) -> Store {
    store(name, Format::Flags(form), certainty)
}

/// One cookie for each category, which the name ends with.
const fn categories(
    before: &'static str,
    of: &'static [&'static str],
    form: &'static WordForm,
) -> Store {
    store(StoreName::Category { before, of }, Format::Word(form), Verified)
}

const fn mark(name: &'static str, mark: Mark) -> Store {
    store(Exact(name), Format::Mark(mark), Verified)
}

const fn manager(id: &'static str, name: &'static str, stores: &'static [Store]) -> Manager {
    Manager { id, name, stores }
}

/// Every consent manager that is known.
pub const MANAGERS: &[Manager] = &[
    manager(
        "onetrust",
        "OneTrust",
        &[
            store(Exact("OptanonConsent"), Format::OneTrust, Verified),
            mark("OptanonAlertBoxClosed", Mark::Moment),
            store(Exact("eupubconsent-v2"), Format::TcString, Verified),
        ],
    ),
    manager(
        "cookiebot",
        "Cookiebot",
        &[store(Exact("CookieConsent"), Format::Cookiebot, Verified)],
    ),
    manager(
        "didomi",
        "Didomi",
        &[
            store(Exact("didomi_token"), Format::Didomi, Verified),
            store(Exact("didomi_dcs"), Format::Opaque, SecondHand),
        ],
    ),
    manager(
        "axeptio",
        "Axeptio",
        &[
            store(Exact("axeptio_cookies"), Format::Axeptio, Verified),
            store(Exact("axeptio_authorized_vendors"), Format::CommaList, Verified),
            store(Exact("axeptio_all_vendors"), Format::AskedList, Verified),
        ],
    ),
    manager(
        "tarteaucitron",
        "tarteaucitron",
        &[store(Exact("tarteaucitron"), Format::Tarteaucitron, Verified)],
    ),
    manager("klaro", "Klaro", &[flags(Exact("klaro"), &KLARO, Verified)]),
    manager(
        "vanilla-cookieconsent",
        "vanilla-cookieconsent",
        &[store(Exact("cc_cookie"), Format::VanillaCookieConsent, Verified)],
    ),
    manager(
        "cookieyes",
        "CookieYes",
        &[
            store(Exact("cookieyes-consent"), Format::CookieYes, Verified),
            store(Prefix("cookielawinfo-checkbox-"), Format::Word(&YES_NO), Verified),
        ],
    ),
    manager(
        "usercentrics",
        "Usercentrics",
        &[
            store(Exact("uc_settings"), Format::Usercentrics, SecondHand),
            store(Exact("ucData"), Format::Opaque, FromMemory),
            store(Exact("ucSettings"), Format::Opaque, FromMemory),
        ],
    ),
    manager(
        "complianz",
        "Complianz",
        &[
            categories(
                "cmplz_",
                &["functional", "preferences", "statistics", "statistics-anonymous", "marketing"],
                &ALLOW_DENY,
            ),
            mark("cmplz_banner-status", Mark::Dismissed),
        ],
    ),
    manager(
        "osano",
        "Osano",
        &[
            store(Exact("osano_consentmanager"), Format::Opaque, SecondHand),
            store(Exact("osano_consentmanager_uuid"), Format::Opaque, SecondHand),
        ],
    ),
    manager(
        "osano-cookieconsent",
        "Osano (open source)",
        &[store(Exact("cookieconsent_status"), Format::Word(&STATUS), Verified)],
    ),
    manager(
        "iubenda",
        "iubenda",
        &[
            store(
                StoreName::Number { before: "_iub_cs-", after: "-uspr" },
                Format::IubendaUs,
                FromMemory,
            ),
            store(
                StoreName::Number { before: "_iub_cs-", after: "-granular" },
                Format::Opaque,
                FromMemory,
            ),
            store(StoreName::Number { before: "_iub_cs-", after: "" }, Format::Iubenda, SecondHand),
        ],
    ),
    manager("termly", "Termly", &[flags(Exact("TERMLY_API_CACHE"), &TERMLY, SecondHand)]),
    manager(
        "trustarc",
        "TrustArc",
        &[
            store(Exact("notice_preferences"), Format::TrustArcLevel, Verified),
            store(Exact("notice_gdpr_prefs"), Format::TrustArcLevels, Verified),
            store(Exact("cmapi_cookie_privacy"), Format::TrustArcPermit, Verified),
            mark("notice_behavior", Mark::Expressed),
        ],
    ),
    manager("inmobi-choice", "InMobi Choice", &[]),
    manager(
        "sourcepoint",
        "Sourcepoint",
        &[store(Prefix("_sp_user_consent_"), Format::Sourcepoint, SecondHand)],
    ),
    manager(
        "cookiefirst",
        "CookieFirst",
        &[flags(Exact("cookiefirst-consent"), &COOKIEFIRST, Verified)],
    ),
    manager(
        "borlabs",
        "Borlabs Cookie",
        &[store(Exact("borlabs-cookie"), Format::Borlabs, Verified)],
    ),
    manager("sirdata", "Sirdata", &[store(Exact("sddan:cmp"), Format::Opaque, FromMemory)]),
    manager(
        "commanders-act",
        "Commanders Act",
        &[store(Exact("TC_PRIVACY"), Format::CommandersAct, Verified)],
    ),
    manager(
        "gov-uk",
        "GOV.UK",
        &[
            flags(Exact("cookies_policy"), &GOV_UK, Verified),
            mark("cookies_preferences_set", Mark::True),
        ],
    ),
    manager("nhs-uk", "NHS.UK", &[flags(Exact("nhsuk-cookie-consent"), &NHS_UK, Verified)]),
    manager(
        "asp-net",
        "ASP.NET",
        &[store(Exact(".AspNet.Consent"), Format::Word(&ASP_NET), Verified)],
    ),
    manager(
        "django-cookie-consent",
        "django-cookie-consent",
        &[store(Exact("cookie_consent"), Format::DjangoCookieConsent, Verified)],
    ),
    manager("fides", "fides", &[store(Prefix("fides_consent"), Format::Fides, Verified)]),
    manager("c15t", "c15t", &[store(Exact("c15t"), Format::C15t, Verified)]),
    manager("tealium", "Tealium", &[store(Exact("CONSENTMGR"), Format::Tealium, SecondHand)]),
    manager("transcend", "Transcend", &[store(Exact("tcm"), Format::Transcend, SecondHand)]),
    manager(
        "pandectes",
        "Pandectes",
        &[store(Exact("_pandectes_gdpr"), Format::Pandectes, SecondHand)],
    ),
    manager("shopify", "Shopify", &[store(Exact("_tracking_consent"), Format::Shopify, Verified)]),
    manager(
        "wp-consent-api",
        "WP Consent API",
        &[
            categories(
                "wp_consent_",
                &["functional", "preferences", "statistics", "statistics-anonymous", "marketing"],
                &ALLOW_DENY,
            ),
            flags(Exact("wp_consent_consented_services"), &WP_SERVICES, Verified),
        ],
    ),
    // The names of these four are conventions; what a value says is specified, and a value that
    // is not of its format is an error.
    manager("iab-tcf", "any TCF CMP", &[store(Exact("euconsent-v2"), Format::TcString, Verified)]),
    manager(
        "google-ac",
        "any CMP with Google's Additional Consent",
        &[store(Exact("addtl_consent"), Format::AdditionalConsent, Verified)],
    ),
    manager("iab-gpp", "any GPP CMP", &[store(Exact("__gpp"), Format::Gpp, Verified)]),
    manager(
        "iab-usp",
        "any USP CMP",
        &[
            store(Exact("us_privacy"), Format::UsPrivacy, Verified),
            store(Exact("usprivacy"), Format::UsPrivacy, Verified),
        ],
    ),
];

/// Managers whose values nothing here reads: a scan knows their banners. Each id has its name in
/// this list or in [`MANAGERS`].
pub const UNREAD: &[Manager] = &[
    manager("appconsent", "AppConsent", &[]),
    manager("charte", "Charte", &[]),
    manager("civic", "Civic Cookie Control", &[]),
    manager("consentmanager", "consentmanager.net", &[]),
    manager("cookie-information", "Cookie Information", &[]),
    manager("cookie-law-info", "Cookie Law Info (older CookieYes)", &[]),
    manager("cookie-script", "CookieScript", &[]),
    manager("cookiehub", "CookieHub", &[]),
    manager("drupal-eucc", "EU Cookie Compliance (Drupal)", &[]),
    manager("ensighten", "Ensighten", &[]),
    manager("evidon", "Evidon", &[]),
    manager("funding-choices", "Google Funding Choices", &[]),
    manager("hubspot", "HubSpot", &[]),
    manager("ketch", "Ketch", &[]),
    manager("moove", "GDPR Cookie Compliance (Moove)", &[]),
    manager("real-cookie-banner", "Real Cookie Banner", &[]),
    manager("squarespace", "Squarespace", &[]),
    manager("wix", "Wix", &[]),
];
