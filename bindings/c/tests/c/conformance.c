/* Answers conformance cases through the C interface: one case a line on standard input, one answer
 * a line on standard output (tests/conformance/README.md). The answer is put together from the
 * fields of the decision; with the argument --json it is the library's own JSON. */

#include "common.h"
#include "json.h"

#include <time.h>

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

/* The number of an id on the list with these ids; CHARTE_NONE when it is not there. */
static uint32_t number_of(charte_str (*ids)(uint32_t), charte_str id)
{
    for (uint32_t n = 0;; n++) {
        charte_str known = ids(n);
        if (known.len == 0) {
            return CHARTE_NONE;
        }
        if (known.len == id.len && memcmp(known.data, id.data, id.len) == 0) {
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

static void put_stated(const char *key, charte_stated stated)
{
    static const char *const values[] = {"null", "\"yes\"", "\"no\""};
    printf("\"%s\":%s", key, values[stated]);
}

static void put_ruling(const charte_ruling *r)
{
    putchar('{');
    put_key("purpose", charte_purpose_id(r->purpose));
    put_key("requirement", charte_requirement_id(r->requirement));
    put_key("rule", r->rule);
    put_key("because", charte_decision_reason_id(r->because));
    printf("\"allowed\":%s,\"unmet\":[", r->allowed ? "true" : "false");
    for (size_t i = 0; i < r->unmet_count; i++) {
        const charte_unmet_condition *u = &r->unmet[i];
        fputs(i ? ",{" : "{", stdout);
        put_key("rule", u->rule);
        put_key("condition", u->condition);
        put_stated("stated", u->stated);
        putchar('}');
    }
    fputs("],\"rests_on\":[", stdout);
    for (size_t i = 0; i < r->rests_on_count; i++) {
        const charte_met_condition *m = &r->rests_on[i];
        fputs(i ? ",{" : "{", stdout);
        put_key("rule", m->rule);
        put_key("condition", m->condition);
        put_stated("value", m->value);
        fputs(",\"from\":", stdout);
        if (m->origin == CHARTE_NONE) {
            fputs("null", stdout);
        } else {
            put(charte_fact_origin_id(m->origin));
        }
        putchar('}');
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

static void put_explanation(const charte_explanation *e)
{
    const charte_decision *d = &e->decision;
    putchar('{');
    put_key("cookie", e->cookie);
    if (d->declaration == CHARTE_NONE) {
        fputs("\"declaration\":null,", stdout);
    } else {
        printf("\"declaration\":%lu,", (unsigned long)d->declaration);
    }
    put_key("category", charte_category_id(d->category));
    put_key("party", charte_party_id(d->party));
    put_key("requirement", charte_requirement_id(d->requirement));
    put_key("outcome", charte_outcome_id(d->outcome));
    printf("\"may_set\":%s,\"rulings\":[", d->may_set ? "true" : "false");
    for (size_t i = 0; i < e->ruling_count; i++) {
        fputs(i ? "," : "", stdout);
        put_ruling(&e->rulings[i]);
    }
    fputs("],", stdout);
    put_purposes("serves", d->serves);
    fputs("\"findings\":[", stdout);
    for (size_t i = 0; i < e->finding_count; i++) {
        fputs(i ? "," : "", stdout);
        put(e->findings[i].code);
    }
    fputs("]}\n", stdout);
}

static bool same(const charte_decision *a, const charte_decision *b)
{
    return a->outcome == b->outcome && a->because == b->because &&
           a->requirement == b->requirement && a->category == b->category &&
           a->party == b->party && a->purposes == b->purposes && a->serves == b->serves &&
           a->declaration == b->declaration && a->may_set == b->may_set &&
           a->is_declared == b->is_declared;
}

static charte_status decide(const json *c, const charte_visitor *visitor, bool json_wanted,
                            charte_error *error)
{
    charte_observed_cookie cookie;
    memset(&cookie, 0, sizeof cookie);
    cookie.name = text_of(c, "cookie");
    cookie.line = text_of(c, "set_cookie");
    cookie.host = text_of(c, "host");
    charte_str technology = text_of(c, "technology");
    if (technology.data) {
        cookie.technology = number_of(charte_technology_id, technology);
    }
    charte_explanation *explanation = NULL;
    charte_text *text = NULL;
    charte_status status = charte_visitor_explain(visitor, &cookie, &explanation, error);
    /* Every way to decide gives the same decision. */
    charte_decision decision;
    CHECK(charte_visitor_decide(visitor, &cookie, &decision, NULL) == status);
    CHECK(status != CHARTE_OK || same(&decision, &explanation->decision));
    if (cookie.line.data && !technology.data) {
        CHECK(charte_visitor_decide_set_cookie(visitor, cookie.line, cookie.host, &decision,
                                               NULL) == status);
        CHECK(status != CHARTE_OK || same(&decision, &explanation->decision));
    } else if (!cookie.host.data && !technology.data) {
        CHECK(charte_visitor_decide_many(visitor, &cookie.name, 1, &decision, NULL) == status);
        CHECK(status != CHARTE_OK || same(&decision, &explanation->decision));
    }
    exact_free(cookie.name);
    exact_free(cookie.line);
    exact_free(cookie.host);
    exact_free(technology);
    if (status != CHARTE_OK) {
        return status;
    }
    if (!json_wanted) {
        put_explanation(explanation);
    } else if ((status = charte_explanation_json(explanation, &text, error)) == CHARTE_OK) {
        printf("%.*s\n", (int)text->text.len, text->text.data);
    }
    charte_text_free(text);
    charte_explanation_free(explanation);
    return status;
}

static charte_status allows(const json *c, const charte_visitor *visitor, charte_error *error)
{
    charte_str purpose = text_of(c, "purpose"), provider = text_of(c, "provider");
    charte_allowance answer;
    charte_status status = charte_visitor_allows(
        visitor, number_of(charte_purpose_id, purpose), provider, &answer, error);
    if (status == CHARTE_OK) {
        printf("{\"allowed\":%s,\"because\":", answer.allowed ? "true" : "false");
        put(charte_decision_reason_id(answer.because));
        puts("}");
    }
    exact_free(purpose);
    exact_free(provider);
    return status;
}

static void put_line(charte_str line, const char **comma)
{
    fputs(*comma, stdout);
    put(line);
    *comma = ",";
}

static void put_lines(const char *key, const charte_str *lines, size_t count)
{
    const char *comma = "";
    printf("\"%s\":[", key);
    for (size_t i = 0; i < count; i++) {
        put_line(lines[i], &comma);
    }
    fputs("],", stdout);
}

static charte_status ask(const json *asked, const charte_visitor *visitor, charte_error *error)
{
    charte_str id = text_of(asked, "area");
    charte_area area = id.data ? number_of(charte_area_id, id) : CHARTE_NONE;
    charte_ask answer;
    charte_status status = charte_visitor_ask(visitor, area, &answer, error);
    if (status == CHARTE_OK) {
        putchar('{');
        put_key("asking", charte_asking_id(answer.asking));
        put_purposes("purposes", answer.purposes);
        fputs("\"because\":", stdout);
        put(charte_ask_reason_id(answer.because));
        puts("}");
    }
    exact_free(id);
    return status;
}

/* Records the acts of a case. */
static charte_status record(const json *acts, const charte_visitor *visitor, charte_str id,
                            charte_str path, charte_recorded_consent **out, charte_error *error)
{
    charte_act list[64];
    size_t count = 0;
    for (const json *a = acts ? acts->first : NULL; a; a = a->next, count++) {
        CHECK(count < sizeof list / sizeof *list);
        charte_str kind = text_of(a, "act"), purpose = text_of(a, "purpose");
        list[count].kind = number_of(charte_act_kind_id, kind);
        list[count].purpose = purpose.data ? number_of(charte_purpose_id, purpose) : 0;
        list[count].provider = text_of(a, "provider");
        exact_free(kind);
        exact_free(purpose);
    }
    charte_status status = charte_visitor_record(visitor, list, count, id, path, out, error);
    while (count > 0) {
        exact_free(list[--count].provider);
    }
    return status;
}

static charte_status record_alone(const json *asked, const charte_visitor *visitor,
                                  charte_error *error)
{
    charte_str id = text_of(asked, "id");
    charte_recorded_consent *recorded = NULL;
    charte_status status =
        record(json_member(asked, "acts"), visitor, id, charte_str_of("/"), &recorded, error);
    if (status == CHARTE_OK && !recorded) {
        puts("{\"value\":null,\"max_age\":null,\"shortened\":false}");
    } else if (status == CHARTE_OK) {
        putchar('{');
        put_key("value", recorded->value);
        printf("\"max_age\":%lld,\"shortened\":%s}\n", (long long)recorded->max_age,
               recorded->shortened ? "true" : "false");
    }
    charte_recorded_consent_free(recorded);
    exact_free(id);
    return status;
}

static void read_consent(const charte_visitor *visitor, charte_error *error)
{
    charte_received_consent *consent = NULL;
    charte_consent answers;
    charte_text *value = NULL;
    CHECK(charte_visitor_received(visitor, &consent, error) == CHARTE_OK);
    CHECK(charte_received_consent_get(consent, &answers, error) == CHARTE_OK);
    CHECK(charte_received_consent_encode(consent, &value, error) == CHARTE_OK);
    putchar('{');
    put_key("state", charte_consent_state_id(charte_visitor_state(visitor)));
    if (value->text.len) {
        put_key("value", value->text);
    } else {
        fputs("\"value\":null,", stdout);
    }
    printf("\"copies\":%lu,\"error\":", (unsigned long)answers.copies);
    if (charte_received_consent_error(consent, error) == CHARTE_OK) {
        puts("null}");
    } else {
        put(error->code);
        puts("}");
    }
    charte_text_free(value);
    charte_received_consent_free(consent);
}

/* What filtering the request told and left. */
typedef struct {
    charte_str *lines;
    size_t line_count;
    charte_str *told;
    bool *removed;
    size_t told_count;
} filtered;

static void take(void *user, charte_str line)
{
    filtered *f = user;
    if (line.len) {
        f->lines[f->line_count++] = exact(line.data, line.len);
    }
}

static void on_verdict(void *user, const charte_verdict *verdict)
{
    filtered *f = user;
    f->told[f->told_count] = exact(verdict->cookie.data, verdict->cookie.len);
    f->removed[f->told_count++] = verdict->handling == CHARTE_HANDLING_REMOVED;
}

static void put_report(const char *field, charte_str name, const char *handling,
                       const char **comma)
{
    printf("%s[\"%s\",", *comma, field);
    put(name);
    printf(",%s]", handling);
    *comma = ",";
}

static const char *handling(bool removed)
{
    return removed ? "true" : "false";
}

/* The Set-Cookie lines that go on. */
typedef struct {
    charte_str *lines;
    size_t count;
    size_t most;
} sent;

static void send(void *user, charte_str line)
{
    sent *to = user;
    CHECK(to->count < to->most);
    to->lines[to->count++] = exact(line.data, line.len);
}

static void put_name(void *user, charte_str name)
{
    const char **comma = user;
    fputs(*comma, stdout);
    put(name);
    *comma = ",";
}

/* The values of the headers of this name; each is freed with exact_free. */
static size_t values_of(const json *pairs, const char *name, charte_str *values, size_t most)
{
    size_t count = 0;
    for (const json *pair = pairs ? pairs->first : NULL; pair; pair = pair->next) {
        const json *key = pair->first, *value = pair->first->next;
        bool same = key->len == strlen(name);
        for (size_t i = 0; same && i < key->len; i++) {
            char c = key->text[i];
            same = (c >= 'A' && c <= 'Z' ? c | 0x20 : c) == name[i];
        }
        if (same) {
            CHECK(count < most);
            values[count++] = exact(value->text, value->len);
        }
    }
    return count;
}

/* Filters the whole response: the headers that come with it, then the Set-Cookie lines. Gives the
 * lines that go on to `on`, and puts the reports. */
static void filter_response(const json *others, const json *lines, const charte_visitor *visitor,
                            sent *on, const char **comma)
{
    enum { MOST = 512 };
    static charte_header headers[MOST];
    size_t count = 0, before = 0;
    for (const json *pair = others ? others->first : NULL; pair; pair = pair->next) {
        const json *name = pair->first, *value = pair->first->next;
        CHECK(count < MOST);
        headers[count].name = exact(name->text, name->len);
        headers[count++].value = exact(value->text, value->len);
    }
    before = count;
    for (const json *l = lines ? lines->first : NULL; l; l = l->next) {
        CHECK(count < MOST);
        headers[count].name = exact_of("set-cookie");
        headers[count++].value = exact(l->text, l->len);
    }
    charte_verdicts *verdicts = NULL;
    CHECK(charte_visitor_filter_response(visitor, headers, count, &verdicts, NULL) == CHARTE_OK);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (at == verdicts->count || verdicts->list[at].index != i) {
            if (i >= before) {
                send(on, headers[i].value);
            }
            continue;
        }
        const charte_verdict *verdict = &verdicts->list[at++];
        bool rewritten = verdict->handling == CHARTE_HANDLING_REWRITTEN;
        CHECK(rewritten == (verdict->replacement.len > 0));
        const char *how = rewritten ? "\"rewritten\""
                                    : handling(verdict->handling == CHARTE_HANDLING_REMOVED);
        if (i >= before && verdict->handling == CHARTE_HANDLING_KEPT) {
            send(on, headers[i].value);
        } else if (i >= before && rewritten) {
            send(on, verdict->replacement);
        }
        const char *field = i >= before ? "set-cookie" : "other";
        if (verdict->cause != CHARTE_OK) {
            char code[16];
            snprintf(code, sizeof code, "E%u", (unsigned)verdict->cause);
            put_report(field, charte_str_of(code), how, comma);
        } else if (verdict->has_decision) {
            put_report(field, verdict->cookie, how, comma);
        }
    }
    CHECK(at == verdicts->count);
    charte_verdicts_free(verdicts);
    while (count > 0) {
        exact_free(headers[--count].name);
        exact_free(headers[count].value);
    }
}

static charte_status exchange(const json *asked, const charte_policy *policy, int64_t now,
                              charte_error *error)
{
    enum { MOST = 256 };
    static charte_header headers[MOST];
    static charte_str cookies[MOST], kept[MOST], left[MOST], told[MOST], varies[MOST];
    static bool removed[MOST];
    charte_request request;
    memset(&request, 0, sizeof request);
    request.headers = headers;
    size_t cookie_count = 0;
    const json *pairs = json_member(asked, "headers");
    for (const json *pair = pairs ? pairs->first : NULL; pair; pair = pair->next) {
        charte_header *h = &headers[request.header_count++];
        CHECK(request.header_count < MOST);
        const json *name = pair->first, *value = pair->first->next;
        h->name = exact(name->text, name->len);
        h->value = exact(value->text, value->len);
        bool is_cookie = name->len == 6;
        for (size_t i = 0; is_cookie && i < 6; i++) {
            is_cookie = (name->text[i] | 0x20) == "cookie"[i];
        }
        if (is_cookie) {
            cookies[cookie_count++] = h->value;
        }
    }
    charte_str mode = text_of(asked, "mode"), target = text_of(asked, "target");
    charte_str path = target.data ? target : charte_str_of("/");
    request.report_only = mode.data && charte_str_is(mode, "report");
    charte_visitor *before = NULL, *after = NULL;
    charte_recorded_consent *recorded = NULL;
    charte_received_consent *answered = NULL;
    charte_erasure *erasure = NULL;
    charte_status status = charte_visitor_new(policy, &request, NULL, now, &before, error);
    const json *acts = json_member(asked, "acts");
    if (status == CHARTE_OK && acts && acts->kind == JSON_ARRAY) {
        status = record(acts, before, charte_str_of(NULL), path, &recorded, error);
        if (status == CHARTE_OK && recorded) {
            status = charte_recorded_consent_received(recorded, &answered, error);
        }
    }
    if (status == CHARTE_OK) {
        status = charte_visitor_new(policy, &request, answered, now, &after, error);
    }
    const json *cap = json_member(asked, "erase");
    if (status == CHARTE_OK && cap && cap->kind == JSON_NUMBER) {
        /* 0 is the library's own bound; a case of no bytes at all is one of one byte. */
        size_t most = strtoul(cap->text, NULL, 10);
        status = charte_visitor_erase(after, cookies, cookie_count, path, most ? most : 1,
                                      &erasure, error);
    }
    if (status == CHARTE_OK) {
        const json *filter = json_member(asked, "filter_request");
        filtered f = {left, 0, told, removed, 0};
        for (size_t i = 0; filter && filter->yes && i < cookie_count; i++) {
            CHECK(charte_visitor_filter_cookie(before, cookies[i], take, on_verdict, &f, NULL) ==
                  CHARTE_OK);
        }
        const char *comma = "";
        fputs("{\"reports\":[", stdout);
        for (size_t i = 0; i < f.told_count; i++) {
            put_report("cookie", told[i], handling(removed[i]), &comma);
            exact_free(told[i]);
        }
        const json *lines = json_member(asked, "set_cookie");
        const json *others = json_member(asked, "response");
        sent on = {kept, 0, MOST};
        filter_response(others, lines, after, &on, &comma);
        fputs("],", stdout);
        put_lines("set_cookie", kept, on.count);
        size_t vary_count = values_of(others, "vary", varies, MOST);
        fputs("\"vary\":[", stdout);
        comma = "";
        CHECK(charte_visitor_vary(after, varies, vary_count, put_name, &comma, NULL) == CHARTE_OK);
        fputs("],", stdout);
        for (size_t i = 0; i < vary_count; i++) {
            exact_free(varies[i]);
        }
        if (filter && filter->yes) {
            put_lines("cookie", left, f.line_count);
        } else {
            put_lines("cookie", cookies, cookie_count);
        }
        for (size_t i = 0; i < f.line_count; i++) {
            exact_free(left[i]);
        }
        for (size_t i = 0; i < on.count; i++) {
            exact_free(kept[i]);
        }
        charte_observed_cookie unknown =
            charte_observed_cookie_named(charte_str_of("a name of nobody"));
        charte_decision decision;
        CHECK(charte_visitor_decide(before, &unknown, &decision, NULL) == CHARTE_OK);
        put_key("party", charte_party_id(decision.party));
        put_key("state", charte_consent_state_id(charte_visitor_state(before)));
        if (erasure) {
            put_lines("deletions", erasure->lines, erasure->line_count);
            printf("\"remaining\":%lu,\"unreachable\":[", (unsigned long)erasure->remaining);
            for (size_t i = 0; i < erasure->unreachable_count; i++) {
                fputs(i ? ",[" : "[", stdout);
                put(erasure->unreachable[i].name);
                putchar(',');
                put(charte_erase_blocker_id(erasure->unreachable[i].why));
                putchar(']');
            }
            fputs("],", stdout);
        }
        if (recorded) {
            put_lines("consent_lines", recorded->lines, recorded->line_count);
        } else if (acts && acts->kind == JSON_ARRAY) {
            fputs("\"consent_lines\":null,", stdout);
        }
        printf("\"signal\":%s}\n", charte_visitor_gpc(before) ? "true" : "false");
    }
    charte_erasure_free(erasure);
    charte_received_consent_free(answered);
    charte_recorded_consent_free(recorded);
    charte_visitor_free(before);
    charte_visitor_free(after);
    exact_free(mode);
    exact_free(target);
    for (size_t i = 0; i < request.header_count; i++) {
        exact_free(headers[i].name);
        exact_free(headers[i].value);
    }
    return status;
}

static const json *asked(const json *c, const char *key, json_kind kind)
{
    const json *member = json_member(c, key);
    return member && member->kind == kind ? member : NULL;
}

/* What the foreign values of a case mean. */
static charte_status import(const json *c, const charte_policy *policy, int64_t now,
                            charte_imported **out, charte_error *error)
{
    charte_import_options options;
    memset(&options, 0, sizeof options);
    options.table = text_of(c, "interop");
    options.has_recorded = seconds(json_member(c, "recorded"), &options.recorded);
    const json *shown = json_member(c, "shown_revision");
    options.shown_revision = shown && shown->kind == JSON_NUMBER ? (uint32_t)strtoul(shown->text, NULL, 10) : 0;
    charte_foreign values[64];
    size_t count = 0;
    for (const json *v = json_member(c, "foreign")->first; v; v = v->next) {
        CHECK(count < sizeof values / sizeof *values);
        values[count].format = text_of(v, "format");
        values[count++].value = text_of(v, "value");
    }
    charte_importer *importer = NULL;
    charte_status status = charte_importer_new(policy, &options, &importer, error);
    if (status == CHARTE_OK) {
        status = charte_importer_import_values(importer, values, count, now, out, error);
    }
    charte_importer_free(importer);
    exact_free(options.table);
    for (size_t i = 0; i < count; i++) {
        exact_free(values[i].format);
        exact_free(values[i].value);
    }
    return status;
}

static void put_imported(const charte_imported *imported)
{
    charte_consent consent;
    CHECK(charte_received_consent_get(imported->received, &consent, NULL) == CHARTE_OK);
    fputs("{\"received\":{", stdout);
    put_key("state", charte_consent_state_id(imported->state));
    put_lines("answers", imported->answers, imported->answer_count);
    put_lines("inferred", imported->inferred, imported->inferred_count);
    put_purposes("granted", consent.granted);
    put_purposes("refused", consent.refused);
    if (consent.revision) {
        time_t time = (time_t)consent.time;
        char text[32];
        CHECK(strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime(&time)) > 0);
        put_key("recorded", charte_str_of(text));
        printf("\"revision\":%lu,", (unsigned long)consent.revision);
    } else {
        fputs("\"recorded\":null,\"revision\":null,", stdout);
    }
    charte_text *written = NULL;
    if (imported->consent) {
        CHECK(charte_received_consent_encode(imported->consent, &written, NULL) == CHARTE_OK);
        fputs("\"written\":", stdout);
        put(written->text);
    } else {
        fputs("\"written\":null", stdout);
    }
    charte_text_free(written);
    printf("},\"gpc\":%s,", imported->gpc ? "true" : "false");
    if (imported->cause) {
        printf("\"error\":\"E%lu\"}\n", (unsigned long)imported->cause);
    } else {
        puts("\"error\":null}");
    }
}

/* Whether the case asks anything but what its foreign values mean. */
static bool asks(const json *c)
{
    static const char *const QUESTIONS[] = {"cookie", "set_cookie", "allows", "ask", "record"};
    for (size_t i = 0; i < sizeof QUESTIONS / sizeof *QUESTIONS; i++) {
        const json *question = json_member(c, QUESTIONS[i]);
        if (question) {
            return true;
        }
    }
    const json *read = json_member(c, "read");
    return read && read->yes;
}

static charte_status answer(const json *c, bool json_wanted, charte_error *error)
{
    charte_charter *charter = NULL;
    charte_regime *regime = NULL;
    charte_policy *policy = NULL;
    charte_received_consent *consent = NULL;
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
        status = charte_received_consent_from_values(values, count, &consent, error);
    }
    charte_imported *imported = NULL;
    const json *brought = json_member(c, "foreign");
    if (status == CHARTE_OK && brought && brought->kind == JSON_ARRAY && brought->first) {
        status = import(c, policy, now, &imported, error);
    }
    const charte_received_consent *counts = consent;
    if (imported) {
        /* A foreign value adds nothing to a consent of the site, but its signal counts. */
        counts = count ? consent : imported->received;
        request.header_count = request.header_count || imported->gpc;
    }
    if (status == CHARTE_OK) {
        status = charte_visitor_new(policy, &request, counts, now, &visitor, error);
    }
    exact_free(source);
    exact_free(id);
    exact_free(page);
    for (size_t i = 0; i < count; i++) {
        exact_free(values[i]);
    }
    charte_charter_free(charter);
    charte_regime_free(regime);
    const json *question;
    if (status != CHARTE_OK) {
        /* What it says is the answer. */
    } else if (!timed) {
        failed("`now` is not a time");
    } else if (imported && !asks(c)) {
        put_imported(imported);
    } else if ((question = asked(c, "exchange", JSON_OBJECT)) != NULL) {
        status = exchange(question, policy, now, error);
    } else if ((question = asked(c, "allows", JSON_OBJECT)) != NULL) {
        status = allows(question, visitor, error);
    } else if ((question = asked(c, "ask", JSON_OBJECT)) != NULL) {
        status = ask(question, visitor, error);
    } else if ((question = asked(c, "record", JSON_OBJECT)) != NULL) {
        status = record_alone(question, visitor, error);
    } else if ((question = asked(c, "read", JSON_BOOL)) != NULL && question->yes) {
        read_consent(visitor, error);
    } else {
        status = decide(c, visitor, json_wanted, error);
    }
    charte_imported_free(imported);
    charte_policy_free(policy);
    charte_received_consent_free(consent);
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
