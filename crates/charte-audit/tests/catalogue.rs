//! The catalogue of known cookies: what is in it, and where a name counts.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::PathBuf;

use charte::ErrorCode;
use charte::cookie::SetCookie;
use charte::{Class, Host, Purpose, PurposeSet, Role, Technology};
use charte_audit::catalogue::{Catalogue, Hit, SITE};

const PAGE: &str = "www.example.org";

fn seen(name: &str, host: &str, page: &str) -> Option<Hit<'static>> {
    Catalogue::builtin().lookup(name.as_bytes(), Some(host), Some(page), Technology::Cookie)
}

fn on_site(name: &str) -> Option<Hit<'static>> {
    seen(name, PAGE, PAGE)
}

fn vendor(hit: Option<Hit<'_>>) -> Option<&str> {
    hit.map(|h| h.provider().id())
}

fn is_necessary(purposes: PurposeSet) -> bool {
    purposes.is_subset(PurposeSet::NECESSARY)
}

fn shared_data() -> Option<PathBuf> {
    let folder = std::env::var_os("CHARTE_SHARED_DATA").map(PathBuf::from).unwrap_or_else(|| {
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"))
    });
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "the shared data is missing: {}", folder.display());
    println!("not run: no shared data at {}", folder.display());
    None
}

#[test]
fn size_and_uniqueness() {
    let catalogue = Catalogue::builtin();
    let mut seen = HashSet::new();
    for (entry, _) in catalogue.entries() {
        let mut domains: Vec<String> = entry.domains().collect();
        if domains.is_empty() {
            domains.push(String::new());
        }
        for domain in domains {
            let key = (entry.name(), domain.clone(), entry.technology());
            assert!(seen.insert(key), "{} is there twice on {domain:?}", entry.name());
        }
    }
    let cookies = catalogue.entries().filter(|(e, _)| e.technology() == Technology::Cookie).count();
    println!("{} entries, {cookies} cookies", catalogue.entries().count());
    println!("{} providers", catalogue.providers().count());
    println!("{} disputed", catalogue.entries().filter(|(e, _)| e.disputed().is_some()).count());
    assert!(cookies >= 400, "{cookies} cookies");
}

#[test]
fn providers_are_distinct_and_own_distinct_domains() {
    let (mut ids, mut owners) = (HashSet::new(), BTreeMap::new());
    for provider in Catalogue::builtin().providers() {
        assert!(ids.insert(provider.id()), "{} is there twice", provider.id());
        for domain in provider.domains() {
            let other = owners.insert(domain, provider.id());
            assert_eq!(other, None, "{domain} belongs to {} too", provider.id());
        }
    }
    let site = Catalogue::builtin().provider(SITE).expect("the publisher");
    assert_eq!((site.role(), site.domains().count()), (Some(Role::Publisher), 0));
}

#[test]
fn hosts_with_several_uses_belong_to_known_providers() {
    let file = include_str!("../data/catalogue/mixed-hosts.toml");
    let lists = file.split("domains = [").skip(1).filter_map(|list| list.split(']').next());
    let domains: Vec<&str> = lists.flat_map(|list| list.split('"').skip(1).step_by(2)).collect();
    assert!(domains.len() > 10);
    for domain in domains {
        let host = domain.replace(".*", ".com");
        let mixed = Catalogue::builtin().may_track_at(&host).unwrap();
        assert!(mixed.provider().is_some(), "{domain} belongs to no provider");
        assert!(!is_necessary(mixed.purposes()), "{domain}");
        assert!(Catalogue::builtin().tracker_at(&host).is_none(), "{domain} always tracks");
    }
}

