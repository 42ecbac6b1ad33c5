/* charte inside a real server, GNU libmicrohttpd (Debian: apt install libmicrohttpd-dev).
 *
 *     cc -o server server.c $(pkg-config --cflags --libs charte libmicrohttpd)
 *     ./server examples/visit/charte.toml 8080
 *
 * It listens on 127.0.0.1. The site sets five cookies on every page, as sites do; its Set-Cookie
 * headers pass through charte before they are sent. GET / shows what must be asked, POST /accept and
 * POST /refuse record the answer and delete what may not stay.
 */

#include <arpa/inet.h>
#include <charte.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <time.h>

enum { MOST_HEADERS = 128 };

static const char *const SITE_COOKIES[] = {
    "__Host-session=1f7; Path=/; Secure; HttpOnly",
    "langue=fr; Path=/; Max-Age=31536000",
    "_pk_id.7.fa4e=9c2; Path=/; Max-Age=33955200",
    "_ga=GA1.1.8; Path=/; Max-Age=63072000",
    "_fbp=fb.1.2; Path=/; Max-Age=7776000",
};

typedef struct {
    charte_header list[MOST_HEADERS];
    size_t count;
} headers;

static enum MHD_Result collect(void *cls, enum MHD_ValueKind kind, const char *name,
                               const char *value)
{
    headers *h = cls;
    (void)kind;
    if (h->count < MOST_HEADERS) {
        h->list[h->count].name = charte_str_of(name);
        h->list[h->count].value = charte_str_of(value ? value : "");
        h->count++;
    }
    return MHD_YES;
}

/* libmicrohttpd wants a text that ends with a zero byte. */
static void add(struct MHD_Response *response, charte_str line)
{
    char *text = malloc(line.len + 1);
    if (text) {
        memcpy(text, line.data, line.len);
        text[line.len] = 0;
        MHD_add_response_header(response, "Set-Cookie", text);
        free(text);
    }
}

static void add_all(struct MHD_Response *response, const charte_str *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        add(response, lines[i]);
    }
}

/* What the visitor did with this request, if anything. */
static charte_recorded_consent *record(const charte_policy *policy, const charte_request *request,
                                       const char *url, int64_t now)
{
    charte_act act = {0};
    if (strcmp(url, "/accept") == 0) {
        act.kind = CHARTE_ACT_KIND_ACCEPT_ALL;
    } else if (strcmp(url, "/refuse") == 0) {
        act.kind = CHARTE_ACT_KIND_REFUSE_ALL;
    } else {
        return NULL;
    }
    charte_visitor *visitor = NULL;
    charte_recorded_consent *recorded = NULL;
    charte_str no_id = {NULL, 0};
    if (charte_visitor_new(policy, request, NULL, now, &visitor, NULL) == CHARTE_OK) {
        charte_visitor_record(visitor, &act, 1, no_id, charte_str_of(url), &recorded, NULL);
    }
    charte_visitor_free(visitor);
    return recorded;
}

/* Sends the site's cookies that may be set, and deletes what the request brought and may not stay. */
static void enforce(const charte_visitor *visitor, const headers *h, const char *url,
                    bool withdraws, struct MHD_Response *response)
{
    enum { COUNT = sizeof SITE_COOKIES / sizeof *SITE_COOKIES };
    charte_header lines[COUNT];
    bool passes[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        lines[i].name = charte_str_of("Set-Cookie");
        lines[i].value = charte_str_of(SITE_COOKIES[i]);
        passes[i] = true;
    }
    charte_verdicts *verdicts = NULL;
    if (charte_visitor_filter_response(visitor, lines, COUNT, &verdicts, NULL) != CHARTE_OK) {
        return; /* nothing is known, so nothing is set */
    }
    for (size_t i = 0; i < verdicts->count; i++) {
        const charte_verdict *verdict = &verdicts->list[i];
        passes[verdict->index] = verdict->handling == CHARTE_HANDLING_KEPT;
        if (verdict->handling == CHARTE_HANDLING_REWRITTEN) {
            add(response, verdict->replacement);
        }
    }
    charte_verdicts_free(verdicts);
    for (size_t i = 0; i < COUNT; i++) {
        if (passes[i]) {
            MHD_add_response_header(response, "Set-Cookie", SITE_COOKIES[i]);
        }
    }
    charte_str cookies[MOST_HEADERS];
    size_t count = 0;
    for (size_t i = 0; i < h->count; i++) {
        if (h->list[i].name.len == 6 && strncasecmp(h->list[i].name.data, "cookie", 6) == 0) {
            cookies[count++] = h->list[i].value;
        }
    }
    charte_erasure *erasure = NULL;
    charte_str path = charte_str_of(url);
    charte_status status =
        withdraws ? charte_visitor_withdraw(visitor, cookies, count, path, 0, &erasure, NULL)
                  : charte_visitor_erase(visitor, cookies, count, path, 0, &erasure, NULL);
    if (status == CHARTE_OK) {
        add_all(response, erasure->lines, erasure->line_count);
    }
    charte_erasure_free(erasure);
}

