/* Answers conformance cases through the C interface: one case a line on standard input, one answer
 * a line on standard output (tests/conformance/README.md). The answer is put together from the
 * fields of the decision; with the argument --json it is the library's own JSON. */

#include "common.h"
#include "json.h"

/* A text of the case, in a block of exactly its size. */
static charte_str text_of(const json *object, const char *key)
{
    const json *member = json_member(object, key);
    charte_str absent = {NULL, 0};
    return member && member->kind == JSON_STRING ? exact(member->text, member->len) : absent;
}

static void put(charte_str s)
{
    putchar('"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.data[i];
        if (c == '"' || c == '\\') {
            printf("\\%c", c);
        } else if (c < 0x20) {
            printf("\\u%04x", c);
        } else {
            putchar(c);
        }
    }
    putchar('"');
}

static void put_key(const char *key, charte_str value)
{
    printf("\"%s\":", key);
    put(value);
    putchar(',');
}

static void failed(const char *why)
{
    printf("{\"failed\":\"%s\"}\n", why);
}

static bool seconds(const json *now, int64_t *out)
{
    int y, mo, d, h, mi, s, end = 0;
    if (!now || now->kind != JSON_STRING ||
        sscanf(now->text, "%d-%d-%dT%d:%d:%dZ%n", &y, &mo, &d, &h, &mi, &s, &end) != 6 ||
        (size_t)end != now->len) {
        return false;
    }
    /* Days since 1970-01-01 in the proleptic Gregorian calendar. */
    int64_t year = y - (mo <= 2), era = (year >= 0 ? year : year - 399) / 400;
    int64_t of_era = year - era * 400, of_year = (153 * (mo + (mo > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    int64_t days = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
    *out = ((days * 24 + h) * 60 + mi) * 60 + s;
    return true;
}

/* The number of a word; CHARTE_NONE when it is none of the list. */
static uint32_t number_of(charte_list list, charte_str id)
{
    for (uint32_t n = 0;; n++) {
        charte_str word = charte_word(list, n);
        if (word.len == 0) {
            return CHARTE_NONE;
        }
        if (word.len == id.len && memcmp(word.data, id.data, id.len) == 0) {
            return n;
        }
    }
}

static void put_purposes(const char *key, uint32_t bits)
{
    const char *comma = "";
    printf("\"%s\":[", key);
    for (uint32_t p = 0; charte_purpose_id(p).len; p++) {
        if (bits & UINT32_C(1) << p) {
            fputs(comma, stdout);
            put(charte_purpose_id(p));
            comma = ",";
        }
    }
    fputs("],", stdout);
}

static void put_ruling(const charte_ruling *r)
{
    putchar('{');
    put_key("purpose", charte_purpose_id(r->purpose));
    put_key("requirement", charte_requirement_id(r->requirement));
    put_key("rule", r->rule);
    put_key("because", charte_because_id(r->because));
    printf("\"allowed\":%s,\"unmet\":[", r->allowed ? "true" : "false");
    for (size_t i = 0; i < r->unmet_count; i++) {
        const charte_unmet *u = &r->unmet[i];
        static const char *const stated[] = {"null", "\"yes\"", "\"no\""};
        fputs(i ? ",{" : "{", stdout);
        put_key("rule", u->rule);
        put_key("condition", u->condition);
        printf("\"stated\":%s}", stated[u->stated]);
    }
    fputs("],\"citations\":[", stdout);
    for (size_t i = 0; i < r->citation_count; i++) {
        const charte_citation *c = &r->citations[i];
        char whole[1024];
        int n = snprintf(whole, sizeof whole, "%.*s%s%.*s", (int)c->instrument.len,
                         c->instrument.data, c->at.len ? " " : "", (int)c->at.len, c->at.data);
        CHECK(n > 0 && (size_t)n < sizeof whole);
        fputs(i ? "," : "", stdout);
        put(charte_str_of(whole));
    }
    fputs("]}", stdout);
}

static void put_decision(const charte_decision *d)
{
    const charte_summary *s = &d->summary;
    putchar('{');
    put_key("cookie", d->cookie);
    if (s->declaration == CHARTE_NONE) {
        fputs("\"declaration\":null,", stdout);
    } else {
        printf("\"declaration\":%lu,", (unsigned long)s->declaration);
    }
    put_key("category", charte_category_id(s->category));
    put_key("party", charte_party_id(s->party));
    put_key("requirement", charte_requirement_id(s->requirement));
    put_key("outcome", charte_outcome_id(s->outcome));
    printf("\"may_set\":%s,\"rulings\":[", s->may_set ? "true" : "false");
    for (size_t i = 0; i < d->ruling_count; i++) {
        fputs(i ? "," : "", stdout);
        put_ruling(&d->rulings[i]);
    }
    fputs("],", stdout);
    put_purposes("serves", s->serves);
    fputs("\"findings\":[", stdout);
    for (size_t i = 0; i < d->finding_count; i++) {
        fputs(i ? "," : "", stdout);
        put(d->findings[i].code);
    }
    fputs("]}\n", stdout);
}

static charte_status decide(const json *c, const charte_visitor *visitor, bool json_wanted,
                            charte_error *error)
{
    charte_sighting seen;
    memset(&seen, 0, sizeof seen);
    seen.name = text_of(c, "cookie");
    seen.line = text_of(c, "set_cookie");
    seen.host = text_of(c, "host");
    charte_str technology = text_of(c, "technology");
    if (technology.data) {
        seen.technology = number_of(CHARTE_LIST_TECHNOLOGY, technology);
    }
    charte_decision *decision = NULL;
    charte_text *text = NULL;
    charte_status status = charte_visitor_decide(visitor, &seen, &decision, error);
    charte_summary summary;
    CHECK(charte_visitor_summarise(visitor, &seen, &summary, NULL) == status);
    exact_free(seen.name);
    exact_free(seen.line);
    exact_free(seen.host);
    exact_free(technology);
    if (status != CHARTE_OK) {
        return status;
    }
    /* Both ways say the same; their padding need not. */
    CHECK(summary.outcome == decision->summary.outcome);
    CHECK(summary.serves == decision->summary.serves);
    CHECK(summary.may_set == decision->summary.may_set);
    CHECK(summary.declaration == decision->summary.declaration);
    if (!json_wanted) {
        put_decision(decision);
    } else if ((status = charte_decision_json(decision, &text, error)) == CHARTE_OK) {
        printf("%.*s\n", (int)text->text.len, text->text.data);
    }
    charte_text_free(text);
    charte_decision_free(decision);
    return status;
}

static charte_status allows(const json *c, const charte_visitor *visitor, charte_error *error)
{
    charte_str purpose = text_of(c, "purpose"), provider = text_of(c, "provider");
    charte_allowance answer;
    charte_status status = charte_visitor_allows(
        visitor, number_of(CHARTE_LIST_PURPOSE, purpose), provider, &answer, error);
    if (status == CHARTE_OK) {
        printf("{\"allowed\":%s,\"because\":", answer.allowed ? "true" : "false");
        put(charte_because_id(answer.because));
        puts("}");
    }
    exact_free(purpose);
    exact_free(provider);
    return status;
}

static charte_status answer(const json *c, bool json_wanted, charte_error *error)
{
    charte_charter *charter = NULL;
    charte_regime *regime = NULL;
    charte_policy *policy = NULL;
    charte_consent *consent = NULL;
    charte_visitor *visitor = NULL;
    charte_str values[64], source = text_of(json_member(c, "charter"), "text");
    charte_str id = text_of(c, "regime"), page = text_of(c, "page");
    size_t count = 0;
    const json *list = json_member(c, "consent"), *gpc = json_member(c, "gpc");
    for (const json *v = list ? list->first : NULL; v; v = v->next) {
        CHECK(count < sizeof values / sizeof *values);
        values[count++] = exact(v->text, v->len);
    }
    charte_header signal = {charte_str_of("sec-gpc"), charte_str_of("1")};
    charte_request request;
    memset(&request, 0, sizeof request);
    request.headers = &signal;
    request.header_count = gpc && gpc->yes;
    /* A page that is not stated is unknown: an empty address, not an absent one. */
    request.page = page.data ? page : charte_str_of("");
    int64_t now = 0;
    bool timed = seconds(json_member(c, "now"), &now);

    const json *format = json_member(json_member(c, "charter"), "format");
    bool is_json = format && strcmp(format->text, "json") == 0;
    charte_status status = is_json ? charte_charter_parse_json(source, &charter, error)
                                   : charte_charter_parse(source, &charter, error);
    if (status == CHARTE_OK && id.data) {
        status = charte_regime_builtin(id, &regime, error);
    }
    if (status == CHARTE_OK) {
        status = charte_policy_new(charter, regime, &policy, error);
    }
    if (status == CHARTE_OK) {
        status = charte_consent_read(values, count, &consent, error);
    }
    if (status == CHARTE_OK) {
        status = charte_visitor_new(policy, &request, consent, now, &visitor, error);
    }
    exact_free(source);
    exact_free(id);
    exact_free(page);
    for (size_t i = 0; i < count; i++) {
        exact_free(values[i]);
    }
    charte_charter_free(charter);
    charte_regime_free(regime);
    charte_policy_free(policy);
    charte_consent_free(consent);
    if (status == CHARTE_OK && !timed) {
        failed("`now` is not a time");
    } else if (status == CHARTE_OK) {
        const json *asked = json_member(c, "allows");
        status = asked ? allows(asked, visitor, error) : decide(c, visitor, json_wanted, error);
    }
    charte_visitor_free(visitor);
    return status;
}

int main(int argc, char **argv)
{
    bool json_wanted = argc > 1 && strcmp(argv[1], "--json") == 0;
    charte_error *error = charte_error_new();
    char *line = NULL;
    size_t room = 0, len = 0;
    int c;
    do {
        c = getchar();
        if (len == room) {
            room = room ? room * 2 : 65536;
            line = realloc(line, room);
            CHECK(line != NULL);
        }
        if (c != EOF && c != '\n') {
            line[len++] = (char)c;
            continue;
        }
        if (len > 0) {
            json_input in = {line, line + len};
            json *value = json_value(&in);
            charte_status status = CHARTE_OK;
            if (!value) {
                failed("not JSON");
            } else if ((status = answer(value, json_wanted, error)) != CHARTE_OK) {
                if (error->code.len) {
                    CHECK(error->status == status);
                    printf("{\"error\":\"%.*s\"}\n", (int)error->code.len, error->code.data);
                } else {
                    failed("the call was wrong");
                }
            }
            json_free(value);
            fflush(stdout);
        }
        len = 0;
    } while (c != EOF);
    free(line);
    charte_error_free(error);
    return 0;
}
