/* Every function with NULL, with numbers that are no words, with bytes that are not UTF-8, with
 * texts that are not terminated (in blocks of exactly their size). Run under valgrind and
 * AddressSanitizer. */

#include "common.h"

#define IS(call, wanted) CHECK((call) == (wanted))

static const charte_str none = {NULL, 0};
static const charte_str broken = {NULL, 7}; /* NULL with a length */

static void take(void *user, charte_str line)
{
    *(size_t *)user += line.len;
}

/* Every closed list: its ids end where it ends. */
static void lists(void)
{
    typedef charte_str (*ids)(uint32_t number);
    static const ids LISTS[] = {
        charte_purpose_id,
        charte_party_id,
        charte_category_id,
        charte_technology_id,
        charte_area_id,
        charte_requirement_id,
        charte_decision_reason_id,
        charte_outcome_id,
        charte_consent_state_id,
        charte_asking_id,
        charte_ask_reason_id,
        charte_severity_id,
        charte_confidence_id,
        charte_erase_blocker_id,
        charte_class_id,
        charte_role_id,
        charte_fact_id,
        charte_gpc_id,
        charte_gpc_choice_id,
        charte_undeclared_id,
        charte_finding_code_id,
        charte_mode_id,
        charte_header_field_id,
        charte_act_kind_id,
        charte_force_id,
        charte_limit_of_id,
        charte_handling_id,
        charte_fact_origin_id,
    };
    for (size_t i = 0; i < sizeof LISTS / sizeof *LISTS; i++) {
        uint32_t count = 0;
        while (LISTS[i](count).len) {
            count++;
        }
        CHECK(count > 1 && count < 256);
        for (uint32_t n = count; n < 300; n++) {
            CHECK(LISTS[i](n).len == 0);
        }
        CHECK(LISTS[i](0x80000000).len == 0 && LISTS[i](UINT32_MAX).len == 0);
    }
}