#[test]
fn trackers_are_hosts_of_known_providers() {
    let file = include_str!("../data/catalogue/trackers.toml");
    let lists = file.split("domains = [").skip(1).filter_map(|list| list.split(']').next());
    let domains: Vec<&str> = lists.flat_map(|list| list.split('"').skip(1).step_by(2)).collect();
    assert!(domains.len() > 20);
    for domain in domains {
        let tracker = Catalogue::builtin().tracker_at(domain).unwrap();
        assert!(tracker.provider().is_some(), "{domain} belongs to no provider");
        assert!(!is_necessary(tracker.purposes()), "{domain}");
    }
    // What also serves fonts, maps, films or sign-in says nothing by its name.
    for host in ["fonts.gstatic.com", "maps.googleapis.com", "www.youtube.com", "js.stripe.com"] {
        assert!(Catalogue::builtin().tracker_at(host).is_none(), "{host}");
    }
    let paths = file.split("paths = [").skip(1).filter_map(|list| list.split(']').next());
    let paths: Vec<&str> = paths.flat_map(|list| list.split('"').skip(1).step_by(2)).collect();
    assert!(paths.len() > 10);
    for address in paths {
        let (host, path) = address.replace(".*", ".com").split_once('/').map_or_else(
            || panic!("{address}"),
            |(host, path)| (host.to_owned(), format!("/{path}")),
        );
        let at = |path: &str| Catalogue::builtin().tracker_at_path(&host, Some(path));
        assert!(at(&path).unwrap().provider().is_some(), "{address}");
        assert!(at(&format!("{path}/x")).is_some(), "{address}");
        assert!(at(&format!("{path}x")).is_none() && at("/").is_none(), "{address}");
        assert!(Catalogue::builtin().knows_paths_of(&host));
    }
    for wrong in ["facebook.com", "facebook.com/", "facebook.com/tr?id=1", "com/tr", "/tr"] {
        let wrong = format!("[[tracker]]\npurposes = [\"advertising\"]\npaths = [\"{wrong}\"]\n");
        assert_eq!(Catalogue::from_toml(&wrong).unwrap_err().code().id(), "E554", "{wrong}");
    }
    let mine = "[[tracker]]\npurposes = [\"advertising\"]\ndomains = [\"px.mine.example\"]\n";
    let mut catalogue = Catalogue::builtin().clone();
    catalogue.extend(Catalogue::from_toml(mine).unwrap());
    assert!(catalogue.tracker_at("a.px.mine.example").unwrap().provider().is_none());
    assert!(catalogue.tracker_at("mine.example").is_none());
    let wrong = "[[tracker]]\npurposes = [\"advertising\"]\nproviders = [\"critteo\"]\n";
    let error = Catalogue::from_toml(wrong).unwrap_err();
    assert_eq!((error.code().id(), error.help()), ("E555", Some("did you mean `criteo`?")));
}

#[test]
fn no_name_is_too_broad() {
    for (entry, _) in Catalogue::builtin().entries() {
        let bound = entry.domains().next().is_some();
        if entry.is_pattern() {
            assert!(bound || entry.literal_bytes() >= 3, "{} is too broad", entry.name());
        }
        let short = entry.literal_bytes() < 3;
        assert!(bound || !short || entry.disputed().is_some(), "{} is short", entry.name());
        assert!(!entry.purposes().contains(Purpose::Unclassified), "{}", entry.name());
    }
    for generic in ["id", "uid", "session", "lang", "token", "a", "user", "data", "c", "u", "i"] {
        assert!(on_site(generic).is_none(), "{generic} says nothing");
        let unknown =
            Catalogue::builtin().lookup(generic.as_bytes(), None, None, Technology::Cookie);
        assert!(unknown.is_none(), "{generic} says nothing on an unknown host");
    }
}

/// Advertising companies decide for themselves: nothing of theirs is needed by the publisher,
/// but the place where a choice is kept. What they call security is disputed at least.
#[test]
fn nothing_of_an_independent_vendor_is_simply_necessary() {
    let choice = PurposeSet::of(Purpose::ConsentChoice);
    // Payment: the visitor pays there, and asked for it.
    let payment = ["paypal", "klarna", "amazon-pay"];
    for (entry, provider) in Catalogue::builtin().entries() {
        if provider.role() == Some(Role::Independent)
            && is_necessary(entry.purposes())
            && !payment.contains(&provider.id())
        {
            assert!(
                entry.purposes().is_subset(choice) || entry.disputed().is_some(),
                "{} of {} is called necessary",
                entry.name(),
                provider.id()
            );
        }
    }
}

