//! The services that are built in: one file each.

/// The id of each service, which is its file's name, and the file.
pub(super) const FILES: &[(&str, &str)] = &[
    ("ab-tasty", include_str!("../../data/services/ab-tasty.toml")),
    ("adobe-analytics", include_str!("../../data/services/adobe-analytics.toml")),
    ("akamai", include_str!("../../data/services/akamai.toml")),
    ("auth0", include_str!("../../data/services/auth0.toml")),
    ("aws-alb", include_str!("../../data/services/aws-alb.toml")),
    ("axeptio", include_str!("../../data/services/axeptio.toml")),
    ("azure-app-service", include_str!("../../data/services/azure-app-service.toml")),
    ("bing-uet", include_str!("../../data/services/bing-uet.toml")),
    ("brevo", include_str!("../../data/services/brevo.toml")),
    ("clarity", include_str!("../../data/services/clarity.toml")),
    ("cloudflare", include_str!("../../data/services/cloudflare.toml")),
    ("contentsquare", include_str!("../../data/services/contentsquare.toml")),
    ("cookiebot", include_str!("../../data/services/cookiebot.toml")),
    ("crisp", include_str!("../../data/services/crisp.toml")),
    ("criteo", include_str!("../../data/services/criteo.toml")),
    ("dailymotion", include_str!("../../data/services/dailymotion.toml")),
    ("datadog", include_str!("../../data/services/datadog.toml")),
    ("didomi", include_str!("../../data/services/didomi.toml")),
    ("drupal", include_str!("../../data/services/drupal.toml")),
    ("dynatrace", include_str!("../../data/services/dynatrace.toml")),
    ("eulerian", include_str!("../../data/services/eulerian.toml")),
    ("google-ads", include_str!("../../data/services/google-ads.toml")),
    ("google-analytics", include_str!("../../data/services/google-analytics.toml")),
    ("google-maps", include_str!("../../data/services/google-maps.toml")),
    ("google-tag-manager", include_str!("../../data/services/google-tag-manager.toml")),
    ("hcaptcha", include_str!("../../data/services/hcaptcha.toml")),
    ("hotjar", include_str!("../../data/services/hotjar.toml")),
    ("hubspot", include_str!("../../data/services/hubspot.toml")),
    ("intercom", include_str!("../../data/services/intercom.toml")),
    ("joomla", include_str!("../../data/services/joomla.toml")),
    ("kameleoon", include_str!("../../data/services/kameleoon.toml")),
    ("keycloak", include_str!("../../data/services/keycloak.toml")),
    ("linkedin-insight", include_str!("../../data/services/linkedin-insight.toml")),
    ("magento", include_str!("../../data/services/magento.toml")),
    ("mailchimp", include_str!("../../data/services/mailchimp.toml")),
    ("matomo", include_str!("../../data/services/matomo.toml")),
    ("meta-pixel", include_str!("../../data/services/meta-pixel.toml")),
    ("new-relic", include_str!("../../data/services/new-relic.toml")),
    ("onetrust", include_str!("../../data/services/onetrust.toml")),
    ("openstreetmap", include_str!("../../data/services/openstreetmap.toml")),
    ("optimizely", include_str!("../../data/services/optimizely.toml")),
    ("paypal", include_str!("../../data/services/paypal.toml")),
    ("piano", include_str!("../../data/services/piano.toml")),
    ("pinterest-tag", include_str!("../../data/services/pinterest-tag.toml")),
    ("piwik-pro", include_str!("../../data/services/piwik-pro.toml")),
    ("plausible", include_str!("../../data/services/plausible.toml")),
    ("prestashop", include_str!("../../data/services/prestashop.toml")),
    ("recaptcha", include_str!("../../data/services/recaptcha.toml")),
    ("sentry", include_str!("../../data/services/sentry.toml")),
    ("shopify", include_str!("../../data/services/shopify.toml")),
    ("soundcloud", include_str!("../../data/services/soundcloud.toml")),
    ("spip", include_str!("../../data/services/spip.toml")),
    ("spotify", include_str!("../../data/services/spotify.toml")),
    ("stripe", include_str!("../../data/services/stripe.toml")),
    ("tarteaucitron", include_str!("../../data/services/tarteaucitron.toml")),
    ("tiktok-pixel", include_str!("../../data/services/tiktok-pixel.toml")),
    ("typo3", include_str!("../../data/services/typo3.toml")),
    ("vimeo", include_str!("../../data/services/vimeo.toml")),
    ("woocommerce", include_str!("../../data/services/woocommerce.toml")),
    ("wordpress", include_str!("../../data/services/wordpress.toml")),
    ("x-pixel", include_str!("../../data/services/x-pixel.toml")),
    ("youtube", include_str!("../../data/services/youtube.toml")),
    ("zendesk", include_str!("../../data/services/zendesk.toml")),
];

#[cfg(test)]
mod tests {
    use super::FILES;

    #[test]
    fn every_file_is_built_in() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/services");
        let files = std::fs::read_dir(folder).expect("the folder of services");
        let names =
            files.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
        let mut ids: Vec<String> =
            names.filter_map(|name| name.strip_suffix(".toml").map(str::to_owned)).collect();
        ids.sort();
        let built_in: Vec<&str> = FILES.iter().map(|(id, _)| *id).collect();
        assert_eq!(built_in, ids);
    }
}
