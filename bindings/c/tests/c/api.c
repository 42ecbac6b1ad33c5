/* The whole interface once, as a server would use it, in C99. Handles are freed in an order that
 * shows that each keeps what it needs. */

#include "common.h"

static bool holds(charte_str text, const char *part)
{
    size_t len = strlen(part);
    for (size_t at = 0; at + len <= text.len; at++) {
        if (memcmp(text.data + at, part, len) == 0) {
            return true;
        }
    }
    return false;
}

typedef struct {
    char line[256];
    size_t len;
    bool same;
    const char *given;
    char told[256];
} taken;

#define EPOCH "Thu, 01 Jan 1970 00:00:00 GMT"

static void take(void *user, charte_str line)
{
    taken *t = user;
    CHECK(line.len < sizeof t->line);
    memcpy(t->line, line.data, line.len);
    t->len = line.len;
    t->same = line.data == t->given;
}

static void on_verdict(void *user, const charte_verdict *verdict)
{
    taken *t = user;
    CHECK(verdict->has_decision && !verdict->decision.may_set && verdict->cause == CHARTE_OK);
    CHECK(verdict->decision.because == CHARTE_DECISION_REASON_UNANSWERED);
    strncat(t->told, verdict->cookie.data, verdict->cookie.len);
    strcat(t->told, verdict->handling == CHARTE_HANDLING_REMOVED ? "-" : "?");
}

static void errors(void)
{
    charte_error *error = charte_error_new();
    charte_charter *charter = NULL;
    charte_policy *policy = NULL;
    charte_str bad = charte_str_of("format = 1\nsite = \"https://www.example.fr\"\n[[cookie]]\n"
                                   "name = \"a\"\npurposes = [\"advertizing\"]\n");
    CHECK(charte_charter_parse(bad, &charter, error) == CHARTE_UNKNOWN_WORD);
    CHECK(error->status == CHARTE_UNKNOWN_WORD && charte_str_is(error->code, "E106"));
    CHECK(error->line == 5 && error->column > 0 && error->path.len > 0 && error->message.len > 20);
    CHECK(error->token == CHARTE_NONE && charter == NULL);
    CHECK(error->help.len > 0 && error->message.len > error->help.len);
    CHECK(memcmp(error->message.data + error->message.len - error->help.len, error->help.data,
                 error->help.len) == 0);
    charte_str no_regime = charte_str_of("format = 1\nsite = \"https://www.example.fr\"\n");
    CHECK(charte_charter_parse(no_regime, &charter, error) == CHARTE_OK);
    CHECK(error->status == CHARTE_UNKNOWN_WORD); /* only a failure writes it */
    CHECK(charte_policy_new(charter, NULL, &policy, error) == CHARTE_NO_REGIME);
    CHECK(charte_str_is(error->code, "E112") && error->line == 0);
    charte_received_consent *consent = NULL;
    CHECK(charte_received_consent_decode(charte_str_of("v1~r1~x~.ji8b"), &consent, error) ==
          CHARTE_CONSENT_TOKEN);
    CHECK(error->token == 2);
    charte_charter_free(charter);
    charte_error_free(error);
}

static void regimes(void)
{
    size_t count = 0;
    while (charte_regime_builtin_id(count).len) {
        charte_regime *regime = NULL;
        charte_str id = charte_regime_builtin_id(count++);
        CHECK(charte_regime_builtin(id, &regime, NULL) == CHARTE_OK);
        CHECK(charte_regime_id(regime).len == id.len);
        CHECK(charte_regime_name(regime, charte_str_of("en")).len > 0);
        charte_regime_free(regime);
    }
    CHECK(count > 5);
    charte_regime *regime = NULL;
    CHECK(charte_regime_for_territory(charte_str_of("gp"), &regime, NULL) == CHARTE_OK);
    CHECK(charte_str_is(charte_regime_id(regime), "fr"));
    CHECK(charte_regime_caveat(regime).len == 0);
    charte_regime_free(regime);
    CHECK(charte_regime_builtin(charte_str_of("charte"), &regime, NULL) == CHARTE_OK);
    CHECK(charte_regime_caveat(regime).len > 0);
    charte_charter *charter = NULL;
    charte_policy *policy = NULL;
    CHECK(charte_charter_parse(charte_str_of(CHARTER), &charter, NULL) == CHARTE_OK);
    CHECK(charte_policy_new(charter, regime, &policy, NULL) == CHARTE_OK);
    charte_regime_free(regime);
    CHECK(charte_str_is(charte_policy_regime(policy), "charte"));
    charte_policy_free(policy);
    charte_charter_free(charter);
}

