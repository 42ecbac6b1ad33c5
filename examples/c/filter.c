/* A filter for response headers: those of the request from a file, the response's from standard
 * input, the filtered response to standard output. What is removed is told on standard error.
 *
 *     ./filter charte.toml request.txt < response.txt
 *
 * Lines end with LF or CR LF and pass byte for byte; a status line and what follows the empty line
 * pass as they are. Try it behind curl: curl -si https://… | ./filter charte.toml request.txt
 */

#include <charte.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <time.h>

enum { MOST_HEADERS = 256 };

static charte_error *error;

static void must(charte_status status)
{
    if (status != CHARTE_OK) {
        fprintf(stderr, "filter: %.*s\n", (int)error->message.len, error->message.data);
        exit(2);
    }
}

static charte_str read_all(FILE *file)
{
    size_t room = 65536, len = 0;
    char *text = malloc(room);
    while (text) {
        len += fread(text + len, 1, room - len, file);
        if (len < room) {
            break;
        }
        room *= 2;
        text = realloc(text, room);
    }
    if (!text) {
        fputs("filter: not enough memory\n", stderr);
        exit(2);
    }
    charte_str all;
    all.data = text;
    all.len = len;
    return all;
}

static charte_str read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(2);
    }
    charte_str all = read_all(file);
    fclose(file);
    return all;
}

/* Takes the next line off `rest`, its end included. */
static charte_str next_line(charte_str *rest)
{
    charte_str line = *rest;
    const char *end = memchr(rest->data, '\n', rest->len);
    if (end) {
        line.len = (size_t)(end - rest->data) + 1;
    }
    rest->data += line.len;
    rest->len -= line.len;
    return line;
}

/* `Name: value` without the line's end and the spaces around the value; false when it is none. */
static bool split(charte_str line, charte_header *header)
{
    const char *colon = memchr(line.data, ':', line.len);
    if (!colon) {
        return false;
    }
    header->name.data = line.data;
    header->name.len = (size_t)(colon - line.data);
    charte_str value;
    value.data = colon + 1;
    value.len = line.len - header->name.len - 1;
    while (value.len && (value.data[0] == ' ' || value.data[0] == '\t')) {
        value.data++;
        value.len--;
    }
    while (value.len && strchr(" \t\r\n", value.data[value.len - 1])) {
        value.len--;
    }
    header->value = value;
    return true;
}

static bool is_named(const charte_header *header, const char *name)
{
    size_t len = strlen(name);
    return header->name.len == len && strncasecmp(header->name.data, name, len) == 0;
}

/* Sends the deletion that takes the place of the application's own. */
static void send_instead(void *user, charte_str line)
{
    (void)user;
    printf("Set-Cookie: %.*s\r\n", (int)line.len, line.data);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("filter: write a charter and a file with the request's header behind the command\n",
              stderr);
        return 2;
    }
    error = charte_error_new();
    charte_str source = read_file(argv[1]), request_text = read_file(argv[2]);
    charte_charter *charter = NULL;
    charte_policy *policy = NULL;
    must(charte_charter_parse(source, &charter, error));
    must(charte_policy_new(charter, NULL, &policy, error));

    charte_header headers[MOST_HEADERS];
    charte_request request = {0};
    request.headers = headers;
    for (charte_str rest = request_text; rest.len && request.header_count < MOST_HEADERS;) {
        request.header_count += split(next_line(&rest), &headers[request.header_count]);
    }
    charte_visitor *visitor = NULL;
    must(charte_visitor_new(policy, &request, NULL, (int64_t)time(NULL), &visitor, error));

    charte_str response = read_all(stdin), rest = response, dates[MOST_HEADERS];
    charte_response told = {dates, 0, send_instead, NULL};
    while (rest.len && told.date_count < MOST_HEADERS) {
        charte_str line = next_line(&rest);
        charte_header header;
        if (line.data[0] == '\r' || line.data[0] == '\n') {
            break;
        }
        if (split(line, &header) && is_named(&header, "date")) {
            dates[told.date_count++] = header.value;
        }
    }
    rest = response;
    while (rest.len) {
        charte_str line = next_line(&rest);
        charte_header header;
        if (line.data[0] == '\r' || line.data[0] == '\n') {
            fwrite(line.data, 1, line.len + rest.len, stdout); /* the body as it is */
            break;
        }
        if (split(line, &header) && is_named(&header, "set-cookie")) {
            charte_report report;
            must(charte_visitor_filter_set_cookie(visitor, header.value, &told, &report, error));
            if (report.rewritten) {
                continue;
            }
            if (!report.keep) {
                /* The name only: a value is nobody's business. */
                const char *equals = memchr(header.value.data, '=', header.value.len);
                int name = equals ? (int)(equals - header.value.data) : 0;
                fprintf(stderr, "removed: %.*s\n", name, header.value.data);
                continue;
            }
        }
        fwrite(line.data, 1, line.len, stdout);
    }
    charte_visitor_free(visitor);
    charte_policy_free(policy);
    charte_charter_free(charter);
    charte_error_free(error);
    free((void *)(uintptr_t)source.data);
    free((void *)(uintptr_t)request_text.data);
    free((void *)(uintptr_t)response.data);
    return 0;
}
