/* What the test programs share. */

#ifndef COMMON_H
#define COMMON_H

#include <charte.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                                      \
    do {                                                                                      \
        if (!(condition)) {                                                                   \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);           \
            exit(1);                                                                          \
        }                                                                                     \
    } while (0)

/* The text in a block of exactly its size, so that a read behind its end is seen by valgrind and
 * by AddressSanitizer. Never freed before `exact_free`. */
static inline charte_str exact(const char *bytes, size_t len)
{
    char *copy = (char *)malloc(len ? len : 1);
    CHECK(copy != NULL);
    memcpy(copy, bytes, len);
    charte_str s;
    s.data = copy;
    s.len = len;
    return s;
}

static inline charte_str exact_of(const char *text)
{
    return exact(text, strlen(text));
}

static inline void exact_free(charte_str s)
{
    free((void *)(uintptr_t)s.data);
}

static const char CHARTER[] =
    "format = 1\n"
    "site = \"https://www.example.fr\"\n"
    "regime = \"fr\"\n"
    "revision = 2\n"
    "[[provider]]\n"
    "id = \"meta\"\n"
    "name = \"Meta\"\n"
    "role = \"independent\"\n"
    "[[cookie]]\n"
    "name = \"sessionid\"\n"
    "purposes = [\"authentication\"]\n"
    "lifetime = \"session\"\n"
    "[[cookie]]\n"
    "name = \"_fbp\"\n"
    "provider = \"meta\"\n"
    "purposes = [\"advertising\", \"ad-measurement\"]\n"
    "lifetime = \"90 days\"\n"
    "[[cookie]]\n"
    "name = \"_pk_id.*\"\n"
    "purposes = [\"audience-measurement\"]\n"
    "lifetime = \"13 months\"\n"
    "facts = { anonymous = true, cross-site = false, shared = false, informed = true }\n";

/* 2026-11-23T10:05:00Z */
#define NOW INT64_C(1795428300)

/* Whether a cookie of this name may be set; the call must succeed. */
static inline bool may_set(const charte_visitor *visitor, const char *name)
{
    charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of(name));
    charte_decision decision;
    CHECK(charte_visitor_decide(visitor, &cookie, &decision, NULL) == CHARTE_OK);
    return decision.may_set;
}

static inline charte_policy *policy_of(const char *text)
{
    charte_error *error = charte_error_new();
    charte_charter *charter = NULL;
    charte_policy *policy = NULL;
    charte_str source = exact_of(text);
    if (charte_charter_parse(source, &charter, error) != CHARTE_OK ||
        charte_policy_new(charter, NULL, &policy, error) != CHARTE_OK) {
        fprintf(stderr, "%.*s\n", (int)error->message.len, error->message.data);
        exit(1);
    }
    exact_free(source);
    charte_charter_free(charter);
    charte_error_free(error);
    return policy;
}

#endif