static void charters(void)
{
    charte_charter *charter = NULL, *again = NULL;
    charte_findings *findings = NULL;
    charte_text *json = NULL;
    charte_site site;
    CHECK(charte_charter_parse(charte_str_of(CHARTER), &charter, NULL) == CHARTE_OK);
    CHECK(charte_charter_site(charter, &site, NULL) == CHARTE_OK);
    CHECK(charte_str_is(site.address, "https://www.example.fr") && site.revision == 2);
    CHECK(charte_str_is(site.regime, "fr") && site.declarations == 3);
    CHECK(charte_str_is(site.consent_cookie, "cookies_preferences"));
    CHECK(charte_charter_json(charter, &json, NULL) == CHARTE_OK);
    CHECK(charte_charter_parse_json(json->text, &again, NULL) == CHARTE_OK);
    CHECK(charte_charter_check_since(again, charter, &findings, NULL) == CHARTE_OK);
    CHECK(findings->count == 0 && findings->list == NULL);
    charte_findings_free(findings);
    CHECK(charte_charter_check(charter, &findings, NULL) == CHARTE_OK);
    CHECK(findings->count == 2 && charte_str_is(findings->list[0].code, "C011"));
    CHECK(findings->list[0].severity == CHARTE_SEVERITY_NOTE && findings->list[0].declaration == 0);
    CHECK(charte_str_is(findings->list[1].cookie, "_pk_id.*"));
    charte_findings_free(findings);
    charte_text_free(json);
    charte_charter_free(again);
    charte_charter_free(charter);
}