#[test]
fn a_framework_is_never_marketing_and_google_analytics_never_necessary() {
    let hosts = [PAGE, "instagram.com", "doubleclick.net", "login.live.com", "ads.unknown.net"];
    for host in hosts.map(Some).into_iter().chain([None]) {
        for page in
            [PAGE, "www.instagram.com", "www.google.com"].map(Some).into_iter().chain([None])
        {
            let find = |name: &str| {
                Catalogue::builtin().lookup(name.as_bytes(), host, page, Technology::Cookie)
            };
            for name in ["sessionid", "csrftoken", "cookies_preferences"] {
                let bad = |h: &Hit<'_>| h.purposes().iter().any(|p| p.class() == Class::Marketing);
                assert!(find(name).filter(bad).is_none(), "{name} {host:?} {page:?}");
            }
            for name in ["_ga", "_ga_ABC123", "_gid", "__utma"] {
                let bad = |h: &Hit<'_>| h.purposes().iter().any(|p| p.class() == Class::Necessary);
                assert!(find(name).filter(bad).is_none(), "{name} {host:?} {page:?}");
            }
        }
    }
    assert_eq!(
        on_site("sessionid").map(|h| h.purposes()),
        Some(PurposeSet::of(Purpose::Authentication))
    );
    assert_eq!(on_site("csrftoken").map(|h| h.purposes()), Some(PurposeSet::of(Purpose::Security)));
    let choice = PurposeSet::of(Purpose::ConsentChoice);
    assert_eq!(on_site("cookies_preferences").map(|h| h.purposes()), Some(choice));
    let audience = PurposeSet::of(Purpose::AudienceMeasurement);
    assert_eq!(on_site("_ga").map(|h| h.purposes()), Some(audience));
}

#[test]
fn common_names_on_the_visited_site() {
    let expected = [
        ("PHPSESSID", SITE),
        ("laravel_session", SITE),
        ("XSRF-TOKEN", SITE),
        ("ASP.NET_SessionId", SITE),
        ("JSESSIONID", SITE),
        ("connect.sid", SITE),
        ("wordpress_logged_in_0123abcd", SITE),
        ("wp-settings-time-1", SITE),
        ("SSESS0123456789abcdef0123456789abcdef", SITE),
        ("fe_typo_user", SITE),
        ("form_key", SITE),
        ("PrestaShop-0123", SITE),
        ("next-auth.session-token", SITE),
        ("KEYCLOAK_IDENTITY", "keycloak"),
        ("OptanonConsent", "onetrust"),
        ("CookieConsent", "cookiebot"),
        ("didomi_token", "didomi"),
        ("axeptio_cookies", "axeptio"),
        ("AWSALB", "aws"),
        ("BIGipServerpool-a", "f5"),
        ("TS01ab23cd", "f5"),
        ("ARRAffinity", "azure"),
        ("__cf_bm", "cloudflare"),
        ("_abck", "akamai"),
        ("incap_ses_198_592261", "imperva"),
        ("datadome", "datadome"),
        ("_pk_id.1.1fff", "matomo"),
        ("_ga", "google-analytics"),
        ("_ga_ABC", "google-analytics"),
        ("_pcid", "piano"),
        ("etuix", "eulerian"),
        ("AMCV_1234%40AdobeOrg", "adobe-audience"),
        ("optimizelyEndUserId", "optimizely"),
        ("_hjSessionUser_123", "hotjar"),
        ("_clck", "clarity"),
        ("_cs_id", "contentsquare"),
        ("_gcl_au", "google-ads"),
        ("_fbp", "meta"),
        ("_uetsid", "microsoft"),
        ("_ttp", "tiktok"),
        ("_scid", "snap"),
        ("cto_bundle", "criteo"),
        ("hubspotutk", "hubspot"),
        ("_mkto_trk", "marketo"),
        ("intercom-id-abc", "intercom"),
        ("__stripe_mid", "stripe"),
    ];
    for (name, provider) in expected {
        assert_eq!(vendor(on_site(name)), Some(provider), "{name}");
    }
}

#[test]
fn a_bound_name_counts_on_its_hosts_only() {
    for (name, host, provider) in [
        ("IDE", "ad.doubleclick.net", "google-ads"),
        ("id", "doubleclick.net", "google-ads"),
        ("uid", "dis.criteo.com", "criteo"),
        ("uid", "track.adform.net", "adform"),
        ("uuid2", "ib.adnxs.com", "xandr"),
        ("fr", "www.facebook.com", "meta"),
        ("UID", "sb.scorecardresearch.com", "comscore"),
        ("YSC", "www.youtube.com", "youtube"),
    ] {
        assert_eq!(vendor(seen(name, host, PAGE)), Some(provider), "{name} on {host}");
        assert_eq!(vendor(on_site(name)), None, "{name} on the site");
        let nowhere = Catalogue::builtin().lookup(name.as_bytes(), None, None, Technology::Cookie);
        assert_eq!(vendor(nowhere), None, "{name} on an unknown host");
        let parsed = Host::parse(host).expect("a host");
        let beside = format!("not{}", parsed.registrable().expect("a domain"));
        assert_ne!(vendor(seen(name, &beside, PAGE)), Some(provider), "{name} on {beside}");
    }
    // Not even where the name is written in capitals or with a dot at the end of the host.
    assert_eq!(vendor(seen("IDE", "AD.DoubleClick.NET.", PAGE)), Some("google-ads"));
    assert_eq!(vendor(seen("ide", "ad.doubleclick.net", PAGE)), None);
}