static void nulls(void)
{
    charte_policy *policy = policy_of(CHARTER);
    charte_visitor *visitor = NULL;
    IS(charte_visitor_new(policy, NULL, NULL, NOW, &visitor, NULL), CHARTE_OK);

    /* What takes a handle and returns no status. */
    charte_text_free(NULL);
    charte_error_free(NULL);
    charte_charter_free(NULL);
    charte_regime_free(NULL);
    charte_policy_free(NULL);
    charte_received_consent_free(NULL);
    charte_visitor_free(NULL);
    charte_explanation_free(NULL);
    charte_recorded_consent_free(NULL);
    charte_erasure_free(NULL);
    charte_findings_free(NULL);
    charte_importer_free(NULL);
    charte_imported_free(NULL);
    charte_exported_free(NULL);
    charte_signal_free(NULL);
    CHECK(charte_regime_id(NULL).len == 0);
    CHECK(charte_regime_name(NULL, none).len == 0);
    CHECK(charte_regime_caveat(NULL).len == 0);
    CHECK(charte_policy_regime(NULL).len == 0);
    CHECK(charte_policy_consent_cookie(NULL).len == 0);
    CHECK(charte_visitor_state(NULL) == CHARTE_CONSENT_STATE_NONE);
    CHECK(!charte_visitor_gpc(NULL));
    CHECK(charte_regime_builtin_id(100000).len == 0);
    charte_verdicts_free(NULL);

    /* What returns a status: each pointer in turn, with an error object and without. */
    charte_error *error = charte_error_new();
    CHECK(error->status == CHARTE_OK && error->message.len == 0 && error->help.len == 0 &&
          error->token == CHARTE_NONE);
    for (charte_error *e = error;; e = NULL) {
        charte_charter *charter = NULL;
        charte_regime *regime = NULL;
        charte_policy *p = NULL;
        charte_received_consent *consent = NULL;
        charte_visitor *v = NULL;
        charte_explanation *explanation = NULL;
        charte_recorded_consent *recorded = NULL;
        charte_erasure *erasure = NULL;
        charte_findings *findings = NULL;
        charte_text *text = NULL;
        charte_site site;
        charte_consent answers;
        charte_allowance allowance;
        charte_ask ask;
        charte_decision decision;
        charte_verdicts *verdicts = NULL;
        size_t seen = 0;
        charte_act act = {CHARTE_ACT_KIND_SEEN, 0, none};
        charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of("x"));
        charte_str fr = charte_str_of("fr"), name = charte_str_of("_ga");

        IS(charte_charter_parse(fr, NULL, e), CHARTE_NULL);
        IS(charte_charter_parse(broken, &charter, e), CHARTE_NULL);
        IS(charte_charter_parse_json(fr, NULL, e), CHARTE_NULL);
        IS(charte_charter_parse_json(broken, &charter, e), CHARTE_NULL);
        IS(charte_charter_site(NULL, &site, e), CHARTE_NULL);
        IS(charte_charter_json(NULL, &text, e), CHARTE_NULL);
        IS(charte_charter_check(NULL, &findings, e), CHARTE_NULL);
        IS(charte_charter_check_since(NULL, NULL, &findings, e), CHARTE_NULL);
        IS(charte_charter_parse(charte_str_of(CHARTER), &charter, e), CHARTE_OK);
        IS(charte_charter_site(charter, NULL, e), CHARTE_NULL);
        IS(charte_charter_json(charter, NULL, e), CHARTE_NULL);
        IS(charte_charter_check(charter, NULL, e), CHARTE_NULL);
        IS(charte_charter_check_since(charter, NULL, &findings, e), CHARTE_NULL);
        IS(charte_charter_check_since(charter, charter, NULL, e), CHARTE_NULL);
        IS(charte_regime_builtin(fr, NULL, e), CHARTE_NULL);
        IS(charte_regime_builtin(broken, &regime, e), CHARTE_NULL);
        IS(charte_regime_for_territory(fr, NULL, e), CHARTE_NULL);
        IS(charte_regime_for_territory(broken, &regime, e), CHARTE_NULL);
        IS(charte_regime_parse(fr, NULL, e), CHARTE_NULL);
        IS(charte_regime_parse(broken, &regime, e), CHARTE_NULL);
        const charte_regime *regimes[] = {NULL};
        IS(charte_regime_compare(NULL, 1, NULL, NOW, &text, e), CHARTE_NULL);
        IS(charte_regime_compare(regimes, 1, charter, NOW, &text, e), CHARTE_NULL);
        IS(charte_regime_compare(regimes, SIZE_MAX, NULL, NOW, &text, e), CHARTE_OUT_OF_RANGE);
        IS(charte_regime_compare(NULL, 0, NULL, NOW, NULL, e), CHARTE_NULL);
        IS(charte_charter_diff(NULL, charter, NULL, NOW, &text, e), CHARTE_NULL);
        IS(charte_charter_diff(charter, NULL, NULL, NOW, &text, e), CHARTE_NULL);
        IS(charte_charter_diff(charter, charter, NULL, NOW, NULL, e), CHARTE_NULL);
        IS(charte_charter_for_territory(NULL, fr, &regime, e), CHARTE_NULL);
        IS(charte_charter_for_territory(charter, broken, &regime, e), CHARTE_NULL);
        IS(charte_charter_for_territory(charter, fr, NULL, e), CHARTE_NULL);
        IS(charte_policy_new(NULL, NULL, &p, e), CHARTE_NULL);
        IS(charte_policy_new(charter, NULL, NULL, e), CHARTE_NULL);
        IS(charte_policy_check(NULL, NOW, &findings, e), CHARTE_NULL);
        IS(charte_policy_check(policy, NOW, NULL, e), CHARTE_NULL);
        charte_str html = charte_str_of("html"), bad = {"\xff", 1};
        IS(charte_policy_page(NULL, fr, html, CHARTE_NONE, none, NOW, &text, e), CHARTE_NULL);
        IS(charte_policy_page(policy, broken, html, CHARTE_NONE, none, NOW, &text, e), CHARTE_NULL);
        IS(charte_policy_page(policy, fr, broken, CHARTE_NONE, none, NOW, &text, e), CHARTE_NULL);
        IS(charte_policy_page(policy, fr, html, CHARTE_NONE, broken, NOW, &text, e), CHARTE_NULL);
        IS(charte_policy_page(policy, fr, html, CHARTE_NONE, none, NOW, NULL, e), CHARTE_NULL);
        IS(charte_policy_page(policy, bad, html, CHARTE_NONE, none, NOW, &text, e),
           CHARTE_NOT_UTF8);
        CHECK(text == NULL);
        IS(charte_received_consent_from_values(NULL, 1, &consent, e), CHARTE_NULL);
        IS(charte_received_consent_from_values(&broken, 1, &consent, e), CHARTE_NULL);
        IS(charte_received_consent_from_values(NULL, 0, NULL, e), CHARTE_NULL);
        IS(charte_received_consent_from_values(&fr, SIZE_MAX, &consent, e), CHARTE_OUT_OF_RANGE);
        IS(charte_received_consent_decode(broken, &consent, e), CHARTE_NULL);
        IS(charte_received_consent_decode(fr, NULL, e), CHARTE_NULL);
        IS(charte_received_consent_get(NULL, &answers, e), CHARTE_NULL);
        IS(charte_received_consent_encode(NULL, &text, e), CHARTE_NULL);
        IS(charte_received_consent_error(NULL, e), CHARTE_NULL);
        IS(charte_received_consent_from_values(NULL, 0, &consent, e), CHARTE_OK);
        IS(charte_received_consent_get(consent, NULL, e), CHARTE_NULL);
        IS(charte_received_consent_encode(consent, NULL, e), CHARTE_NULL);
        IS(charte_visitor_new(NULL, NULL, NULL, NOW, &v, e), CHARTE_NULL);
        IS(charte_visitor_new(policy, NULL, NULL, NOW, NULL, e), CHARTE_NULL);
        charte_request request;
        memset(&request, 0, sizeof request);
        request.header_count = 1;
        IS(charte_visitor_new(policy, &request, NULL, NOW, &v, e), CHARTE_NULL);
        charte_header header = {broken, fr};
        request.headers = &header;
        IS(charte_visitor_new(policy, &request, NULL, NOW, &v, e), CHARTE_NULL);
        charte_received_consent *brought = NULL;
        IS(charte_visitor_received(NULL, &brought, e), CHARTE_NULL);
        IS(charte_visitor_received(visitor, NULL, e), CHARTE_NULL);
        memset(&decision, 0x5a, sizeof decision);
        charte_decision untouched = decision;
        charte_str pair[2];
        pair[0] = name;
        pair[1] = none;
        IS(charte_visitor_decide_many(NULL, &name, 1, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_many(visitor, NULL, 1, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_many(visitor, &broken, 1, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_many(visitor, pair, 2, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_many(visitor, &name, 1, NULL, e), CHARTE_NULL);
        IS(charte_visitor_decide_many(visitor, &name, SIZE_MAX, &decision, e),
           CHARTE_OUT_OF_RANGE);
        IS(charte_visitor_decide_many(visitor, NULL, 0, NULL, e), CHARTE_OK);
        IS(charte_visitor_decide_set_cookie(NULL, name, none, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_set_cookie(visitor, none, none, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_set_cookie(visitor, broken, none, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_set_cookie(visitor, name, broken, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide_set_cookie(visitor, name, none, NULL, e), CHARTE_NULL);
        IS(charte_visitor_allows(NULL, 0, none, &allowance, e), CHARTE_NULL);
        IS(charte_visitor_allows(visitor, 0, none, NULL, e), CHARTE_NULL);
        IS(charte_visitor_allows(visitor, 0, broken, &allowance, e), CHARTE_NULL);
        IS(charte_visitor_ask(NULL, CHARTE_NONE, &ask, e), CHARTE_NULL);
        IS(charte_visitor_ask(visitor, CHARTE_NONE, NULL, e), CHARTE_NULL);
        IS(charte_visitor_decide(NULL, &cookie, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide(visitor, NULL, &decision, e), CHARTE_NULL);
        IS(charte_visitor_decide(visitor, &cookie, NULL, e), CHARTE_NULL);
        IS(charte_visitor_explain(NULL, &cookie, &explanation, e), CHARTE_NULL);
        IS(charte_visitor_explain(visitor, NULL, &explanation, e), CHARTE_NULL);
        IS(charte_visitor_explain(visitor, &cookie, NULL, e), CHARTE_NULL);
        cookie.name = none;
        IS(charte_visitor_explain(visitor, &cookie, &explanation, e), CHARTE_NULL);
        cookie.line = broken;
        IS(charte_visitor_explain(visitor, &cookie, &explanation, e), CHARTE_NULL);
        IS(charte_explanation_prose(NULL, &text, e), CHARTE_NULL);
        IS(charte_explanation_json(NULL, &text, e), CHARTE_NULL);
        cookie = charte_observed_cookie_named(name);
        IS(charte_visitor_explain(visitor, &cookie, &explanation, e), CHARTE_OK);
        IS(charte_explanation_prose(explanation, NULL, e), CHARTE_NULL);
        IS(charte_explanation_json(explanation, NULL, e), CHARTE_NULL);
        IS(charte_visitor_record(NULL, &act, 1, none, none, &recorded, e), CHARTE_NULL);
        IS(charte_visitor_record(visitor, NULL, 1, none, none, &recorded, e), CHARTE_NULL);
        IS(charte_visitor_record(visitor, &act, 1, broken, none, &recorded, e), CHARTE_NULL);
        IS(charte_visitor_record(visitor, &act, 1, none, broken, &recorded, e), CHARTE_NULL);
        IS(charte_visitor_record(visitor, &act, 1, none, none, NULL, e), CHARTE_NULL);
        IS(charte_visitor_record(visitor, NULL, 0, none, none, &recorded, e), CHARTE_CONSENT_ACT);
        IS(charte_visitor_encode(NULL, consent, none, &recorded, e), CHARTE_NULL);
        IS(charte_visitor_encode(visitor, NULL, none, &recorded, e), CHARTE_NULL);
        IS(charte_visitor_encode(visitor, consent, none, &recorded, e), CHARTE_NULL);
        IS(charte_visitor_encode(visitor, consent, none, NULL, e), CHARTE_NULL);
        charte_received_consent *after = NULL;
        IS(charte_recorded_consent_received(NULL, &after, e), CHARTE_NULL);
        IS(charte_visitor_record(visitor, &act, 1, none, none, &recorded, e), CHARTE_OK);
        IS(charte_recorded_consent_received(recorded, NULL, e), CHARTE_NULL);
        charte_received_consent *answered = NULL;
        IS(charte_recorded_consent_received(recorded, &answered, e), CHARTE_OK);
        charte_record_details details;
        memset(&details, 0, sizeof details);
        details.notice = broken;
        IS(charte_visitor_consent_record(NULL, answered, NULL, &text, e), CHARTE_NULL);
        IS(charte_visitor_consent_record(visitor, NULL, NULL, &text, e), CHARTE_NULL);
        IS(charte_visitor_consent_record(visitor, consent, NULL, &text, e), CHARTE_NULL);
        IS(charte_visitor_consent_record(visitor, answered, &details, &text, e), CHARTE_NULL);
        IS(charte_visitor_consent_record(visitor, answered, NULL, NULL, e), CHARTE_NULL);
        charte_received_consent_free(answered);
        charte_header good_header = {name, name};
        IS(charte_visitor_filter_response(NULL, &good_header, 1, &verdicts, e), CHARTE_NULL);
        IS(charte_visitor_filter_response(visitor, NULL, 1, &verdicts, e), CHARTE_NULL);
        IS(charte_visitor_filter_response(visitor, &header, 1, &verdicts, e), CHARTE_NULL);
        IS(charte_visitor_filter_response(visitor, &good_header, SIZE_MAX, &verdicts, e),
           CHARTE_OUT_OF_RANGE);
        IS(charte_visitor_filter_response(visitor, &good_header, 1, NULL, e), CHARTE_NULL);
        IS(charte_visitor_vary(NULL, NULL, 0, take, &seen, e), CHARTE_NULL);
        IS(charte_visitor_vary(visitor, NULL, 1, take, &seen, e), CHARTE_NULL);
        IS(charte_visitor_vary(visitor, &broken, 1, take, &seen, e), CHARTE_NULL);
        IS(charte_visitor_vary(visitor, NULL, 0, NULL, NULL, e), CHARTE_NULL);
        IS(charte_visitor_filter_cookie(NULL, name, take, NULL, &seen, e), CHARTE_NULL);
        IS(charte_visitor_filter_cookie(visitor, broken, take, NULL, &seen, e), CHARTE_NULL);
        IS(charte_visitor_filter_cookie(visitor, name, NULL, NULL, NULL, e), CHARTE_NULL);
        IS(charte_visitor_erase(NULL, NULL, 0, none, 0, &erasure, e), CHARTE_NULL);
        IS(charte_visitor_erase(visitor, NULL, 1, none, 0, &erasure, e), CHARTE_NULL);
        IS(charte_visitor_erase(visitor, NULL, 0, broken, 0, &erasure, e), CHARTE_NULL);
        IS(charte_visitor_erase(visitor, NULL, 0, none, 0, NULL, e), CHARTE_NULL);
        IS(charte_visitor_withdraw(NULL, NULL, 0, none, 0, &erasure, e), CHARTE_NULL);
        IS(charte_visitor_withdraw(visitor, NULL, 1, none, 0, &erasure, e), CHARTE_NULL);
        IS(charte_visitor_withdraw(visitor, NULL, 0, broken, 0, &erasure, e), CHARTE_NULL);
        IS(charte_visitor_withdraw(visitor, NULL, 0, none, 0, NULL, e), CHARTE_NULL);
        IS(charte_visitor_cache_key(NULL, &text, e), CHARTE_NULL);
        IS(charte_visitor_cache_key(visitor, NULL, e), CHARTE_NULL);

        charte_importer *importer = NULL, *nobody = NULL;
        charte_imported *imported = NULL;
        charte_exported *exported = NULL;
        charte_signal *signal = NULL;
        charte_import_options options;
        memset(&options, 0, sizeof options);
        IS(charte_importer_new(NULL, NULL, &nobody, e), CHARTE_NULL);
        IS(charte_importer_new(policy, NULL, NULL, e), CHARTE_NULL);
        options.table = broken;
        IS(charte_importer_new(policy, &options, &nobody, e), CHARTE_NULL);
        options.table = none;
        options.manager_count = 1;
        IS(charte_importer_new(policy, &options, &nobody, e), CHARTE_NULL);
        options.managers = &bad;
        IS(charte_importer_new(policy, &options, &nobody, e), CHARTE_NOT_UTF8);
        IS(charte_importer_new(policy, NULL, &importer, e), CHARTE_OK);
        charte_foreign foreign = {charte_str_of("usp"), broken};
        IS(charte_importer_import_values(NULL, NULL, 0, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_values(importer, NULL, 1, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_values(importer, &foreign, 1, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_values(importer, NULL, 0, NOW, NULL, e), CHARTE_NULL);
        IS(charte_importer_import_values(importer, &foreign, SIZE_MAX, NOW, &imported, e),
           CHARTE_OUT_OF_RANGE);
        foreign.format = bad;
        IS(charte_importer_import_values(importer, &foreign, 1, NOW, &imported, e),
           CHARTE_NOT_UTF8);
        IS(charte_importer_import_cookies(NULL, NULL, 0, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_cookies(importer, NULL, 1, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_cookies(importer, &broken, 1, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_cookies(importer, NULL, 0, NOW, NULL, e), CHARTE_NULL);
        charte_mobile_key key;
        memset(&key, 0, sizeof key);
        key.name = broken;
        IS(charte_importer_import_mobile(NULL, NULL, 0, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_mobile(importer, NULL, 1, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_mobile(importer, &key, 1, NOW, &imported, e), CHARTE_NULL);
        IS(charte_importer_import_mobile(importer, NULL, 0, NOW, NULL, e), CHARTE_NULL);
        key.name = fr;
        key.text = bad;
        IS(charte_importer_import_mobile(importer, &key, 1, NOW, &imported, e), CHARTE_NOT_UTF8);
        key.key_type = 3;
        IS(charte_importer_import_mobile(importer, &key, 1, NOW, &imported, e),
           CHARTE_NOT_IN_LIST);
        IS(charte_decode_foreign(NULL, 1, &text, e), CHARTE_NULL);
        IS(charte_decode_foreign(NULL, 0, NULL, e), CHARTE_NULL);
        charte_export_options written;
        memset(&written, 0, sizeof written);
        charte_str usp = charte_str_of("usp");
        IS(charte_visitor_export(NULL, usp, NULL, &exported, e), CHARTE_NULL);
        IS(charte_visitor_export(visitor, none, NULL, &exported, e), CHARTE_NULL);
        IS(charte_visitor_export(visitor, bad, NULL, &exported, e), CHARTE_NOT_UTF8);
        IS(charte_visitor_export(visitor, usp, NULL, NULL, e), CHARTE_NULL);
        written.section_count = 1;
        IS(charte_visitor_export(visitor, usp, &written, &exported, e), CHARTE_NULL);
        written.section_count = 0;
        written.table = broken;
        IS(charte_visitor_export(visitor, usp, &written, &exported, e), CHARTE_NULL);
        charte_str meta = charte_str_of("meta");
        IS(charte_visitor_signal(NULL, meta, none, &signal, e), CHARTE_NULL);
        IS(charte_visitor_signal(visitor, none, none, &signal, e), CHARTE_NULL);
        IS(charte_visitor_signal(visitor, bad, none, &signal, e), CHARTE_NOT_UTF8);
        IS(charte_visitor_signal(visitor, meta, broken, &signal, e), CHARTE_NULL);
        IS(charte_visitor_signal(visitor, meta, none, NULL, e), CHARTE_NULL);
        charte_importer_free(importer);

        /* Nothing was written by what failed. */
        CHECK(!nobody && !imported && !exported && !signal);
        CHECK(!regime && !p && !v && !erasure && !findings && !text && !after && !verdicts && !seen);
        CHECK(memcmp(&decision, &untouched, sizeof decision) == 0);
        charte_charter_free(charter);
        charte_received_consent_free(consent);
        charte_explanation_free(explanation);
        charte_recorded_consent_free(recorded);
        if (!e) {
            break;
        }
        CHECK(e->status == CHARTE_NULL && charte_str_is(e->message, "`out` must not be NULL"));
        CHECK(e->code.len == 0 && e->path.len == 0 && e->line == 0);
    }
    charte_error_free(error);
    charte_visitor_free(visitor);
    charte_policy_free(policy);
}

static void numbers(void)
{
    charte_policy *policy = policy_of(CHARTER);
    charte_visitor *visitor = NULL;
    charte_allowance allowance;
    charte_ask ask;
    charte_decision decision;
    charte_recorded_consent *recorded = NULL;
    IS(charte_visitor_new(policy, NULL, NULL, NOW, &visitor, NULL), CHARTE_OK);
    static const uint32_t wrong[] = {23, 31, 32, 255, 256, 0x80000000, UINT32_MAX};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        IS(charte_visitor_allows(visitor, wrong[i], none, &allowance, NULL), CHARTE_NOT_IN_LIST);
        charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of("x"));
        cookie.technology = wrong[i];
        IS(charte_visitor_decide(visitor, &cookie, &decision, NULL), CHARTE_NOT_IN_LIST);
        charte_act acts[] = {{wrong[i], 0, none}, {CHARTE_ACT_KIND_GRANT, wrong[i], none}};
        IS(charte_visitor_record(visitor, acts, 1, none, none, &recorded, NULL),
           CHARTE_NOT_IN_LIST);
        IS(charte_visitor_record(visitor, acts + 1, 1, none, none, &recorded, NULL),
           CHARTE_NOT_IN_LIST);
        if (wrong[i] != CHARTE_NONE) {
            IS(charte_visitor_ask(visitor, wrong[i], &ask, NULL), CHARTE_NOT_IN_LIST);
        }
        CHECK(charte_purpose_id(wrong[i]).len == 0 && charte_decision_reason_id(wrong[i]).len == 0);
        CHECK(charte_purpose_class(wrong[i]) == CHARTE_NONE);
    }
    charte_act unclassified = {CHARTE_ACT_KIND_GRANT, CHARTE_PURPOSE_UNCLASSIFIED, none};
    IS(charte_visitor_record(visitor, &unclassified, 1, none, none, &recorded, NULL),
       CHARTE_CONSENT_ACT);
    charte_visitor_free(visitor);
    charte_policy_free(policy);
}

/* Bytes that nobody expects; the last has no end in its block. */
static const struct {
    const char *bytes;
    size_t len;
} HOSTILE[] = {
    {"", 0},           {"\0", 1},         {"\xff", 1},       {"\xc3", 1},
    {"a\0b=c", 5},     {"\xed\xa0\x80", 3}, {"=", 1},        {";", 1},
    {"a=\n", 3},       {"a=b; Max-Age=99999999999999999999", 33},
    {"_fbp\xff=1", 7}, {"{", 1},          {"{\"format\":", 10}, {"v1~", 3},
    {"v1~20261123T1005Z~r1~y:\xff", 25},  {"\"v1", 3},       {"%ff%00", 6},
    {"https://\xff/", 10},                {"[::1", 4},       {"/\xff/../;", 8},
    {"__Host-x=1; Domain=\xf0\x9f\x8d\xaa", 23},
};

/* As values of other consent managers: nothing is granted, and no call fails for a value. */
static void foreign(const charte_policy *policy, charte_str s, charte_error *error)
{
    static const char *const FORMATS[] = {"tcf", "gpp", "ac", "usp", "cookie:OptanonConsent",
                                          "cookie:klaro"};
    charte_importer *importer = NULL;
    charte_import_options options;
    memset(&options, 0, sizeof options);
    options.table = s;
    CHECK(charte_importer_new(policy, &options, &importer, error) == 607);
    IS(charte_importer_new(policy, NULL, &importer, error), CHARTE_OK);
    charte_foreign values[6];
    for (size_t i = 0; i < 6; i++) {
        values[i].format = charte_str_of(FORMATS[i]);
        values[i].value = s;
    }
    charte_mobile_key key;
    memset(&key, 0, sizeof key);
    key.name = charte_str_of("IABTCF_TCString");
    key.text = s;
    charte_imported *imported = NULL;
    IS(charte_importer_import_values(importer, values, 6, NOW, &imported, error), CHARTE_OK);
    CHECK(imported->cause / 100 == 6 && imported->state == CHARTE_CONSENT_STATE_UNREADABLE);
    charte_visitor *visitor = NULL;
    IS(charte_visitor_new(policy, NULL, imported->received, NOW, &visitor, error), CHARTE_OK);
    charte_imported_free(imported);
    CHECK(!may_set(visitor, "_fbp"));
    charte_exported *exported = NULL;
    CHECK(charte_visitor_export(visitor, s, NULL, &exported, error) != CHARTE_OK);
    charte_signal *signal = NULL;
    charte_str meta = charte_str_of("meta");
    CHECK(charte_visitor_signal(visitor, s, none, &signal, error) != CHARTE_OK);
    charte_status status = charte_visitor_signal(visitor, meta, s, &signal, error);
    CHECK(status == CHARTE_NOT_UTF8 || status == CHARTE_OK);
    if (status == CHARTE_OK) {
        charte_signal_free(signal);
    }
    charte_visitor_free(visitor);
    IS(charte_importer_import_cookies(importer, &s, 1, NOW, &imported, error), CHARTE_OK);
    CHECK(imported->state == CHARTE_CONSENT_STATE_NONE);
    charte_imported_free(imported);
    status = charte_importer_import_mobile(importer, &key, 1, NOW, &imported, error);
    CHECK(status == CHARTE_NOT_UTF8 || status == CHARTE_OK);
    if (status == CHARTE_OK) {
        CHECK(imported->state == CHARTE_CONSENT_STATE_UNREADABLE);
        charte_imported_free(imported);
    }
    charte_text *text = NULL;
    IS(charte_decode_foreign(values, 6, &text, error), CHARTE_OK);
    charte_text_free(text);
    values[0].format = s;
    CHECK(charte_decode_foreign(values, 1, &text, error) != CHARTE_OK);
    charte_importer_free(importer);
}

static void bytes(void)
{
    charte_error *error = charte_error_new();
    charte_policy *policy = policy_of(CHARTER);
    for (size_t i = 0; i < sizeof HOSTILE / sizeof *HOSTILE; i++) {
        charte_str s = exact(HOSTILE[i].bytes, HOSTILE[i].len);
        charte_charter *charter = NULL;
        charte_regime *regime = NULL;
        charte_received_consent *consent = NULL;
        CHECK(charte_charter_parse(s, &charter, error) != CHARTE_OK);
        CHECK(error->status == CHARTE_CHARTER_SYNTAX || error->status == CHARTE_MISSING_KEY ||
              error->status == CHARTE_UNKNOWN_KEY);
        CHECK(charte_charter_parse_json(s, &charter, error) != CHARTE_OK);
        CHECK(charte_regime_parse(s, &regime, error) != CHARTE_OK);
        CHECK(charte_regime_builtin(s, &regime, error) != CHARTE_OK);
        charte_status status = charte_regime_for_territory(s, &regime, error);
        CHECK(status == CHARTE_OK || status == CHARTE_NOT_UTF8);
        charte_regime_name(regime, s);
        charte_regime_free(regime);
        charte_charter *good = NULL;
        regime = NULL;
        IS(charte_charter_parse(charte_str_of(CHARTER), &good, error), CHARTE_OK);
        status = charte_charter_for_territory(good, s, &regime, error);
        CHECK(status == CHARTE_OK || status == CHARTE_NOT_UTF8);
        charte_regime_free(regime);
        charte_charter_free(good);
        CHECK(charte_received_consent_decode(s, &consent, error) >= 400);
        charte_str twice[2];
        twice[0] = twice[1] = s;
        IS(charte_received_consent_from_values(twice, 2, &consent, error), CHARTE_OK);
        CHECK(charte_received_consent_error(consent, error) >= 400 && error->message.len > 0);

        static const char *const names[] = {"host",    "sec-fetch-site", "sec-fetch-dest", "origin",
                                            "referer", "sec-gpc",        "cookie",         "x"};
        charte_header headers[9];
        for (size_t h = 0; h < 8; h++) {
            headers[h].name = charte_str_of(names[h]);
            headers[h].value = s;
        }
        headers[8].name = headers[8].value = s;
        charte_request request;
        memset(&request, 0, sizeof request);
        request.headers = headers;
        request.header_count = 9;
        request.page = i % 2 ? s : none;
        charte_visitor *visitor = NULL;
        IS(charte_visitor_new(policy, &request, i % 3 ? consent : NULL, NOW, &visitor, error),
           CHARTE_OK);
        CHECK(!charte_visitor_gpc(visitor));

        charte_decision decision[2];
        IS(charte_visitor_decide_many(visitor, twice, 2, decision, error), CHARTE_OK);
        CHECK(!decision[0].may_set && !decision[1].may_set);
        charte_observed_cookie cookie = charte_observed_cookie_named(s);
        cookie.host = s;
        charte_explanation *explanation = NULL;
        IS(charte_visitor_explain(visitor, &cookie, &explanation, error), CHARTE_OK);
        CHECK(!explanation->decision.is_declared && explanation->ruling_count == 1);
        charte_text *text = NULL;
        IS(charte_explanation_prose(explanation, &text, error), CHARTE_OK);
        charte_text_free(text);
        IS(charte_explanation_json(explanation, &text, error), CHARTE_OK);
        charte_text_free(text);
        charte_explanation_free(explanation);
        cookie = charte_observed_cookie_from_set_cookie(s, s);
        status = charte_visitor_explain(visitor, &cookie, &explanation, error);
        CHECK(status == CHARTE_OK || status / 100 == 3);
        if (status == CHARTE_OK) {
            charte_explanation_free(explanation);
        }
        charte_status by_line =
            charte_visitor_decide_set_cookie(visitor, s, s, decision, error);
        CHECK(by_line == status && (status != CHARTE_OK || !decision[0].may_set));
        charte_header response[4];
        response[0].name = charte_str_of("Date");
        response[1].name = charte_str_of("set-cookie");
        response[2].name = s;
        response[3].name = charte_str_of("x");
        for (size_t h = 0; h < 4; h++) {
            response[h].value = s;
        }
        charte_verdicts *verdicts = NULL;
        IS(charte_visitor_filter_response(visitor, response, 4, &verdicts, error), CHARTE_OK);
        size_t seen = 0;
        IS(charte_visitor_vary(visitor, &s, 1, take, &seen, error), CHARTE_OK);
        /* No hostile line passes. One without a cookie is removed, and has no cause. */
        bool none_there = status == CHARTE_SET_COOKIE_EMPTY, there = false;
        for (size_t v = 0; v < verdicts->count; v++) {
            const charte_verdict *verdict = &verdicts->list[v];
            CHECK(verdict->index < 4 && !verdict->decision.may_set);
            CHECK(verdict->handling == CHARTE_HANDLING_REMOVED ||
                  (verdict->handling == CHARTE_HANDLING_REWRITTEN && verdict->replacement.len));
            if (verdict->index == 1) {
                there = true;
                CHECK((verdict->cause == CHARTE_OK) == (status == CHARTE_OK || none_there));
                CHECK(verdict->has_decision == (status == CHARTE_OK));
            }
        }
        CHECK(there);
        charte_verdicts_free(verdicts);
        seen = 0;
        IS(charte_visitor_filter_cookie(visitor, s, take, NULL, &seen, error), CHARTE_OK);
        CHECK(seen <= s.len);
        charte_erasure *erasure = NULL;
        IS(charte_visitor_erase(visitor, twice, 2, s, 1, &erasure, error), CHARTE_OK);
        charte_erasure_free(erasure);
        IS(charte_visitor_withdraw(visitor, twice, 2, s, 1, &erasure, error), CHARTE_OK);
        charte_erasure_free(erasure);
        charte_allowance allowance;
        status = charte_visitor_allows(visitor, CHARTE_PURPOSE_ADVERTISING, s, &allowance, error);
        CHECK(status == CHARTE_NOT_UTF8 || (status == CHARTE_OK && !allowance.allowed));
        charte_act act = {CHARTE_ACT_KIND_REFUSE_PROVIDER, 0, s};
        charte_recorded_consent *recorded = NULL;
        status = charte_visitor_record(visitor, &act, 1, none, s, &recorded, error);
        CHECK(status == CHARTE_NOT_UTF8 || status == CHARTE_CONSENT_ACT);
        act.kind = CHARTE_ACT_KIND_SEEN;
        status = charte_visitor_record(visitor, &act, 1, s, s, &recorded, error);
        CHECK(status == CHARTE_NOT_UTF8 || status == CHARTE_CONSENT_ACT);
        charte_received_consent *seen_only = NULL;
        act.provider = none;
        IS(charte_visitor_record(visitor, &act, 1, none, s, &recorded, error), CHARTE_OK);
        /* Closing the question says nothing about an unreadable answer; refusing does. */
        CHECK((recorded == NULL) == (charte_visitor_state(visitor) == CHARTE_CONSENT_STATE_UNREADABLE));
        if (!recorded) {
            act.kind = CHARTE_ACT_KIND_REFUSE_ALL;
            IS(charte_visitor_record(visitor, &act, 1, none, s, &recorded, error), CHARTE_OK);
        }
        IS(charte_recorded_consent_received(recorded, &seen_only, error), CHARTE_OK);
        charte_record_details details = {s, s, s, s};
        status = charte_visitor_consent_record(visitor, seen_only, &details, &text, error);
        CHECK(status == CHARTE_NOT_UTF8 || status == CHARTE_CONSENT_ACT);
        charte_recorded_consent_free(recorded);
        charte_received_consent_free(seen_only);
        status = charte_visitor_encode(visitor, consent, s, &recorded, error);
        CHECK(status == CHARTE_NULL);
        IS(charte_visitor_cache_key(visitor, &text, error), CHARTE_OK);
        CHECK(text->text.len == 32);
        charte_text_free(text);
        charte_visitor_free(visitor);
        charte_received_consent_free(consent);
        foreign(policy, s, error);
        exact_free(s);
    }
    charte_policy_free(policy);
    charte_error_free(error);
}

int main(void)
{
    lists();
    nulls();
    numbers();
    bytes();
    puts("hostile: fine");
    return 0;
}