static void decisions(void)
{
    charte_policy *policy = policy_of(CHARTER);
    charte_received_consent *consent = NULL;
    charte_visitor *visitor = NULL;
    charte_str value = charte_str_of("v1~20261101T0900Z~r2~y:advertising~n:audience-measurement"
                                     "~n:ad-measurement@meta~n:@other~!id=k7~.vfcx");
    CHECK(charte_received_consent_from_values(&value, 1, &consent, NULL) == CHARTE_OK);
    charte_consent answers;
    CHECK(charte_received_consent_get(consent, &answers, NULL) == CHARTE_OK);
    CHECK(answers.copies == 1 && answers.revision == 2 && !answers.is_malformed && !answers.is_seen);
    CHECK(answers.granted == UINT32_C(1) << CHARTE_PURPOSE_ADVERTISING);
    CHECK(answers.refused == UINT32_C(1) << CHARTE_PURPOSE_AUDIENCE_MEASUREMENT);
    CHECK(answers.pair_count == 1 && charte_str_is(answers.pairs[0].provider, "meta"));
    CHECK(charte_str_is(answers.pairs[0].purpose, "ad-measurement") && !answers.pairs[0].granted);
    CHECK(answers.refused_provider_count == 1);
    CHECK(charte_str_is(answers.refused_providers[0], "other"));
    CHECK(charte_str_is(answers.record_id, "k7"));
    CHECK(charte_received_consent_error(consent, NULL) == CHARTE_OK);
    charte_text *text = NULL;
    CHECK(charte_received_consent_encode(consent, &text, NULL) == CHARTE_OK);
    CHECK(text->text.len == value.len && !memcmp(text->text.data, value.data, value.len));
    charte_text_free(text);

    charte_header headers[] = {{charte_str_of("HOST"), charte_str_of("www.example.fr:443")},
                               {charte_str_of("Sec-GPC"), charte_str_of("1")}};
    charte_request request;
    memset(&request, 0, sizeof request);
    request.headers = headers;
    request.header_count = 2;
    CHECK(charte_visitor_new(policy, &request, consent, NOW, &visitor, NULL) == CHARTE_OK);
    charte_received_consent_free(consent);
    charte_policy_free(policy);
    CHECK(charte_visitor_state(visitor) == CHARTE_CONSENT_STATE_VALID && charte_visitor_gpc(visitor));

    CHECK(may_set(visitor, "sessionid") && !may_set(visitor, "_pk_id.1"));
    charte_str names[] = {charte_str_of("sessionid"), charte_str_of("_pk_id.1"), charte_str_of("x")};
    charte_decision many[3];
    CHECK(charte_visitor_decide_many(visitor, names, 3, many, NULL) == CHARTE_OK);
    CHECK(many[0].may_set && !many[1].may_set && !many[2].may_set);
    CHECK(many[0].declaration == 0 && many[1].declaration == 2 && !many[2].is_declared);
    CHECK(many[1].because == CHARTE_DECISION_REASON_OBJECTED);
    CHECK(many[2].because == CHARTE_DECISION_REASON_UNDECLARED);

    char line[] = "_fbp=SECRET; Domain=example.fr; Max-Age=34560000";
    charte_observed_cookie cookie = charte_observed_cookie_from_set_cookie(charte_str_of(line), charte_str_of(NULL));
    charte_explanation *explanation = NULL;
    CHECK(charte_visitor_explain(visitor, &cookie, &explanation, NULL) == CHARTE_OK);
    memset(line, 'x', sizeof line - 1);
    charte_visitor_free(visitor);
    const charte_decision *s = &explanation->decision;
    CHECK(s->outcome == CHARTE_OUTCOME_LIMITED && !s->may_set && s->is_declared);
    CHECK(s->because == CHARTE_DECISION_REASON_REFUSED);
    CHECK(s->party == CHARTE_PARTY_THIRD && s->category == CHARTE_CATEGORY_THIRD_PARTY);
    CHECK(s->requirement == CHARTE_REQUIREMENT_OPT_IN && s->declaration == 1);
    CHECK(s->serves == UINT32_C(1) << CHARTE_PURPOSE_ADVERTISING);
    CHECK(s->purposes == (s->serves | UINT32_C(1) << CHARTE_PURPOSE_AD_MEASUREMENT));
    CHECK(charte_str_is(explanation->cookie, "_fbp") && explanation->ruling_count == 2);
    const charte_ruling *r = explanation->rulings;
    CHECK(r[0].purpose == CHARTE_PURPOSE_ADVERTISING && r[0].because == CHARTE_DECISION_REASON_GRANTED);
    CHECK(r[1].because == CHARTE_DECISION_REASON_REFUSED && !r[1].allowed && r[0].allowed);
    CHECK(charte_str_is(r[0].rule, "fr.default") && r[0].citation_count > 0);
    CHECK(r[0].citations[0].instrument.len && r[0].citations[0].title.len);
    CHECK(explanation->finding_count == 1 && charte_str_is(explanation->findings[0].code, "C022"));
    CHECK(charte_explanation_prose(explanation, &text, NULL) == CHARTE_OK);
    CHECK(text->text.len > 200);
    charte_text_free(text);
    CHECK(charte_explanation_json(explanation, &text, NULL) == CHARTE_OK);
    CHECK(text->text.data[0] == '{');
    charte_explanation_free(explanation);
    for (size_t i = 0; i + 6 <= text->text.len; i++) {
        CHECK(memcmp(text->text.data + i, "SECRET", 6) != 0);
    }
    charte_text_free(text);
}

static void unmet(void)
{
    charte_policy *policy = policy_of("format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n"
                                      "[[cookie]]\nname = \"_ga\"\nprovider = \"x\"\n"
                                      "purposes = [\"audience-measurement\"]\n"
                                      "facts = { shared = true, anonymous = true }\n");
    charte_visitor *visitor = NULL;
    charte_explanation *explanation = NULL;
    CHECK(charte_visitor_new(policy, NULL, NULL, NOW, &visitor, NULL) == CHARTE_OK);
    charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of("_ga"));
    CHECK(charte_visitor_explain(visitor, &cookie, &explanation, NULL) == CHARTE_OK);
    const charte_ruling *r = explanation->rulings;
    CHECK(r->unmet_count == 3 && charte_str_is(r->unmet[0].condition, "publisher-only"));
    CHECK(r->unmet[0].stated == CHARTE_STATED_NOTHING);
    CHECK(charte_str_is(r->unmet[2].condition, "!shared"));
    CHECK(r->unmet[2].stated == CHARTE_STATED_YES);
    CHECK(charte_str_is(r->unmet[2].rule, "fr.audience-measurement"));
    charte_explanation_free(explanation);
    charte_findings *findings = NULL;
    CHECK(charte_policy_check(policy, NOW, &findings, NULL) == CHARTE_OK);
    bool unknown_provider = false, cited = false;
    for (size_t i = 0; i < findings->count; i++) {
        unknown_provider |= charte_str_is(findings->list[i].code, "C005");
        cited |= findings->list[i].citation_count > 0;
    }
    CHECK(unknown_provider && cited);
    charte_findings_free(findings);
    charte_visitor_free(visitor);
    charte_policy_free(policy);
}