#[test]
fn a_vendor_is_met_on_all_of_its_hosts() {
    for (provider, names, hosts) in [
        (
            "google",
            &["NID", "ANID", "AEC", "SOCS", "CONSENT", "OTZ", "__Secure-ENID", "__Secure-3PSID"][..],
            &["www.google.com", "www.google.fr", "google.co.uk", "consent.google.com.br"][..],
        ),
        ("google", &["SOCS", "CONSENT"], &["www.gstatic.com", "consent.youtube.com"]),
        ("google", &["SID", "SAPISID", "__Secure-1PSIDTS"], &["accounts.google.de", "youtube.com"]),
        ("google", &["AID"], &["www.google.es", "www.googleadservices.com"]),
        (
            "google-ads",
            &["ar_debug"],
            &["www.google.at", "ad.doubleclick.net", "googlesyndication.com"],
        ),
        (
            "google-recaptcha",
            &["_GRECAPTCHA"],
            &["www.google.com", "www.google.be", "www.recaptcha.net", PAGE],
        ),
        (
            "youtube",
            &["YSC", "PREF", "__Secure-YEC"],
            &["www.youtube.com", "www.youtube-nocookie.com"],
        ),
        (
            "meta",
            &["datr"],
            &["www.facebook.com", "www.messenger.com", "www.instagram.com", "www.threads.com"],
        ),
        ("meta", &["ig_did", "mid"], &["www.instagram.com", "www.threads.net"]),
        (
            "microsoft",
            &["MUID", "MR"],
            &["c.bing.com", "c.clarity.ms", "c.msn.com", "c1.microsoft.com"],
        ),
        ("microsoft", &["MUIDB"], &["www.bing.com", "www.msn.com"]),
        ("clarity", &["CLID"], &["www.clarity.ms", "clarity.ms"]),
        (
            "microsoft-entra",
            &["stsservicecookie", "x-ms-gateway-slice"],
            &["login.microsoftonline.com", "login.live.com"],
        ),
        (
            "yandex",
            &["yandexuid", "yabs-sid", "i"],
            &["mc.yandex.ru", "mc.yandex.com.tr", "yandex.kz", "an.yandex.net"],
        ),
        (
            "pinterest",
            &["_pinterest_sess", "ar_debug"],
            &["www.pinterest.com", "ct.pinterest.fr", "pinterest.com.mx"],
        ),
        ("yahoo", &["A1", "A3", "IDSYNC"], &["analytics.yahoo.com", "www.aol.com"]),
        ("teads", &["tt_viewer"], &["teads.tv", "cm.teads.com"]),
        ("rtb-house", &["c"], &["creativecdn.com"]),
        // Set by the vendor's script or by its product on the customer's own host.
        ("eloqua", &["ELOQUA", "ELQSTATUS"], &["s123.t.eloqua.com", "track.example.org", PAGE]),
        ("auth0", &["auth0_compat"], &["tenant.eu.auth0.com", "login.example.org"]),
        ("webtrends", &["ACOOKIE"], &["statse.webtrendslive.com", "wt.example.org"]),
        ("baidu", &["HMACCOUNT"], &["hm.baidu.com", PAGE]),
        ("google-analytics", &["_ga", "_gid", "_ga_ABC"], &[PAGE, "example.org"]),
    ] {
        for name in names {
            for host in hosts {
                assert_eq!(vendor(seen(name, host, PAGE)), Some(provider), "{name} on {host}");
            }
        }
    }
    for (name, host) in [
        ("NID", "google.github.io"),
        ("NID", "www.notgoogle.com"),
        ("NID", "google.example.com"),
        ("_GRECAPTCHA", "www.facebook.com"),
        ("_pinterest_sess", "pinterest.example.fr"),
    ] {
        assert_eq!(vendor(seen(name, host, PAGE)), None, "{name} on {host}");
    }
    let owner = |host: &str| Catalogue::builtin().provider_of(host).map(|p| p.id());
    assert_eq!(owner("www.google.pt"), Some("google"));
    assert_eq!(owner("adservice.google.com"), Some("google-ads"));
    assert_eq!(owner("www.amazon.com.br"), Some("amazon-ads"));
    assert_eq!(owner("google.blogspot.com"), None);
}

