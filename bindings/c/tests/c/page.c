/* The charter as a page: the text that every other language gives. Run in bindings/c. */

#include "common.h"

#define EXAMPLE "../../examples/guadeloupe/"
#define DAY 1795392000 /* 2026-11-23T00:00:00Z */

static charte_str read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    CHECK(file != NULL && fseek(file, 0, SEEK_END) == 0);
    long len = ftell(file);
    CHECK(len > 0 && fseek(file, 0, SEEK_SET) == 0);
    char *data = (char *)malloc((size_t)len);
    CHECK(data != NULL && fread(data, 1, (size_t)len, file) == (size_t)len);
    fclose(file);
    charte_str text;
    text.data = data;
    text.len = (size_t)len;
    return text;
}

static charte_policy *policy(void)
{
    charte_str source = read_file(EXAMPLE "charte.toml");
    charte_charter *charter = NULL;
    charte_policy *policy = NULL;
    CHECK(charte_charter_parse(source, &charter, NULL) == CHARTE_OK);
    CHECK(charte_policy_new(charter, NULL, &policy, NULL) == CHARTE_OK);
    charte_charter_free(charter);
    exact_free(source);
    return policy;
}

static void same(const charte_policy *policy, const char *lang, const char *path)
{
    charte_str none = {NULL, 0}, expected = read_file(path);
    charte_text *page = NULL;
    CHECK(charte_policy_page(policy, charte_str_of(lang), charte_str_of("html"), CHARTE_NONE, none,
                             DAY, &page, NULL) == CHARTE_OK);
    CHECK(page->text.len == expected.len);
    CHECK(memcmp(page->text.data, expected.data, expected.len) == 0);
    charte_text_free(page);
    exact_free(expected);
}

int main(void)
{
    charte_policy *p = policy();
    charte_error *error = charte_error_new();
    charte_text *page = NULL;
    charte_str none = {NULL, 0}, fr = charte_str_of("fr"), html = charte_str_of("html");
    same(p, "fr", EXAMPLE "page.fr.html");
    same(p, "en", EXAMPLE "page.en.html");
    CHECK(charte_policy_page(p, fr, charte_str_of("html-fragment"), CHARTE_AREA_FRONT_OFFICE,
                             charte_str_of("/choix"), DAY, &page, error) == CHARTE_OK);
    CHECK(page->text.len > 8 && memcmp(page->text.data, "<article", 8) == 0);
    charte_text_free(page);
    page = NULL;
    CHECK(charte_policy_page(p, charte_str_of("<b>"), html, CHARTE_NONE, none, DAY, &page,
                             error) == 560);
    CHECK(error->status == 560 && error->message.len > 20 && error->help.len > 0);
    CHECK(charte_policy_page(p, fr, html, CHARTE_NONE, charte_str_of("javascript:x"), DAY, &page,
                             error) == 561);
    CHECK(charte_policy_page(p, fr, charte_str_of("pdf"), CHARTE_NONE, none, DAY, &page, error) ==
          CHARTE_NOT_IN_LIST);
    CHECK(charte_policy_page(p, fr, html, 7, none, DAY, &page, error) == CHARTE_NOT_IN_LIST);
    CHECK(charte_policy_page(NULL, fr, html, CHARTE_NONE, none, DAY, &page, error) == CHARTE_NULL);
    CHECK(charte_policy_page(p, fr, html, CHARTE_NONE, none, DAY, NULL, error) == CHARTE_NULL);
    CHECK(page == NULL);
    charte_error_free(error);
    charte_policy_free(p);
    puts("page: fine");
    return 0;
}