static void acts(void)
{
    charte_policy *policy = policy_of(CHARTER);
    charte_visitor *visitor = NULL;
    charte_recorded_consent *recorded = NULL;
    charte_received_consent *consent = NULL;
    charte_ask ask;
    charte_str none = {NULL, 0};
    charte_header headers[] = {
        {charte_str_of("host"), charte_str_of("www.example.fr")},
        {charte_str_of("Cookie"), charte_str_of("_fbp=1; sessionid=2")},
        {charte_str_of("cookie"), charte_str_of("cookies_preferences=broken; stranger=3")}};
    charte_request request;
    memset(&request, 0, sizeof request);
    request.headers = headers;
    request.header_count = 3;
    CHECK(charte_visitor_new(policy, &request, NULL, NOW, &visitor, NULL) == CHARTE_OK);
    CHECK(charte_visitor_state(visitor) == CHARTE_CONSENT_STATE_UNREADABLE);
    CHECK(charte_visitor_ask(visitor, CHARTE_NONE, &ask, NULL) == CHARTE_OK);
    CHECK(ask.asking == CHARTE_ASKING_ASK && ask.because == CHARTE_ASK_REASON_UNREADABLE);
    CHECK(ask.purposes == ask.askable && ask.purposes != 0);
    CHECK(charte_visitor_ask(visitor, CHARTE_AREA_BACK_OFFICE, &ask, NULL) == CHARTE_OK);

    charte_act act = {CHARTE_ACT_KIND_REFUSE_ALL, 0, none};
    CHECK(charte_visitor_record(visitor, &act, 1, charte_str_of("abc1"), charte_str_of("/a/b"),
                                &recorded, NULL) == CHARTE_OK);
    CHECK(charte_str_is(recorded->value,
                        "v1~20261123T1005Z~r2~n:audience-measurement~n:advertising~n:ad-measurement"
                        "~!id=abc1~.xjf5"));
    CHECK(recorded->max_age == 34560000 && !recorded->shortened && recorded->line_count > 2);
    charte_str last = recorded->lines[recorded->line_count - 1];
    CHECK(last.len > recorded->value.len && !memcmp(last.data, "cookies_preferences=v1~", 23));
    CHECK(charte_recorded_consent_received(recorded, &consent, NULL) == CHARTE_OK);
    charte_recorded_consent_free(recorded);

    /* The record that the host keeps: of the visitor as before the act. */
    charte_text *proof = NULL;
    charte_record_details details;
    memset(&details, 0, sizeof details);
    details.language = charte_str_of("fr");
    details.notice = charte_str_of("https://www.example.fr/cookies");
    CHECK(charte_visitor_consent_record(visitor, consent, &details, &proof, NULL) == CHARTE_OK);
    CHECK(holds(proof->text, "\"record_id\":\"abc1\"") && holds(proof->text, "ConsentRefused"));
    CHECK(holds(proof->text, "\"language\":\"fr\"") && holds(proof->text, "/cookies\""));
    charte_text_free(proof);
    CHECK(charte_visitor_consent_record(visitor, consent, NULL, &proof, NULL) == CHARTE_OK);
    CHECK(holds(proof->text, "\"language\":null"));
    charte_text_free(proof);
    details.record_id = charte_str_of("Not an id");
    CHECK(charte_visitor_consent_record(visitor, consent, &details, &proof, NULL) == CHARTE_CONSENT_ACT);
    charte_visitor_free(visitor);

    /* The response is judged by the new answer. */
    CHECK(charte_visitor_new(policy, &request, consent, NOW, &visitor, NULL) == CHARTE_OK);
    CHECK(charte_visitor_state(visitor) == CHARTE_CONSENT_STATE_VALID);
    charte_received_consent *brought = NULL;
    charte_consent answers;
    CHECK(charte_visitor_received(visitor, &brought, NULL) == CHARTE_OK);
    CHECK(charte_received_consent_get(brought, &answers, NULL) == CHARTE_OK);
    CHECK(answers.refused == (UINT32_C(1) << CHARTE_PURPOSE_AUDIENCE_MEASUREMENT |
                              UINT32_C(1) << CHARTE_PURPOSE_ADVERTISING |
                              UINT32_C(1) << CHARTE_PURPOSE_AD_MEASUREMENT));
    CHECK(charte_str_is(answers.record_id, "abc1"));
    charte_received_consent_free(brought);
    charte_allowance allowance;
    CHECK(charte_visitor_allows(visitor, CHARTE_PURPOSE_ADVERTISING, charte_str_of("meta"),
                                &allowance, NULL) == CHARTE_OK);
    CHECK(!allowance.allowed && allowance.because == CHARTE_DECISION_REASON_REFUSED);
    CHECK(charte_visitor_encode(visitor, consent, none, &recorded, NULL) == CHARTE_OK);
    CHECK(recorded->line_count == 3); /* the new answer counts as brought: stale copies go */
    charte_recorded_consent_free(recorded);

    charte_erasure *erasure = NULL;
    charte_str cookies[] = {headers[1].value, headers[2].value};
    CHECK(charte_visitor_erase(visitor, cookies, 2, charte_str_of("/"), 0, &erasure, NULL) ==
          CHARTE_OK);
    CHECK(erasure->line_count == 4 && erasure->remaining == 0 && erasure->unreachable_count == 0);
    CHECK(erasure->unreachable == NULL && !memcmp(erasure->lines[0].data, "_fbp=;", 6));
    charte_erasure_free(erasure);
    CHECK(charte_visitor_erase(visitor, cookies, 2, charte_str_of("/"), 1, &erasure, NULL) ==
          CHARTE_OK);
    CHECK(erasure->line_count > 0 && erasure->remaining == 1);
    charte_erasure_free(erasure);

    charte_text *first = NULL, *second = NULL;
    CHECK(charte_visitor_cache_key(visitor, &first, NULL) == CHARTE_OK);
    charte_visitor_free(visitor);
    CHECK(charte_visitor_new(policy, &request, NULL, NOW, &visitor, NULL) == CHARTE_OK);
    CHECK(charte_visitor_cache_key(visitor, &second, NULL) == CHARTE_OK);
    CHECK(memcmp(first->text.data, second->text.data, 32) != 0);
    charte_text_free(first);
    charte_text_free(second);
    charte_visitor_free(visitor);
    charte_received_consent_free(consent);
    charte_policy_free(policy);
}