/// reCAPTCHA runs on Google's host, which another provider of the catalogue owns.
#[test]
fn recaptcha_is_known_where_it_runs() {
    let har = include_bytes!("failed/11f-recaptcha.har");
    let recording = charte_audit::read_for(None, &har[..], "visit.har", &mut |_| {}).unwrap();
    let phase = charte_audit::Phase::Before;
    let input = charte_audit::Input { name: "visit.har".to_owned(), phase, recording };
    let now = "2026-11-23T10:05:00Z".parse::<charte::Time>().unwrap();
    let regime = charte::Regime::builtin("eu").unwrap();
    let against = charte_audit::Against::Catalogue(Catalogue::builtin(), regime);
    let settings = charte_audit::Settings::as_recorded(now);
    let report = charte_audit::check(&[input], &against, &settings);
    let rows = report.pages.iter().flat_map(|page| &page.rows);
    let row = rows.into_iter().find(|row| row.cookie == "_GRECAPTCHA").expect("a cookie");
    assert_eq!(row.host.as_deref(), Some("www.google.com"));
    assert_eq!(row.verdict(), charte_audit::Verdict::Disputed);
    assert_eq!(row.provider.as_deref(), Some("Google reCAPTCHA"));
}

#[test]
fn a_name_on_another_vendors_host_is_no_hit() {
    assert_eq!(vendor(seen("_ga", "app.hubspot.com", PAGE)), None);
    assert_eq!(vendor(seen("_ga", "app.hubspot.com", "www.hubspot.com")), Some("google-analytics"));
    assert_eq!(vendor(seen("_ga", "shop.example.net", PAGE)), Some("google-analytics"));
    assert_eq!(vendor(seen("hubspotutk", "app.hubspot.com", PAGE)), Some("hubspot"));
    // The publisher's own names are the publisher's on the visited site only.
    assert_eq!(vendor(seen("sessionid", "www.instagram.com", PAGE)), None);
    assert_eq!(vendor(seen("sessionid", "ads.unknown.net", PAGE)), None);
    assert_eq!(vendor(seen("sessionid", "api.example.org", PAGE)), Some(SITE));
    let bare = Catalogue::builtin().lookup(b"sessionid", None, None, Technology::Cookie);
    assert_eq!(vendor(bare), Some(SITE));
    let no_page =
        Catalogue::builtin().lookup(b"sessionid", Some("instagram.com"), None, Technology::Cookie);
    assert_eq!(vendor(no_page), None);
}

#[test]
fn what_stands_in_front_is_met_everywhere_but_works_for_somebody() {
    let own = on_site("__cf_bm").expect("known");
    assert_eq!(own.role(), Some(Role::Processor));
    let foreign = seen("__cf_bm", "forms.hubspot.com", PAGE).expect("known");
    assert_eq!((foreign.provider().id(), foreign.role()), ("cloudflare", None));
    assert!(foreign.is_elsewhere() && !own.is_elsewhere());
    let foreign = seen("__hstc", "www.example.net", PAGE).expect("known");
    assert_eq!(foreign.role(), None);
    assert!(foreign.is_elsewhere());
    let tracker = seen("IDE", "doubleclick.net", PAGE).expect("known");
    assert_eq!(tracker.role(), Some(Role::Independent));
    let chat = seen("DYID", "st.dynamicyield.com", PAGE).expect("known");
    assert_eq!(chat.role(), Some(Role::Processor));
}

#[test]
fn technology_decides_too() {
    let catalogue = Catalogue::builtin();
    let local = catalogue.lookup(b"uc_settings", Some(PAGE), Some(PAGE), Technology::LocalStorage);
    assert_eq!(vendor(local), Some("usercentrics"));
    assert_eq!(vendor(on_site("uc_settings")), None);
    let stored = catalogue.lookup(b"_ga", Some(PAGE), Some(PAGE), Technology::LocalStorage);
    assert_eq!(vendor(stored), None);
}