static enum MHD_Result answer(void *cls, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **context)
{
    const charte_policy *policy = cls;
    static int begun;
    (void)version;
    (void)upload;
    if (!*context) {
        *context = &begun;
        return MHD_YES;
    }
    *upload_size = 0;

    headers h;
    h.count = 0;
    MHD_get_connection_values(connection, MHD_HEADER_KIND, collect, &h);
    charte_request request = {0};
    request.headers = h.list;
    request.header_count = h.count;
    int64_t now = (int64_t)time(NULL);

    charte_recorded_consent *recorded = NULL;
    charte_received_consent *answered = NULL; /* NULL: the response is judged by what the request brought */
    if (strcmp(method, "POST") == 0) {
        recorded = record(policy, &request, url, now);
    }
    if (recorded) {
        charte_recorded_consent_received(recorded, &answered, NULL);
    }
    charte_visitor *visitor = NULL;
    charte_ask ask = {0};
    charte_status status = charte_visitor_new(policy, &request, answered, now, &visitor, NULL);
    if (status == CHARTE_OK) {
        charte_visitor_ask(visitor, CHARTE_NONE, &ask, NULL);
    }

    char page[256];
    charte_str asking = charte_asking_id(ask.asking), why = charte_ask_reason_id(ask.because);
    int len = snprintf(page, sizeof page, "%.*s, because %.*s\n", (int)asking.len, asking.data,
                       (int)why.len, why.data);
    struct MHD_Response *response =
        MHD_create_response_from_buffer((size_t)len, page, MHD_RESPMEM_MUST_COPY);
    /* Without a visitor nothing is known of what may be set, and nothing is. */
    if (status == CHARTE_OK) {
        enforce(visitor, &h, url, recorded != NULL, response);
    }
    if (recorded) {
        add_all(response, recorded->lines, recorded->line_count);
    }
    enum MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    charte_recorded_consent_free(recorded);
    charte_received_consent_free(answered);
    charte_visitor_free(visitor);
    return result;
}

static charte_policy *load(const char *path)
{
    static char text[1 << 20];
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return NULL;
    }
    charte_str source;
    source.data = text;
    source.len = fread(text, 1, sizeof text, file);
    fclose(file);
    charte_error *error = charte_error_new();
    charte_charter *charter = NULL;
    charte_policy *policy = NULL;
    if (charte_charter_parse(source, &charter, error) != CHARTE_OK ||
        charte_policy_new(charter, NULL, &policy, error) != CHARTE_OK) {
        fprintf(stderr, "%s: %.*s\n", path, (int)error->message.len, error->message.data);
    }
    charte_charter_free(charter);
    charte_error_free(error);
    return policy;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("server: write a charter and a port behind the command\n", stderr);
        return 2;
    }
    charte_policy *policy = load(argv[1]);
    if (!policy) {
        return 1;
    }
    /* One policy for all threads, without a lock. */
    uint16_t port = (uint16_t)atoi(argv[2]);
    struct sockaddr_in address = {0};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD, port, NULL, NULL, answer, policy, MHD_OPTION_SOCK_ADDR,
        (struct sockaddr *)&address, MHD_OPTION_THREAD_POOL_SIZE, 4u, MHD_OPTION_END);
    if (!daemon) {
        fputs("server: cannot listen on that port\n", stderr);
        charte_policy_free(policy);
        return 1;
    }
    puts("listening; end it with the end of standard input");
    fflush(stdout);
    while (getchar() != EOF) {
    }
    MHD_stop_daemon(daemon);
    charte_policy_free(policy);
    return 0;
}