/* Laws side by side, with a charter and without. */
static void comparison(void)
{
    charte_charter *charter = NULL;
    charte_regime *fr = NULL, *de = NULL;
    charte_text *text = NULL;
    CHECK(charte_charter_parse(charte_str_of(CHARTER), &charter, NULL) == CHARTE_OK);
    CHECK(charte_regime_builtin(charte_str_of("fr"), &fr, NULL) == CHARTE_OK);
    CHECK(charte_regime_for_territory(charte_str_of("de"), &de, NULL) == CHARTE_OK);
    const charte_regime *regimes[] = {fr, de};
    CHECK(charte_charter_diff(charter, charter, de, NOW, &text, NULL) == CHARTE_OK);
    CHECK(holds(text->text, "\"material\":false") && holds(text->text, "\"regime\":\"de\""));
    charte_text_free(text);
    CHECK(charte_purpose_class(CHARTE_PURPOSE_AD_MEASUREMENT) == CHARTE_CLASS_MARKETING);
    charte_regime *served = NULL;
    CHECK(charte_charter_for_territory(charter, charte_str_of("DE"), &served, NULL) == CHARTE_OK);
    CHECK(charte_regime_id(served).len > 0);
    charte_regime_free(served);
    CHECK(charte_regime_compare(regimes, 2, charter, NOW, &text, NULL) == CHARTE_OK);
    CHECK(holds(text->text, "\"id\":\"fr\"") && holds(text->text, "\"id\":\"de\""));
    CHECK(holds(text->text, "_pk_id.*"));
    charte_text_free(text);
    CHECK(charte_regime_compare(regimes, 1, NULL, NOW, &text, NULL) == CHARTE_OK);
    CHECK(!holds(text->text, "\"id\":\"de\"") && !holds(text->text, "_pk_id.*"));
    charte_text_free(text);
    charte_regime_free(fr);
    charte_regime_free(de);
    charte_charter_free(charter);
}