#[test]
fn the_winner_is_that_of_the_specification() {
    let text = r#"
        [[provider]]
        id = "p"
        name = "P"
        [[cookie]]
        name = "abc*"
        provider = "p"
        purposes = ["advertising"]
        [[cookie]]
        name = "abcd*"
        provider = "p"
        purposes = ["ab-testing"]
        [[cookie]]
        name = "abcdef"
        provider = "p"
        purposes = ["security"]
        [[cookie]]
        name = "abcd*"
        provider = "p"
        purposes = ["profiling"]
        domain = ["example.org", "deep.www.example.org"]
        [[cookie]]
        name = "*bcd"
        provider = "p"
        purposes = ["affiliation"]
        domain = ["www.example.org"]
    "#;
    let catalogue = Catalogue::from_toml(text).expect("a catalogue");
    let find = |name: &str, host: &str| {
        let hit = catalogue.lookup(name.as_bytes(), Some(host), Some(host), Technology::Cookie);
        hit.map(|h| h.purposes())
    };
    assert_eq!(find("abcX", "a.net"), Some(PurposeSet::of(Purpose::Advertising)));
    assert_eq!(find("abcdX", "a.net"), Some(PurposeSet::of(Purpose::AbTesting)));
    assert_eq!(find("abcdef", "example.org"), Some(PurposeSet::of(Purpose::Security)));
    assert_eq!(find("abcdX", "example.org"), Some(PurposeSet::of(Purpose::Profiling)));
    assert_eq!(find("abcd", "www.example.org"), Some(PurposeSet::of(Purpose::Profiling)));
    assert_eq!(find("xbcd", "www.example.org"), Some(PurposeSet::of(Purpose::Affiliation)));
    assert_eq!(find("xbcd", "example.org"), None);
    assert_eq!(find("", "example.org"), None);
}

#[test]
fn a_file_of_ones_own_lies_on_top() {
    let mut catalogue = Catalogue::builtin().clone();
    let own = r#"
        x-author = "somebody"
        [[provider]]
        id = "matomo"
        name = "Our own Matomo"
        role = "publisher"
        [[cookie]]
        name = "_pk_*"
        provider = "matomo"
        purposes = ["audience-measurement"]
        facts = { anonymous = true, shared = false }
        [[cookie]]
        name = "our_choice"
        provider = "site"
        purposes = ["consent-choice"]
        lifetime = "6 months"
    "#;
    catalogue.extend(Catalogue::from_toml(own).expect("a catalogue"));
    let find = |c: &Catalogue, name: &str| {
        let hit = c.lookup(name.as_bytes(), Some(PAGE), Some(PAGE), Technology::Cookie)?;
        Some((hit.provider().name().to_owned(), hit.role(), hit.entry().name().to_owned()))
    };
    let expected = ("Our own Matomo".to_owned(), Some(Role::Publisher), "_pk_*".to_owned());
    assert_eq!(find(&catalogue, "_pk_id.1.1fff"), Some(expected));
    assert_eq!(find(&catalogue, "our_choice").map(|h| h.1), Some(Some(Role::Publisher)));
    // The word on a provider holds for the entries below, too.
    let below = find(&catalogue, "mtm_consent").map(|h| h.0);
    assert_eq!(below.as_deref(), Some("Our own Matomo"));
    // A file that only names a provider leaves the last word on it where it was.
    let more =
        "[[cookie]]\nname = \"our_pk\"\nprovider = \"matomo\"\npurposes = [\"preferences\"]\n";
    catalogue.extend(Catalogue::from_toml(more).expect("a catalogue"));
    assert_eq!(find(&catalogue, "our_pk").map(|h| h.0).as_deref(), Some("Our own Matomo"));
    assert_eq!(find(&catalogue, "_ga").map(|h| h.2).as_deref(), Some("_ga"));
}

