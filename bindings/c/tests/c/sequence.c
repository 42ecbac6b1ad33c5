/* Any bytes as a sequence of calls: each byte picks a call, those after it its arguments. Handles
 * stand in slots, are used by whoever comes next, and are freed once, in whatever order. Run with
 * files of bytes, or without any over sequences of its own. */

#include "common.h"

typedef struct {
    const unsigned char *at;
    size_t left;
} input;

static unsigned char take_byte(input *in)
{
    if (in->left == 0) {
        return 0;
    }
    in->left--;
    return *in->at++;
}

/* Some bytes of the input, or some that mean something, in a block of their exact size. */
static charte_str take_text(input *in)
{
    static const char *const known[] = {
        "_fbp", "sessionid", "_pk_id.1", "cookies_preferences", "www.example.fr", "fr", "us-ca", "FR", "meta",
        "v1~20261101T0900Z~r2~n:advertising~y:ad-measurement@meta~.whwo", "_fbp=1; Max-Age=60; Secure",
        "sessionid=1; Path=/", "_fbp=; Max-Age=0", "a=b; _fbp=2; sessionid=3", "https://www.example.fr/a/b",
        "format = 1\nsite = \"https://a.example\"\n", CHARTER, "",
    };
    unsigned char kind = take_byte(in);
    if (kind < sizeof known / sizeof *known) {
        return exact_of(known[kind]);
    }
    size_t len = kind % 64;
    len = len < in->left ? len : in->left;
    charte_str s = exact((const char *)in->at, len);
    in->at += len;
    in->left -= len;
    return s;
}

static void take(void *user, charte_str line)
{
    size_t *seen = (size_t *)user;
    for (size_t i = 0; i < line.len; i++) {
        *seen += (unsigned char)line.data[i];
    }
}

static void on_verdict(void *user, const charte_verdict *verdict)
{
    take(user, verdict->cookie);
    CHECK(verdict->handling == CHARTE_HANDLING_REMOVED && !verdict->decision.may_set);
}

static unsigned long calls, answered;