static void filters(void)
{
    charte_policy *policy = policy_of(CHARTER);
    static const struct {
        const char *name;
        const char *line;
        bool passes, has_decision;
        const char *replacement;
        charte_status cause;
    } HEADERS[] = {
        {"Date", "Mon, 23 Nov 2026 08:00:00 GMT", true, false, "", CHARTE_OK},
        {"Set-Cookie", "sessionid=1; Path=/", true, false, "", CHARTE_OK},
        {"set-cookie", "_fbp=1", false, true, "", CHARTE_OK},
        {"SET-COOKIE", "_fbp=1; Path=/; Max-Age=0", false, true,
         "_fbp=; Path=/; Max-Age=0; Expires=" EPOCH, CHARTE_OK},
        {"set-cookie", "_fbp=1; Expires=Mon, 23 Nov 2026 09:00:00 GMT", false, true, "", CHARTE_OK},
        {"set-cookie", "stranger=1", false, true, "", CHARTE_OK},
        {"set-cookie", "no name", false, true, "", CHARTE_OK},
        {"set-cookie", "", false, false, "", CHARTE_OK},
        {"set-cookie", "a=\001", false, false, "", CHARTE_SET_COOKIE_CONTROL},
        {"location", "/\r\nSet-Cookie: _fbp=1", false, false, "", CHARTE_HEADER_CONTROL},
        {"vary", "accept", true, false, "", CHARTE_OK},
    };
    enum { COUNT = sizeof HEADERS / sizeof *HEADERS };
    charte_request request;
    memset(&request, 0, sizeof request);
    for (int report_only = 0; report_only < 2; report_only++) {
        charte_visitor *visitor = NULL;
        request.report_only = report_only;
        CHECK(charte_visitor_new(policy, &request, NULL, NOW, &visitor, NULL) == CHARTE_OK);
        charte_header headers[COUNT];
        for (size_t i = 0; i < COUNT; i++) {
            headers[i].name = exact_of(HEADERS[i].name);
            headers[i].value = exact_of(HEADERS[i].line);
        }
        charte_verdicts *verdicts = NULL;
        CHECK(charte_visitor_filter_response(visitor, headers, COUNT, &verdicts, NULL) ==
              CHARTE_OK);
        /* The verdicts keep what they need. */
        for (size_t i = 0; i < COUNT; i++) {
            exact_free(headers[i].name);
            exact_free(headers[i].value);
        }
        size_t at = 0;
        for (size_t i = 0; i < COUNT; i++) {
            /* A line without a cookie is reported by nobody: it is only removed. */
            bool empty = HEADERS[i].line[0] == 0;
            if (HEADERS[i].passes || (empty && report_only)) {
                continue;
            }
            CHECK(at < verdicts->count);
            const charte_verdict *verdict = &verdicts->list[at++];
            CHECK(verdict->index == i && verdict->cause == HEADERS[i].cause);
            CHECK(verdict->has_decision == HEADERS[i].has_decision && !verdict->decision.may_set);
            CHECK(verdict->decision.outcome == CHARTE_OUTCOME_WITHHELD);
            const char *replacement = report_only ? "" : HEADERS[i].replacement;
            CHECK(charte_str_is(verdict->replacement, replacement));
            CHECK(verdict->handling == (report_only      ? CHARTE_HANDLING_KEPT
                                        : replacement[0] ? CHARTE_HANDLING_REWRITTEN
                                                         : CHARTE_HANDLING_REMOVED));
            if (strncmp(HEADERS[i].line, "_fbp", 4) == 0) {
                CHECK(charte_str_is(verdict->cookie, "_fbp"));
                CHECK(verdict->decision.because == CHARTE_DECISION_REASON_UNANSWERED);
            }
        }
        CHECK(at == verdicts->count);
        charte_verdicts_free(verdicts);
        CHECK(charte_visitor_filter_response(visitor, NULL, 0, &verdicts, NULL) == CHARTE_OK);
        CHECK(verdicts->count == 0 && verdicts->list == NULL);
        charte_verdicts_free(verdicts);
        taken t;
        memset(&t, 0, sizeof t);
        charte_str line = charte_str_of("a=1; _fbp=2; sessionid=3");
        t.given = line.data;
        CHECK(charte_visitor_filter_cookie(visitor, line, take, on_verdict, &t, NULL) ==
              CHARTE_OK);
        CHECK(t.same == report_only && !strcmp(t.told, report_only ? "_fbp?" : "_fbp-"));
        CHECK(t.len == (report_only ? line.len : 16) && !memcmp(t.line, "a=1; ", 5));
        line = charte_str_of("_fbp=2");
        CHECK(charte_visitor_filter_cookie(visitor, line, take, NULL, &t, NULL) == CHARTE_OK);
        CHECK(t.len == (report_only ? line.len : 0));
        charte_visitor_free(visitor);
    }
    charte_policy_free(policy);
}

