/* Answers given to other consent managers: imports, exports, signals. */

#include "common.h"

static const char SITE[] = "format = 1\n"
                           "site = \"https://www.example.fr\"\n"
                           "regime = \"fr\"\n"
                           "[[provider]]\n"
                           "id = \"vendor\"\n"
                           "name = \"A vendor\"\n"
                           "role = \"independent\"\n"
                           "iab-vendor = 28\n"
                           "[[cookie]]\n"
                           "name = \"_ads\"\n"
                           "provider = \"vendor\"\n"
                           "purposes = [\"advertising\"]\n";

/* Updated on 9 November 2026, with the vendors that were disclosed. */
static const char GRANTED[] = "CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB";
static const char REFUSED[] = "CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB";

static bool says(charte_str text, const char *part)
{
    size_t len = strlen(part);
    for (size_t i = 0; i + len <= text.len; i++) {
        if (memcmp(text.data + i, part, len) == 0) {
            return true;
        }
    }
    return false;
}

/* Whether a visitor with this consent may get the cookie. */
static bool allows(const charte_policy *policy, const charte_received_consent *consent)
{
    charte_visitor *visitor = NULL;
    CHECK(charte_visitor_new(policy, NULL, consent, NOW, &visitor, NULL) == CHARTE_OK);
    bool may = may_set(visitor, "_ads");
    charte_visitor_free(visitor);
    return may;
}

static charte_imported *import(const charte_importer *importer, const char *format,
                               const char *value)
{
    charte_foreign foreign = {charte_str_of(format), exact_of(value)};
    charte_imported *imported = NULL;
    CHECK(charte_importer_import_values(importer, &foreign, 1, NOW, &imported, NULL) == CHARTE_OK);
    exact_free(foreign.value);
    return imported;
}

static bool answers(const charte_imported *imported, const char *answer)
{
    for (size_t i = 0; i < imported->answer_count; i++) {
        if (charte_str_is(imported->answers[i], answer)) {
            return true;
        }
    }
    return false;
}

static void values(const charte_policy *policy, const charte_importer *importer)
{
    charte_imported *imported = import(importer, "tcf", GRANTED);
    CHECK(imported->state == CHARTE_CONSENT_STATE_VALID && imported->cause == CHARTE_OK);
    CHECK(allows(policy, imported->received) && !imported->gpc);
    CHECK(answers(imported, "y:advertising@vendor") && !answers(imported, "y:advertising"));
    /* For a migration: the lines of the site's own consent cookie. */
    charte_visitor *visitor = NULL;
    charte_recorded_consent *recorded = NULL;
    CHECK(charte_visitor_new(policy, NULL, NULL, NOW, &visitor, NULL) == CHARTE_OK);
    CHECK(charte_visitor_encode(visitor, imported->consent, charte_str_of("/"), &recorded, NULL) ==
          CHARTE_OK);
    CHECK(says(recorded->value, "v1~20261109T0000Z~r1~") && says(recorded->value, "~!from=iab-tcf~"));
    CHECK(recorded->max_age < 400 * 86400);
    charte_recorded_consent_free(recorded);
    charte_visitor_free(visitor);
    charte_imported_free(imported);

    imported = import(importer, "tcf", REFUSED);
    CHECK(imported->state == CHARTE_CONSENT_STATE_VALID && !allows(policy, imported->received));
    charte_imported_free(imported);

    imported = import(importer, "tcf", "CQ");
    CHECK(imported->state == CHARTE_CONSENT_STATE_UNREADABLE && imported->cause == 603);
    CHECK(!imported->consent && !allows(policy, imported->received));
    CHECK(imported->report_count == 1 && charte_str_is(imported->report[0].kind, "unreadable"));
    CHECK(charte_str_is(imported->report[0].manager, "iab-tcf"));
    CHECK(says(imported->report[0].message, "E603"));
    charte_imported_free(imported);

    charte_error *error = charte_error_new();
    charte_foreign wrong = {charte_str_of("cookie:theme"), charte_str_of("s3cr3t")};
    CHECK(charte_importer_import_values(importer, &wrong, 1, NOW, &imported, error) == 606);
    CHECK(charte_str_is(error->code, "E606") && !says(error->message, "s3cr3t"));
    charte_text *text = NULL;
    CHECK(charte_decode_foreign(&wrong, 1, &text, error) == 606);
    charte_foreign usp = {charte_str_of("usp"), charte_str_of("1YYN")};
    CHECK(charte_decode_foreign(&usp, 1, &text, error) == CHARTE_OK);
    CHECK(says(text->text, "\"opt-out-sale\":\"Y\""));
    charte_text_free(text);
    charte_error_free(error);
}

