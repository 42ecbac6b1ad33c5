//! How the browser is started: its switches, and the preferences of its profile.

use std::path::Path;

use serde_json::json;

use crate::{Options, recording::ThirdPartyCookies};

/// Switches that keep the browser from doing anything by itself.
const SWITCHES: [&str; 21] = [
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-startup-window",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-component-extensions-with-background-pages",
    "--disable-component-update",
    "--disable-crash-reporter",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--metrics-recording-only",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
    "--window-size=1280,900",
];

/// Features that would send requests of their own, change the page, or start a process that no page
/// needs: a spare one for the next page, and those of the address bar, one more for each window.
const OFF: &str = "Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,\
                   AutofillServerCommunication,CertificateTransparencyComponentUpdater,\
                   DialMediaRouteProvider,HttpsUpgrades,SpareRendererForSitePerProcess,\
                   WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,\
                   PreloadTopChromeWebUI";

/// The switches for these options.
pub(super) fn arguments(program: &Path, options: &Options) -> Vec<String> {
    let mut out: Vec<String> = SWITCHES.map(str::to_owned).into();
    let mut on = Vec::new();
    if options.gpc {
        on.extend(["GlobalPrivacyControl", "GlobalPrivacyControlTest"]);
    }
    if !on.is_empty() {
        out.push(format!("--enable-features={}", on.join(",")));
    }
    out.push(format!("--disable-features={OFF}"));
    if !options.robot {
        out.push("--disable-blink-features=AutomationControlled".into());
        if let Some(agent) = crate::find::user_agent(program) {
            out.push(format!("--user-agent={agent}"));
        }
    }
    if options.no_sandbox {
        out.push("--no-sandbox".into());
    }
    if let Some(languages) = &options.languages {
        out.push(format!("--accept-lang={languages}"));
    }
    out.extend(options.arguments.iter().cloned());
    out
}

/// The profile's preferences. A fresh browser context is a private window to Chromium, which
/// refuses cookies of third parties unless the preferences say otherwise.
pub(super) fn preferences(options: &Options) -> String {
    let block = options.third_party_cookies == ThirdPartyCookies::Blocked;
    json!({
        "profile": {
            "cookie_controls_mode": if block { 1 } else { 0 },
            "block_third_party_cookies": block,
            "default_content_setting_values": { "notifications": 2, "geolocation": 2 },
        },
        "credentials_enable_service": false,
        "safebrowsing": { "enabled": false },
        "search": { "suggest_enabled": false },
    })
    .to_string()
}
