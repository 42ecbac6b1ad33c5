/* What a call costs from C. The inputs are those of benches/border.rs, which gives Rust's own
 * figures:  cc -O2 bench.c $(pkg-config --cflags --libs charte) && ./a.out; cargo bench -p charte-c */

#include "common.h"
#include <time.h>

enum { DECLARED = 3000, NAMES = 65536, ROUNDS = 40 };

static uint64_t state = 1;

static uint32_t draw(uint32_t below)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(state >> 33) % below;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The best of the rounds, in nanoseconds a call: noise only adds. */
#define TIME(what, body)                                                                      \
    do {                                                                                      \
        double took[ROUNDS];                                                                  \
        for (int round = 0; round < ROUNDS; round++) {                                        \
            double start = now();                                                             \
            for (size_t i = 0; i < NAMES; i++) {                                              \
                body;                                                                         \
            }                                                                                 \
            took[round] = (now() - start) / NAMES;                                            \
        }                                                                                     \
        qsort(took, ROUNDS, sizeof *took, by_size);                                           \
        printf("%-28s %6.1f ns\n", what, took[0]);                                            \
    } while (0)

int main(void)
{
    char *text = (char *)malloc(512 * DECLARED), *at = text;
    at += sprintf(at, "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n");
    for (int i = 0; i < DECLARED; i++) {
        at += sprintf(at, "[[cookie]]\nname = \"c%d%s\"\npurposes = [\"%s\"]\n", i,
                      i % 10 ? "" : "_*", i % 2 ? "advertising" : "authentication");
    }
    charte_policy *policy = policy_of(text);
    static charte_str names[NAMES], lines[NAMES];
    for (size_t i = 0; i < NAMES; i++) {
        char name[64], line[128];
        uint32_t n = draw(DECLARED * 5 / 4);
        sprintf(name, "c%u%s", n, n % 10 ? "" : "_x");
        sprintf(line, "%s=4b7d; Path=/; Max-Age=%u; Secure; HttpOnly; SameSite=Lax", name, draw(9999));
        names[i] = exact_of(name);
        lines[i] = exact_of(line);
    }
    charte_str value = charte_str_of("v1~20261101T0900Z~r1~n:audience-measurement~n:preferences"
                                     "~y:advertising~n:embedded-content~.mana");
    charte_received_consent *consent = NULL;
    charte_visitor *visitor = NULL;
    charte_header host = {charte_str_of("host"), charte_str_of("www.example.fr")};
    charte_request request;
    memset(&request, 0, sizeof request);
    request.headers = &host;
    request.header_count = 1;
    CHECK(charte_received_consent_decode(value, &consent, NULL) == CHARTE_OK);
    CHECK(charte_visitor_new(policy, &request, consent, NOW, &visitor, NULL) == CHARTE_OK);

    uint32_t sum = 0;
    TIME("empty call", sum += charte_abi_version() + (uint32_t)i);
    TIME("decide by name", {
        charte_observed_cookie cookie = charte_observed_cookie_named(names[i]);
        charte_decision decision;
        charte_visitor_decide(visitor, &cookie, &decision, NULL);
        sum += decision.may_set;
    });
    TIME("line to decision", {
        charte_decision decision;
        charte_visitor_decide_set_cookie(visitor, lines[i], charte_str_of(NULL), &decision, NULL);
        sum += decision.may_set;
    });
    TIME("filter a response of one line", {
        charte_header header = {charte_str_of("set-cookie"), lines[i]};
        charte_verdicts *verdicts = NULL;
        charte_visitor_filter_response(visitor, &header, 1, &verdicts, NULL);
        sum += verdicts->count == 0;
        charte_verdicts_free(verdicts);
    });
    TIME("visitor of a request, and free", {
        charte_visitor *v = NULL;
        charte_visitor_new(policy, &request, consent, NOW, &v, NULL);
        charte_visitor_free(v);
    });
    /* One call of 64: multiply by 64. */
    TIME("explanation / 64", {
        charte_observed_cookie seen = charte_observed_cookie_named(names[i]);
        charte_explanation *d = NULL;
        if (i % 64 == 0 && charte_visitor_explain(visitor, &seen, &d, NULL) == CHARTE_OK) {
            sum += d->decision.may_set;
            charte_explanation_free(d);
        }
    });
    fprintf(stderr, "(%u)\n", sum);
    charte_visitor_free(visitor);
    charte_received_consent_free(consent);
    charte_policy_free(policy);
    for (size_t i = 0; i < NAMES; i++) {
        exact_free(names[i]);
        exact_free(lines[i]);
    }
    free(text);
    return 0;
}
