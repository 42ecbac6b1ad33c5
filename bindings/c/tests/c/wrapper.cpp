// The C++ wrapper, all of it.

#include <charte.hpp>

#include "common.h"

#include <type_traits>

static_assert(!std::is_copy_constructible_v<charte::policy>);
static_assert(std::is_nothrow_move_constructible_v<charte::policy>);

int main()
{
    try {
        charte::charter bad{"format = 1\nsite = 3\n"};
        CHECK(false);
    } catch (const charte::error &e) {
        CHECK(e.status() == CHARTE_WRONG_TYPE && e.code() == "E104" && e.path() == "site");
        CHECK(e.line() == 2 && e.column() > 0 && std::string_view(e.what()).size() > 10);
        CHECK(e.token() == CHARTE_NONE);
    }
    charte::charter charter{CHARTER};
    CHECK(charte::view(charter.site().regime) == "fr");
    CHECK(charter.check().size() == 2);
    for (const charte_finding &finding : charter.check()) {
        CHECK(charte::view(finding.code) == "C011");
    }
    charte::charter again{charter.json()};
    CHECK(again.check_since(charter).size() == 0);
    CHECK(again.diff(charter, NOW).find("\"changes\":[]") != std::string::npos);
    charte::policy policy{charter};
    charte::policy elsewhere{charter, charte::regime::for_territory("US-CA")};
    CHECK(policy.regime_id() == "fr" && elsewhere.regime_id() == "us-ca");
    CHECK(policy.consent_cookie() == "cookies_preferences");
    CHECK(policy.check(NOW).size() >= 2);
    CHECK(charte::regime::builtin("charte").caveat().size() > 0);

    charte::visitor first{policy, NOW};
    CHECK(first.may_set("sessionid") && !first.may_set("_fbp"));
    CHECK(first.ask().asking == CHARTE_ASKING_ASK && first.state() == CHARTE_STATE_NONE);
    charte::recorded recorded = first.record({{CHARTE_ACT_KIND_ACCEPT_ALL, 0, {nullptr, 0}}});
    CHECK(recorded->line_count == 1);
    CHECK(first.proof(recorded.consent()).find("ConsentGiven") != std::string::npos);
    charte::regime fr = charte::regime::builtin("fr"), de = charte::regime::builtin("de");
    CHECK(charte::regime::compare({&fr, &de}, NOW, &charter).find("_fbp") != std::string::npos);
    charte::visitor then{policy, recorded.consent(), NOW};
    CHECK(then.may_set("_fbp") && then.allows(CHARTE_PURPOSE_ADVERTISING, "meta").allowed);
    CHECK(then.consent().answers().granted != 0 && first.consent().answers().copies == 0);
    CHECK(!charte::regime::for_territory(charter, "DE").id().empty());
    CHECK(then.write(recorded.consent(), "/a")->line_count > 1);
    CHECK(then.cache_key() != first.cache_key() && then.cache_key().size() == 32);
    CHECK(charte::consent::read({charte::view(recorded->value)}).answers().copies == 1);

    charte_header headers[] = {{charte::str("host"), charte::str("www.example.fr")},
                               {charte::str("cookie"), charte::str("_fbp=1; a=2")}};
    charte_request request{};
    request.headers = headers;
    request.header_count = 2;
    charte::visitor visitor{policy, request, NOW};
    charte::visitor answered{policy, request, charte::consent::decode(charte::view(recorded->value)),
                             NOW};
    CHECK(!visitor.filter_set_cookie("_fbp=1") && answered.filter_set_cookie("_fbp=1") == "_fbp=1");
    CHECK(visitor.filter_set_cookie("_fbp=1; Path=/; Max-Age=0") ==
          "_fbp=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    CHECK(visitor.filter_cookie("_fbp=1; a=2") == "a=2");
    CHECK(answered.filter_cookie("_fbp=1; a=2") == "_fbp=1; a=2");
    CHECK(visitor.erase({"_fbp=1; a=2"}, "/shop")->line_count > 2);
    charte::decision decision = visitor.decide("_fbp");
    charte::decision moved = std::move(decision);
    CHECK(!moved.may_set() && moved->ruling_count == 2);
    CHECK(moved.explain().find("_fbp") == 0 && moved.json()[0] == '{');
    CHECK(!visitor.summarise(charte_sighting_named(charte::str("_fbp"))).may_set);
    std::puts("wrapper: fine");
    return 0;
}