/* A request without a consent cookie of the site, as a server gets it. */
static void honours(const charte_policy *policy, const charte_importer *importer)
{
    static const struct {
        const char *cookies;
        bool may;
    } CASES[] = {
        {"euconsent-v2=CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB", true},
        {"euconsent-v2=CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB", false},
        {"euconsent-v2=CQ", false},
        {"theme=dark", false},
        /* The site's own refusal counts. */
        {"cookies_preferences=v1~20261101T0900Z~r1~n:advertising~.6olo; "
         "euconsent-v2=CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB",
         false},
    };
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        charte_header headers[] = {{charte_str_of("Cookie"), exact_of(CASES[i].cookies)}};
        charte_request request;
        memset(&request, 0, sizeof request);
        request.headers = headers;
        request.header_count = 1;
        request.honour = importer;
        charte_visitor *visitor = NULL;
        CHECK(charte_visitor_new(policy, &request, NULL, NOW, &visitor, NULL) == CHARTE_OK);
        CHECK(may_set(visitor, "_ads") == CASES[i].may);
        charte_visitor_free(visitor);
        charte_imported *imported = NULL;
        CHECK(charte_importer_import_cookies(importer, &headers[0].value, 1, NOW, &imported,
                                             NULL) == CHARTE_OK);
        /* It reads only what other managers keep. */
        CHECK(i == 4 || allows(policy, imported->received) == CASES[i].may);
        charte_imported_free(imported);
        exact_free(headers[0].value);
    }
}

/* A signal inside a GPP string counts for the visitor that is made of it. */
static void signal_inside(const charte_policy *policy, const charte_importer *importer)
{
    charte_imported *imported = import(importer, "gpp", "DBABLA~BVQVAAAAAAGA.YA");
    charte_visitor *visitor = NULL;
    CHECK(imported->gpc);
    CHECK(charte_visitor_new(policy, NULL, imported->received, NOW, &visitor, NULL) == CHARTE_OK);
    charte_imported_free(imported);
    CHECK(charte_visitor_gpc(visitor));
    charte_visitor_free(visitor);
}

static void mobile(const charte_policy *policy, const charte_importer *importer)
{
    charte_mobile_key keys[3];
    memset(keys, 0, sizeof keys);
    keys[0].name = charte_str_of("IABTCF_TCString");
    keys[0].text = charte_str_of(GRANTED);
    keys[1].name = charte_str_of("IABTCF_gdprApplies");
    keys[1].key_type = CHARTE_KEY_TYPE_NUMBER;
    keys[1].number = 1;
    keys[2].name = charte_str_of("rated");
    keys[2].key_type = CHARTE_KEY_TYPE_OTHER;
    charte_imported *imported = NULL;
    CHECK(charte_importer_import_mobile(importer, keys, 3, NOW, &imported, NULL) == CHARTE_OK);
    CHECK(imported->state == CHARTE_CONSENT_STATE_VALID && allows(policy, imported->received));
    charte_imported_free(imported);
    keys[1].key_type = CHARTE_KEY_TYPE_OTHER;
    CHECK(charte_importer_import_mobile(importer, keys, 3, NOW, &imported, NULL) == CHARTE_OK);
    CHECK(imported->state == CHARTE_CONSENT_STATE_UNREADABLE && imported->cause == 608);
    CHECK(!allows(policy, imported->received));
    charte_imported_free(imported);
}

