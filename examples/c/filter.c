/* A filter for response headers: those of the request from a file, the response's from standard
 * input, the filtered response to standard output. What is removed is
 * named on standard error.
 *
 *     ./filter charte.toml request.txt < response.txt
 *
 * Lines end with LF or CR LF and pass byte for byte; a status line and what follows the empty line
 * pass as they are. Try it behind curl: curl -si https://… | ./filter charte.toml request.txt
 */

#include <charte.h>
#include <stdio.h>
#include <stdlib.h>
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

    /* The lines of the response's head, and those of them that are headers. */
    charte_str response = read_all(stdin), rest = response, lines[MOST_HEADERS];
    size_t count = 0, positions[MOST_HEADERS], line_count = 0;
    while (rest.len && rest.data[0] != '\r' && rest.data[0] != '\n') {
        if (line_count == MOST_HEADERS) {
            fputs("filter: too many headers\n", stderr);
            return 2;
        }
        lines[line_count] = next_line(&rest);
        if (split(lines[line_count], &headers[count])) {
            positions[count++] = line_count;
        }
        line_count++;
    }
    charte_verdicts *verdicts = NULL;
    must(charte_visitor_filter_response(visitor, headers, count, &verdicts, error));
    for (size_t i = 0, next = 0; i < line_count; i++) {
        const charte_verdict *verdict =
            next < verdicts->count && positions[verdicts->list[next].index] == i
                ? &verdicts->list[next++]
                : NULL;
        if (!verdict || verdict->handling == CHARTE_HANDLING_KEPT) {
            fwrite(lines[i].data, 1, lines[i].len, stdout);
        } else if (verdict->handling == CHARTE_HANDLING_REWRITTEN) {
            printf("Set-Cookie: %.*s\r\n", (int)verdict->replacement.len,
                   verdict->replacement.data);
        } else {
            fprintf(stderr, "removed: %.*s\n", (int)verdict->cookie.len, verdict->cookie.data);
        }
    }
    fwrite(rest.data, 1, rest.len, stdout); /* the empty line and the body, as they are */
    charte_verdicts_free(verdicts);
    charte_visitor_free(visitor);
    charte_policy_free(policy);
    charte_charter_free(charter);
    charte_error_free(error);
    free((void *)(uintptr_t)source.data);
    free((void *)(uintptr_t)request_text.data);
    free((void *)(uintptr_t)response.data);
    return 0;
}