#[test]
fn errors_name_the_line_and_what_was_meant() {
    let provider = "[[provider]]\nid = \"p\"\nname = \"P\"\n";
    let cookie = "[[cookie]]\nname = \"abc\"\nprovider = \"p\"\npurposes = [\"security\"]\n";
    let cases: [(String, ErrorCode, u32, &str); 20] = [
        ("a = = b".into(), ErrorCode::CatalogueSyntax, 1, "not valid toml"),
        ("\n[[cookies]]\n".into(), ErrorCode::CatalogueUnknownKey, 2, "did you mean `cookie`?"),
        (
            format!("{provider}rol = \"x\"\n"),
            ErrorCode::CatalogueUnknownKey,
            4,
            "did you mean `role`?",
        ),
        (
            format!("{provider}role = \"owner\"\n"),
            ErrorCode::CatalogueBadValue,
            4,
            "publisher, processor",
        ),
        (format!("{provider}{provider}"), ErrorCode::CatalogueDuplicateProvider, 5, "twice"),
        ("[[provider]]\nid = \"P\"\nname = \"P\"".into(), ErrorCode::CatalogueBadValue, 2, "a-z"),
        ("[[provider]]\nid = \"p\"".into(), ErrorCode::CatalogueMissingKey, 1, "`name`"),
        (
            format!("{provider}domains = [\".a.fr\"]"),
            ErrorCode::CatalogueBadValue,
            4,
            "without dots",
        ),
        (format!("{provider}domains = [\"com\"]"), ErrorCode::CatalogueBadValue, 4, "suffix"),
        (format!("{provider}in-front = 1"), ErrorCode::CatalogueWrongType, 4, "true or false"),
        (format!("{provider}{cookie}{cookie}"), ErrorCode::CatalogueDuplicateCookie, 9, "twice"),
        (
            cookie.replace("\"p\"", "\"matomoo\""),
            ErrorCode::CatalogueUnknownProvider,
            3,
            "`matomo`?",
        ),
        (
            format!("{provider}{}", cookie.replace("security", "secuirty")),
            ErrorCode::CatalogueBadValue,
            7,
            "`security`?",
        ),
        (
            format!("{provider}{}", cookie.replace("\"security\"", "")),
            ErrorCode::CatalogueBadValue,
            7,
            "one purpose",
        ),
        (
            format!("{provider}{cookie}lifetime = \"2 fortnights\""),
            ErrorCode::CatalogueBadValue,
            8,
            "months",
        ),
        (
            format!("{provider}{cookie}technology = \"cooky\""),
            ErrorCode::CatalogueBadValue,
            8,
            "`cookie`?",
        ),
        (
            format!("{provider}{cookie}facts = {{ sole-purpose = true }}"),
            ErrorCode::CatalogueUnknownKey,
            8,
            "unknown key `sole-purpose`",
        ),
        (
            format!("{provider}{cookie}facts = {{ shared = 1 }}"),
            ErrorCode::CatalogueWrongType,
            8,
            "facts.shared",
        ),
        (
            format!("{provider}{}", cookie.replace("abc", "ab*")),
            ErrorCode::CatalogueBroadPattern,
            5,
            "literal",
        ),
        ("cookie = \"x\"".into(), ErrorCode::CatalogueWrongType, 1, "[[cookie]]"),
    ];
    for (text, kind, line, words) in cases {
        let error = Catalogue::from_toml(&text).expect_err(&text);
        assert_eq!((error.code(), error.line()), (kind, Some(line)), "{error}");
        assert!(error.column().is_some() && !error.message().contains("; "), "{error}");
        assert!(error.to_string().contains(words), "{error}");
        assert!(error.to_string().starts_with(error.code().id()), "{error}");
    }
    let bound = format!("{provider}{}domain = [\"a.fr\"]", cookie.replace("abc", "*"));
    assert!(Catalogue::from_toml(&bound).is_ok());
    assert!(Catalogue::from_toml("").is_ok());
}

/// A `Set-Cookie` or `Cookie` line of a recording: name and host.
fn har_cookies(text: &str) -> Vec<(String, String, String)> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let text = text.strip_prefix("onInputData(").map_or(text, |t| t.trim_end_matches([';', ')']));
    let Ok(har) = serde_json::from_str::<serde_json::Value>(text) else { return Vec::new() };
    let empty = Vec::new();
    let list = |v: &serde_json::Value| v.as_array().cloned().unwrap_or_default();
    let entries = har["log"]["entries"].as_array().unwrap_or(&empty);
    let host_of = |e: &serde_json::Value| {
        Host::of_page(e["request"]["url"].as_str()?).map(|h| h.as_str().to_owned())
    };
    // The host of a page's first request stands in for the page.
    let mut pages = BTreeMap::new();
    let mut cookies = Vec::new();
    for entry in entries {
        let Some(host) = host_of(entry) else { continue };
        let page = entry["pageref"].as_str().unwrap_or_default();
        let page = pages.entry(page).or_insert_with(|| host.clone()).clone();
        for header in list(&entry["response"]["headers"]) {
            let name = header["name"].as_str().unwrap_or_default();
            if !name.eq_ignore_ascii_case("set-cookie") {
                continue;
            }
            for line in header["value"].as_str().unwrap_or_default().split('\n') {
                let Ok(cookie) = SetCookie::parse(line.as_bytes()) else { continue };
                let name = String::from_utf8_lossy(cookie.name()).into_owned();
                let domain = line.split(';').skip(1).find_map(|part| {
                    let (key, value) = part.trim().split_once('=')?;
                    key.eq_ignore_ascii_case("domain").then(|| value.trim_start_matches('.'))
                });
                let host = domain.filter(|d| !d.is_empty()).unwrap_or(&host).to_owned();
                cookies.push((name, host, page.clone()));
            }
        }
        for header in list(&entry["request"]["headers"]) {
            if header["name"].as_str().is_some_and(|n| n.eq_ignore_ascii_case("cookie")) {
                for pair in header["value"].as_str().unwrap_or_default().split(';') {
                    let name = pair.split('=').next().unwrap_or_default().trim().to_owned();
                    cookies.push((name, host.clone(), page.clone()));
                }
            }
        }
    }
    cookies
}

