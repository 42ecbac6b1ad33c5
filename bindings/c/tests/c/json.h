/* A JSON reader for test cases: enough for well-formed input, refuses the rest. */

#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef enum { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } json_kind;

typedef struct json {
    json_kind kind;
    bool yes;
    /* A string's bytes, decoded; a zero byte may be among them. A number as it is written. */
    char *text;
    size_t len;
    /* An object's key. */
    char *key;
    struct json *first, *next;
} json;

typedef struct {
    const char *at, *end;
} json_input;

static json *json_value(json_input *in);

static inline void json_free(json *value)
{
    while (value) {
        json *next = value->next;
        json_free(value->first);
        free(value->text);
        free(value->key);
        free(value);
        value = next;
    }
}

static inline void json_space(json_input *in)
{
    while (in->at < in->end && strchr(" \t\r\n", *in->at) && *in->at) {
        in->at++;
    }
}

static inline bool json_eat(json_input *in, char c)
{
    json_space(in);
    if (in->at < in->end && *in->at == c) {
        in->at++;
        return true;
    }
    return false;
}

static inline bool json_hex(json_input *in, unsigned *out)
{
    *out = 0;
    for (int i = 0; i < 4; i++, in->at++) {
        static const char digits[] = "0123456789abcdef";
        const char *found = in->at < in->end && *in->at ? strchr(digits, *in->at | 0x20) : NULL;
        if (!found) {
            return false;
        }
        *out = *out * 16 + (unsigned)(found - digits);
    }
    return true;
}

static inline size_t json_utf8(char *out, unsigned c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

/* After the opening quote. What is decoded is never longer than what is read. */
static inline char *json_string(json_input *in, size_t *len)
{
    char *out = malloc((size_t)(in->end - in->at) + 1);
    size_t n = 0;
    while (out && in->at < in->end && *in->at != '"') {
        if (*in->at != '\\') {
            out[n++] = *in->at++;
            continue;
        }
        if (++in->at == in->end) {
            break;
        }
        static const char plain[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
        const char *found = *in->at ? strchr(plain, *in->at) : NULL;
        if (found) {
            out[n++] = meant[found - plain];
            in->at++;
            continue;
        }
        unsigned c = 0, low = 0;
        if (*in->at++ != 'u' || !json_hex(in, &c)) {
            break;
        }
        if (c >= 0xD800 && c < 0xDC00 && in->end - in->at > 2 && in->at[0] == '\\') {
            in->at += 2;
            if (!json_hex(in, &low)) {
                break;
            }
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        }
        n += json_utf8(out + n, c);
    }
    if (!out || in->at >= in->end || *in->at != '"') {
        free(out);
        return NULL;
    }
    in->at++;
    out[n] = 0;
    *len = n;
    return out;
}

static inline bool json_items(json_input *in, json *value, char close)
{
    json **tail = &value->first;
    if (json_eat(in, close)) {
        return true;
    }
    do {
        char *key = NULL;
        size_t len = 0;
        if (close == '}' && (!json_eat(in, '"') || !(key = json_string(in, &len)) ||
                             !json_eat(in, ':'))) {
            free(key);
            return false;
        }
        *tail = json_value(in);
        if (!*tail) {
            free(key);
            return false;
        }
        (*tail)->key = key;
        tail = &(*tail)->next;
    } while (json_eat(in, ','));
    return json_eat(in, close);
}

static json *json_value(json_input *in)
{
    json *value = calloc(1, sizeof *value);
    bool good = value != NULL;
    json_space(in);
    if (!good || in->at == in->end) {
        good = false;
    } else if (json_eat(in, '"')) {
        value->kind = JSON_STRING;
        good = (value->text = json_string(in, &value->len)) != NULL;
    } else if (json_eat(in, '[')) {
        value->kind = JSON_ARRAY;
        good = json_items(in, value, ']');
    } else if (json_eat(in, '{')) {
        value->kind = JSON_OBJECT;
        good = json_items(in, value, '}');
    } else {
        const char *start = in->at;
        while (in->at < in->end && !strchr(",]} \t\r\n", *in->at)) {
            in->at++;
        }
        size_t len = (size_t)(in->at - start);
        value->yes = len == 4 && memcmp(start, "true", 4) == 0;
        value->kind = value->yes || (len == 5 && memcmp(start, "false", 5) == 0) ? JSON_BOOL
                      : len == 4 && memcmp(start, "null", 4) == 0                ? JSON_NULL
                                                                                 : JSON_NUMBER;
        good = len > 0 && (value->text = (char *)calloc(1, len + 1)) != NULL;
        if (good) {
            memcpy(value->text, start, len);
            value->len = len;
        }
    }
    if (!good) {
        json_free(value);
        return NULL;
    }
    return value;
}

/* The member of this key; NULL when there is none, or when it is null. */
static inline const json *json_member(const json *object, const char *key)
{
    for (const json *m = object ? object->first : NULL; m; m = m->next) {
        if (m->key && strcmp(m->key, key) == 0) {
            return m->kind == JSON_NULL ? NULL : m;
        }
    }
    return NULL;
}

#endif