static void options(const charte_policy *policy)
{
    charte_error *error = charte_error_new();
    charte_import_options options;
    memset(&options, 0, sizeof options);
    charte_str managers[] = {charte_str_of("one-trust")};
    options.managers = managers;
    options.manager_count = 1;
    charte_importer *importer = NULL;
    CHECK(charte_importer_new(policy, &options, &importer, error) == 106);
    CHECK(says(error->message, "onetrust"));
    managers[0] = charte_str_of("klaro");
    options.table = charte_str_of("format = 1\n[klaro.words.pixel]\ngrants = [\"advertising\"]\n"
                                  "refuses = [\"advertising\"]\n");
    options.has_recorded = true;
    options.recorded = NOW - 86400;
    CHECK(charte_importer_new(policy, &options, &importer, error) == CHARTE_OK);
    charte_imported *imported = import(importer, "cookie:klaro", "{\"pixel\":true}");
    CHECK(allows(policy, imported->received));
    charte_imported_free(imported);
    imported = import(importer, "tcf", GRANTED);
    CHECK(imported->state == CHARTE_CONSENT_STATE_NONE);
    charte_imported_free(imported);
    charte_importer_free(importer);
    options.table = charte_str_of("format = 1\n[klaro.words.pixel]\ngrant = []\n");
    CHECK(charte_importer_new(policy, &options, &importer, error) == 607 && error->line == 3);
    charte_error_free(error);
}

static void exports(const charte_policy *policy)
{
    charte_error *error = charte_error_new();
    charte_str value = charte_str_of("v1~20261101T0900Z~r1~n:advertising~.6olo");
    charte_received_consent *consent = NULL;
    charte_visitor *visitor = NULL;
    CHECK(charte_received_consent_from_values(&value, 1, &consent, error) == CHARTE_OK);
    CHECK(charte_visitor_new(policy, NULL, consent, NOW, &visitor, error) == CHARTE_OK);
    charte_exported *exported = NULL;
    charte_str wp = charte_str_of("wp-consent-api");
    CHECK(charte_visitor_export(visitor, wp, NULL, &exported, error) == CHARTE_OK);
    CHECK(exported->cookie_count == 1);
    CHECK(charte_str_is(exported->cookies[0].name, "wp_consent_marketing"));
    CHECK(charte_str_is(exported->cookies[0].value, "deny"));
    charte_exported_free(exported);
    charte_export_options options;
    memset(&options, 0, sizeof options);
    const uint16_t sections[] = {8};
    options.sections = sections;
    options.section_count = 1;
    options.notice_given = true;
    CHECK(charte_visitor_export(visitor, charte_str_of("gpp"), &options, &exported, error) ==
          CHARTE_OK);
    CHECK(says(exported->cookies[0].value, "DBABBg~") && exported->lost_count == 1);
    charte_exported_free(exported);
    CHECK(charte_visitor_export(visitor, charte_str_of("tcf"), NULL, &exported, error) == 611);
    CHECK(error->help.len > 0);
    CHECK(charte_visitor_export(visitor, charte_str_of("onetrust"), NULL, &exported, error) == 612);

    charte_signal *signal = NULL;
    charte_str none = {NULL, 0}, clarity = charte_str_of("clarity");
    CHECK(charte_visitor_signal(visitor, clarity, none, &signal, error) == CHARTE_OK);
    CHECK(says(signal->script, "clarity('consentv2',{'ad_Storage':'denied'"));
    CHECK(says(signal->json, "\"update\":{\"ad_Storage\":false"));
    charte_signal_free(signal);
    CHECK(charte_visitor_signal(visitor, charte_str_of("clarty"), none, &signal, error) == 106);
    charte_visitor_free(visitor);
    charte_received_consent_free(consent);
    charte_error_free(error);
}

int main(void)
{
    charte_policy *policy = policy_of(SITE);
    charte_importer *importer = NULL;
    CHECK(charte_importer_new(policy, NULL, &importer, NULL) == CHARTE_OK);
    values(policy, importer);
    honours(policy, importer);
    signal_inside(policy, importer);
    mobile(policy, importer);
    charte_importer_free(importer);
    options(policy);
    exports(policy);
    charte_policy_free(policy);
    puts("interop: fine");
    return 0;
}