static void run(const unsigned char *bytes, size_t len)
{
    input in = {bytes, len};
    charte_error *error = charte_error_new();
    charte_charter *charter = NULL;
    charte_regime *regime = NULL;
    charte_policy *policy = NULL;
    charte_received_consent *consent = NULL;
    charte_visitor *visitor = NULL;
    charte_explanation *explanation = NULL;
    charte_recorded_consent *recorded = NULL;
    charte_text *text = NULL;
    for (int steps = 0; in.left > 0 && steps < 400; steps++) {
        unsigned char call = take_byte(&in);
        charte_error *told = call & 0x80 ? NULL : error;
        charte_str s = take_text(&in);
        charte_status status = CHARTE_OK;
        switch ((call & 0x3f) % 24) {
        case 0:
            charte_charter_free(charter);
            charter = NULL;
            status = charte_charter_parse(s, &charter, told);
            break;
        case 1:
            charte_regime_free(regime);
            regime = NULL;
            status = charte_regime_builtin(s, &regime, told);
            break;
        case 2:
            charte_regime_free(regime);
            regime = NULL;
            status = charte_regime_for_territory(s, &regime, told);
            break;
        case 3:
            charte_policy_free(policy);
            policy = NULL;
            status = charte_policy_new(charter, regime, &policy, told);
            break;
        case 4:
            charte_received_consent_free(consent);
            consent = NULL;
            status = charte_received_consent_decode(s, &consent, told);
            break;
        case 5: {
            charte_str twice[2];
            twice[0] = twice[1] = s;
            charte_received_consent_free(consent);
            consent = NULL;
            status = charte_received_consent_from_values(twice, take_byte(&in) % 3, &consent, told);
            break;
        }
        case 6:
        case 7: {
            charte_header headers[3];
            static const char *const names[] = {"cookie", "host", "sec-gpc"};
            for (size_t i = 0; i < 3; i++) {
                headers[i].name = charte_str_of(names[i]);
                headers[i].value = s;
            }
            charte_request request;
            memset(&request, 0, sizeof request);
            request.headers = headers;
            request.header_count = take_byte(&in) % 4;
            charte_visitor_free(visitor);
            visitor = NULL;
            status = charte_visitor_new(policy, &request, call & 0x40 ? consent : NULL, NOW, &visitor, told);
            break;
        }
        case 8: {
            charte_decision decision[2];
            charte_str names[2];
            names[0] = names[1] = s;
            status = call & 0x40
                         ? charte_visitor_decide_set_cookie(visitor, s, s, decision, told)
                         : charte_visitor_decide_many(visitor, names, 2, decision, told);
            break;
        }
        case 9: {
            charte_observed_cookie cookie = call & 0x40 ? charte_observed_cookie_from_set_cookie(s, s) : charte_observed_cookie_named(s);
            cookie.technology = take_byte(&in) % 12;
            charte_explanation_free(explanation);
            explanation = NULL;
            status = charte_visitor_explain(visitor, &cookie, &explanation, told);
            break;
        }
        case 10:
            charte_text_free(text);
            text = NULL;
            status = charte_explanation_prose(explanation, &text, told);
            break;
        case 11:
            charte_text_free(text);
            text = NULL;
            status = charte_explanation_json(explanation, &text, told);
            break;
        case 12: {
            charte_header headers[2];
            headers[0].name = charte_str_of("set-cookie");
            headers[1].name = headers[0].value = headers[1].value = s;
            charte_verdicts *verdicts = NULL;
            status = charte_visitor_filter_response(visitor, headers, 2, &verdicts, told);
            charte_verdicts_free(verdicts);
            break;
        }
        case 13: {
            size_t seen = 0;
            status = charte_visitor_filter_cookie(visitor, s, take, on_verdict, &seen, told);
            break;
        }
        case 14: {
            charte_erasure *erasure = NULL;
            size_t cap = take_byte(&in) * 32u;
            status = call & 0x40 ? charte_visitor_withdraw(visitor, &s, 1, s, cap, &erasure, told)
                                 : charte_visitor_erase(visitor, &s, 1, s, cap, &erasure, told);
            charte_erasure_free(erasure);
            break;
        }
        case 15: {
            charte_act act = {take_byte(&in) % 12, take_byte(&in) % 26, s};
            charte_recorded_consent_free(recorded);
            recorded = NULL;
            status = charte_visitor_record(visitor, &act, 1, charte_str_of(""), s, &recorded, told);
            break;
        }
        case 16:
            charte_received_consent_free(consent);
            consent = NULL;
            status = charte_recorded_consent_received(recorded, &consent, told);
            break;
        case 17: {
            charte_allowance allowance;
            status = charte_visitor_allows(visitor, take_byte(&in) % 26, s, &allowance, told);
            break;
        }
        case 18: {
            charte_findings *findings = NULL;
            status = charte_charter_check(charter, &findings, told);
            charte_findings_free(findings);
            break;
        }
        case 19:
            charte_text_free(text);
            text = NULL;
            status = charte_visitor_cache_key(visitor, &text, told);
            break;
        case 20: {
            charte_ask ask;
            status = charte_visitor_ask(visitor, take_byte(&in) % 4, &ask, told);
            break;
        }
        /* Freed while others still need it: they hold what they need. */
        case 21:
            charte_policy_free(policy);
            policy = NULL;
            break;
        case 22:
            charte_visitor_free(visitor);
            visitor = NULL;
            break;
        default:
            charte_received_consent_free(consent);
            consent = NULL;
            break;
        }
        CHECK(status != CHARTE_PANIC);
        calls++;
        answered += status == CHARTE_OK;
        exact_free(s);
        if (text != NULL) {
            size_t seen = 0;
            take(&seen, text->text);
        }
    }
    charte_text_free(text);
    charte_recorded_consent_free(recorded);
    charte_explanation_free(explanation);
    charte_received_consent_free(consent);
    charte_charter_free(charter);
    charte_visitor_free(visitor);
    charte_policy_free(policy);
    charte_regime_free(regime);
    charte_error_free(error);
}

#ifdef FUZZ
int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t len);
int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t len)
{
    run(bytes, len);
    return 0;
}
#else
int main(int count, char **files)
{
    static unsigned char bytes[8192];
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(files[i], "rb");
        CHECK(file != NULL);
        run(bytes, fread(bytes, 1, sizeof bytes, file));
        fclose(file);
    }
    /* A charter, a regime, a policy and a visitor first, then whatever comes. */
    static const unsigned char start[] = {0, 16, 1, 5, 3, 17, 4, 9, 6 | 0x40, 9, 2};
    uint64_t state = 1;
    for (int round = 0; count == 1 && round < 300; round++) {
        size_t len = sizeof start;
        memcpy(bytes, start, len);
        while (len < 400) {
            state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            bytes[len++] = (unsigned char)(state >> 40);
        }
        run(bytes, len);
    }
    /* Most calls are made with everything that they need. */
    CHECK(count > 1 || answered * 2 > calls);
    puts("sequence: fine");
    return 0;
}
#endif