#[test]
fn hit_rate_on_recordings() {
    let Some(data) = shared_data() else { return };
    let mut all = BTreeSet::new();
    for file in fs::read_dir(data.join("har")).expect("recordings") {
        let bytes = fs::read(file.expect("a file").path()).expect("a recording");
        all.extend(har_cookies(&String::from_utf8_lossy(&bytes)));
    }
    let mut names: BTreeMap<&str, bool> = BTreeMap::new();
    let (mut hits, mut disputed, mut necessary) = (0usize, 0usize, BTreeSet::new());
    for (name, host, page) in &all {
        let hit = seen(name, host, page);
        *names.entry(name).or_default() |= hit.is_some();
        hits += usize::from(hit.is_some());
        disputed += usize::from(hit.is_some_and(|h| h.is_disputed()));
        if let Some(h) =
            hit.filter(|h| !h.is_disputed() && !h.is_elsewhere() && is_necessary(h.purposes()))
        {
            necessary.insert(format!("{name} on {host} (page {page}): {}", h.provider().id()));
        }
        let plain = ["_ga", "_gid"].contains(&name.as_str());
        assert!(!plain || hit.is_none_or(|h| !is_necessary(h.purposes())), "{name}");
    }
    let known = names.values().filter(|known| **known).count();
    println!("{} of {} (name, host, page); {disputed} disputed", hits, all.len());
    println!("{known} of {} names", names.len());
    println!(
        "necessary, undisputed, on the visited site:\n  {}",
        Vec::from_iter(necessary).join("\n  ")
    );
    let unknown: Vec<_> = names.iter().filter(|(_, known)| !**known).map(|(n, _)| *n).collect();
    println!("unknown: {}", unknown.join(" "));
    assert!(known * 100 >= names.len() * 50, "{known} of {} names", names.len());
}

/// Names that the open database calls marketing and we call necessary: each was looked at.
#[test]
fn against_the_open_database() {
    let Some(data) = shared_data() else { return };
    let list = fs::read_to_string(data.join("known-cookies/open-cookie-database.csv"))
        .expect("the open database");
    let mut differing = BTreeSet::new();
    let (mut names, mut known) = (BTreeSet::new(), BTreeSet::new());
    for line in list.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [name, platform, category, domain, ..] = fields.as_slice() else { continue };
        let host = domain.split([' ', '(']).next().unwrap_or_default().trim_start_matches('.');
        let host = if host.is_empty() { PAGE } else { host };
        names.insert(*name);
        let Some(hit) = seen(name, host, PAGE) else { continue };
        known.insert(*name);
        if *category == "Marketing" && is_necessary(hit.purposes()) && !hit.is_disputed() {
            differing.insert(format!("{name} ({platform}; {})", hit.provider().id()));
        }
    }
    println!("{} of {} names of the open database", known.len(), names.len());
    println!("marketing there, necessary here:");
    differing.iter().for_each(|name| println!("  {name}"));
    // All four keep an answer about cookies, and nothing else.
    let looked_at = [
        "VISITOR_PRIVACY_METADATA (Youtube; youtube)",
        "_tracking_consent (Shopify; shopify)",
        "euconsent (LiveRamp; iab-tcf)",
        "optimizelyOptOut (Optimizely; optimizely)",
    ];
    let new: Vec<_> = differing.iter().filter(|d| !looked_at.contains(&d.as_str())).collect();
    assert!(new.is_empty(), "nobody has looked at {new:?}");
}
