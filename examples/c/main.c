/* The example program that every language has: a charter, three visitors, eight cookies.
 *
 *     cc -o main main.c $(pkg-config --cflags --libs charte)
 *     ./main examples/visit/charte.toml
 */

#include <charte.h>
#include <stdio.h>
#include <stdlib.h>

/* 2026-11-23T10:05:00Z */
#define NOW INT64_C(1795428300)

static const char *const NAMES[] = {"__Host-session", "langue",    "_pk_id.7.fa4e",       "_ga",
                                    "_fbp",           "uid_regie", "cookies_preferences", "inconnu"};

static const struct {
    const char *label;
    const char *consent;
} VISITORS[] = {
    {"none", NULL},
    {"refused", "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences~n:advertising"
                "~n:ad-measurement~n:profiling~n:embedded-content~.x10m"},
    {"accepted", "v1~20261101T0900Z~r1~y:audience-measurement~y:preferences~y:advertising"
                 "~y:ad-measurement~y:profiling~y:embedded-content~.yvc3"},
};

static charte_error *error;

/* Ends the program with what went wrong, when something did. */
static void must(charte_status status)
{
    if (status != CHARTE_OK) {
        fprintf(stderr, "%.*s\n", (int)error->message.len, error->message.data);
        exit(1);
    }
}

static void print(charte_str s)
{
    fwrite(s.data, 1, s.len, stdout);
}

static charte_policy *load(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    static char text[1 << 20];
    charte_str source;
    source.data = text;
    source.len = fread(text, 1, sizeof text, file);
    fclose(file);

    charte_charter *charter = NULL;
    charte_policy *policy = NULL;
    must(charte_charter_parse(source, &charter, error));
    must(charte_policy_new(charter, NULL, &policy, error)); /* NULL: the charter's own regime */
    charte_charter_free(charter);
    return policy;
}

static void decide(const char *label, const charte_visitor *visitor, const char *name)
{
    charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of(name));
    charte_decision decision;
    must(charte_visitor_decide(visitor, &cookie, &decision, error));
    printf("%s %s ", label, name);
    print(charte_outcome_id(decision.outcome));
    printf(" %s ", decision.may_set ? "true" : "false");
    print(charte_decision_reason_id(decision.because));
    putchar('\n');
}

static void visit(const charte_policy *policy, const char *label, const char *value)
{
    charte_str values[1];
    values[0] = charte_str_of(value);
    charte_received_consent *consent = NULL;
    must(charte_received_consent_from_values(values, value ? 1 : 0, &consent, error));

    charte_header host;
    host.name = charte_str_of("Host");
    host.value = charte_str_of("www.boutique.example");
    charte_request request = {0};
    request.headers = &host;
    request.header_count = 1;
    request.page = charte_str_of("https://www.boutique.example/");

    charte_visitor *visitor = NULL;
    must(charte_visitor_new(policy, &request, consent, NOW, &visitor, error));
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        decide(label, visitor, NAMES[i]);
    }

    charte_str everybody = {NULL, 0};
    charte_allowance embed;
    must(charte_visitor_allows(visitor, CHARTE_PURPOSE_EMBEDDED_CONTENT, everybody, &embed, error));
    printf("%s allows embedded-content: %s ", label, embed.allowed ? "true" : "false");
    print(charte_decision_reason_id(embed.because));
    putchar('\n');

    charte_ask ask;
    must(charte_visitor_ask(visitor, CHARTE_NONE, &ask, error));
    printf("%s ask: ", label);
    print(charte_asking_id(ask.asking));
    putchar(' ');
    print(charte_ask_reason_id(ask.because));
    putchar(' ');
    const char *comma = "";
    for (charte_purpose purpose = 0; charte_purpose_id(purpose).len; purpose++) {
        if (ask.purposes & UINT32_C(1) << purpose) {
            fputs(comma, stdout);
            print(charte_purpose_id(purpose));
            comma = ",";
        }
    }
    putchar('\n');
    charte_visitor_free(visitor);
    charte_received_consent_free(consent);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("write the path of a charter behind the command\n", stderr);
        return 1;
    }
    error = charte_error_new();
    charte_policy *policy = load(argv[1]);
    for (size_t i = 0; i < sizeof VISITORS / sizeof *VISITORS; i++) {
        visit(policy, VISITORS[i].label, VISITORS[i].consent);
    }
    charte_policy_free(policy);
    charte_error_free(error);
    return 0;
}