/* What a visitor takes back, wherever its cookies are. */
static void withdrawals(void)
{
    charte_policy *policy = policy_of("format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n"
                                      "[[cookie]]\nname = \"_ads\"\npurposes = [\"advertising\"]\n"
                                      "path = \"/shop\"\n");
    charte_header host = {charte_str_of("host"), charte_str_of("www.example.fr")};
    charte_request request;
    memset(&request, 0, sizeof request);
    request.headers = &host;
    request.header_count = 1;
    charte_visitor *visitor = NULL;
    charte_erasure *erasure = NULL;
    CHECK(charte_visitor_new(policy, &request, NULL, NOW, &visitor, NULL) == CHARTE_OK);
    CHECK(charte_visitor_erase(visitor, NULL, 0, charte_str_of("/"), 0, &erasure, NULL) ==
          CHARTE_OK);
    CHECK(erasure->line_count == 0);
    charte_erasure_free(erasure);
    CHECK(charte_visitor_withdraw(visitor, NULL, 0, charte_str_of("/"), 0, &erasure, NULL) ==
          CHARTE_OK);
    bool there = false;
    for (size_t i = 0; i < erasure->line_count; i++) {
        there |= holds(erasure->lines[i], "_ads=; ") && holds(erasure->lines[i], "Path=/shop");
    }
    CHECK(there && erasure->remaining == 0);
    charte_erasure_free(erasure);
    charte_visitor_free(visitor);
    charte_policy_free(policy);
}

/* An explanation says what a permission rests on. */
static void rests_on(void)
{
    charte_policy *policy = policy_of(
        "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n"
        "[[provider]]\nid = \"m\"\nname = \"M\"\nrole = \"processor\"\n"
        "[[cookie]]\nname = \"_pk\"\nprovider = \"m\"\npurposes = [\"audience-measurement\"]\n"
        "lifetime = \"13 months\"\n"
        "facts = { anonymous = true, cross-site = false, shared = false, informed = true }\n");
    charte_visitor *visitor = NULL;
    charte_explanation *explanation = NULL;
    CHECK(charte_visitor_new(policy, NULL, NULL, NOW, &visitor, NULL) == CHARTE_OK);
    charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of("_pk"));
    CHECK(charte_visitor_explain(visitor, &cookie, &explanation, NULL) == CHARTE_OK);
    charte_visitor_free(visitor);
    charte_policy_free(policy);
    CHECK(explanation->decision.may_set);
    const charte_ruling *ruling = explanation->rulings;
    CHECK(ruling->rests_on_count > 1);
    bool by_role = false, stated = false;
    for (size_t i = 0; i < ruling->rests_on_count; i++) {
        const charte_met_condition *met = &ruling->rests_on[i];
        CHECK(met->rule.len == ruling->rule.len);
        by_role |= charte_str_is(met->condition, "publisher-only") &&
                   met->value == CHARTE_STATED_YES && met->origin == CHARTE_FACT_ORIGIN_ROLE;
        stated |= charte_str_is(met->condition, "anonymous") && met->value == CHARTE_STATED_YES;
    }
    CHECK(by_role && stated);
    charte_explanation_free(explanation);
}

int main(void)
{
    CHECK(charte_abi_version() == CHARTE_ABI_VERSION);
    CHECK(charte_version().len > 0);
    CHECK(charte_str_is(charte_decision_reason_id(CHARTE_DECISION_REASON_GPC), "gpc"));
    CHECK(charte_str_is(charte_fact_origin_id(CHARTE_FACT_ORIGIN_ROLE), "role"));
    CHECK(charte_str_is(charte_finding_code_id(CHARTE_FINDING_CODE_C001), "C001"));
    CHECK(charte_str_is(charte_fact_id(CHARTE_FACT_PUBLISHER_ONLY), "publisher-only"));
    CHECK(charte_str_is(charte_purpose_id(CHARTE_PURPOSE_ADVERTISING), "advertising"));
    errors();
    regimes();
    charters();
    decisions();
    unmet();
    acts();
    comparison();
    filters();
    withdrawals();
    rests_on();
    puts("api: fine");
    return 0;
}
