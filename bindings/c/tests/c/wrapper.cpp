// The C++ wrapper, all of it.

#include <charte.hpp>

#include "common.h"

#include <type_traits>

static_assert(!std::is_copy_constructible_v<charte::Policy>);
static_assert(std::is_nothrow_move_constructible_v<charte::Policy>);
static_assert(std::is_trivially_copyable_v<charte::Decision>);

static bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

static void errors()
{
    try {
        charte::Charter bad{"format = 1\nsite = 3\n"};
        CHECK(false);
    } catch (const charte::Error &e) {
        CHECK(e.status() == CHARTE_WRONG_TYPE && e.code() == "E104" && e.path() == "site");
        CHECK(has(e.help(), "site = \"https://"));
        CHECK(e.line() == 2u && e.column() && std::string_view(e.what()).size() > 10);
        CHECK(!e.token());
    }
    try {
        charte::ReceivedConsent::decode("v1~r1~x~.ji8b");
        CHECK(false);
    } catch (const charte::Error &e) {
        CHECK(e.token() == 2u && !e.line());
    }
}

static void regimes(const charte::Charter &charter)
{
    CHECK(!charte::Regime::builtin("charte").caveat().empty());
    CHECK(charte::Regime::builtin("fr").name("en") == "France");
    CHECK(!charte::Regime::for_territory(charter, "DE").id().empty());
    charte::Regime fr = charte::Regime::builtin("fr"), de = charte::Regime::builtin("de");
    CHECK(has(charte::Regime::compare({&fr, &de}, NOW, &charter), "_fbp"));
    CHECK(!has(charte::Regime::compare({&fr, &de}, NOW), "_fbp"));
    try {
        charte::Regime::parse("format = 1\n");
        CHECK(false);
    } catch (const charte::Error &e) {
        CHECK(e.status() / 100 == 2);
    }
}

static void interop(const charte::Policy &policy)
{
    charte::Importer importer{policy, {{}, {"klaro", "iab-usp"}, NOW - 86400, 2}};
    std::vector<charte::Foreign> values = {{"cookie:klaro", "{\"googleanalytics\":false}"}};
    charte::Imported imported = importer.import_values(values, NOW);
    CHECK(imported->state == CHARTE_CONSENT_STATE_VALID);
    charte::Visitor visitor{policy, {}, imported, NOW};
    CHECK(!visitor.decide("_fbp").may_set);
    CHECK(importer.import_cookies({"theme=dark"}, NOW)->state == CHARTE_CONSENT_STATE_NONE);
    CHECK(importer.import_mobile({}, NOW)->state == CHARTE_CONSENT_STATE_NONE);
    auto written = visitor.encode(imported);
    CHECK(!written || has(charte::view((*written)->value), "~!from=klaro~"));
    charte::Request request{{{"cookie", "klaro={\"a\":false}"}}};
    request.honour = &importer;
    CHECK(charte::Visitor(policy, request, NOW).state() != CHARTE_CONSENT_STATE_NONE);
    CHECK(has(charte::decode_foreign(values), "klaro"));
    charte_export_options options{};
    options.notice_given = true;
    CHECK(charte::view(visitor.export_as("usp", options)->cookies[0].value)[0] == '1');
    CHECK(has(charte::view(visitor.signal("meta")->script), "fbq('consent','revoke')"));
    try {
        visitor.export_as("tcf");
        CHECK(false);
    } catch (const charte::Error &e) {
        CHECK(e.code() == "E611");
    }
}

int main()
{
    errors();
    charte::Charter charter{CHARTER};
    CHECK(charte::view(charter.site().regime) == "fr");
    CHECK(charter.check().size() == 2);
    for (const charte_finding &finding : charter.check()) {
        CHECK(charte::view(finding.code) == "C011");
    }
    charte::Charter again{charter.json()};
    CHECK(again.check_since(charter).size() == 0);
    CHECK(has(again.diff(charter, NOW), "\"changes\":[]"));
    CHECK(has(again.diff(charter, charte::Regime::builtin("de"), NOW), "\"regime\":\"de\""));
    regimes(charter);
    charte::Policy policy{charter};
    charte::Policy elsewhere{charter, charte::Regime::for_territory("US-CA")};
    CHECK(policy.regime_id() == "fr" && elsewhere.regime_id() == "us-ca");
    CHECK(policy.consent_cookie() == "cookies_preferences");
    CHECK(policy.check(NOW).size() >= 2);
    CHECK(has(policy.page("fr", "html", NOW), "_fbp"));

    interop(charte::Policy{charter});

    charte::Visitor first{policy, NOW};
    CHECK(first.decide("sessionid").may_set && !first.decide("_fbp").may_set);
    CHECK(first.decide("_fbp").because == CHARTE_DECISION_REASON_UNANSWERED);
    CHECK(!first.decide("").may_set && !first.decide_many({"_fbp", ""})[1].may_set);
    CHECK(first.decide_many({"sessionid", "_fbp"})[0].may_set);
    CHECK(first.ask().asking == CHARTE_ASKING_ASK);
    CHECK(first.ask(CHARTE_AREA_BACK_OFFICE).askable != 0);
    CHECK(first.state() == CHARTE_CONSENT_STATE_NONE && !first.gpc());
    auto recorded = first.record({{CHARTE_ACT_KIND_ACCEPT_ALL, 0, {nullptr, 0}}});
    CHECK(recorded && (*recorded)->line_count == 1);
    charte::ReceivedConsent answered = recorded->received();
    CHECK(has(first.consent_record(answered), "ConsentGiven"));
    charte::Visitor then{policy, {}, answered, NOW};
    CHECK(then.decide("_fbp").may_set);
    CHECK(then.allows(CHARTE_PURPOSE_ADVERTISING, "meta").allowed);
    CHECK(then.received().consent().granted != 0 && first.received().consent().copies == 0);
    CHECK(then.encode(answered, "/a")->line_count > 1);
    CHECK(then.cache_key() != first.cache_key() && then.cache_key().size() == 32);
    CHECK(charte::ReceivedConsent::from_values({charte::view((*recorded)->value)}).encode() ==
          charte::view((*recorded)->value));

    charte::Request request{{{"host", "www.example.fr"}, {"cookie", "_fbp=1; a=2"}}};
    charte::Visitor visitor{policy, request, NOW};
    charte::Visitor granted{policy, request, charte::ReceivedConsent::decode(answered.encode()), NOW};
    const std::vector<charte::Header> response = {
        {"Set-Cookie", "sessionid=1"}, {"Set-Cookie", "_fbp=1"},
        {"Set-Cookie", "_fbp=1; Path=/; Max-Age=0"}};
    charte::Verdicts verdicts = visitor.filter_response(response);
    CHECK(verdicts.size() == 2 && granted.filter_response(response).size() == 0);
    CHECK(verdicts.begin()->index == 1 && verdicts.begin()->handling == CHARTE_HANDLING_REMOVED);
    CHECK(charte::view(verdicts.begin()[1].replacement) ==
          "_fbp=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    charte::Request reporting = request;
    reporting.report_only = true;
    for (const charte_verdict &verdict : charte::Visitor(policy, reporting, NOW).filter_response(response)) {
        CHECK(verdict.handling == CHARTE_HANDLING_KEPT && !verdict.decision.may_set);
    }
    CHECK(visitor.filter_cookie("_fbp=1; a=2") == "a=2");
    CHECK(granted.filter_cookie("_fbp=1; a=2") == "_fbp=1; a=2");
    CHECK(visitor.erase({"_fbp=1; a=2"}, "/shop")->line_count > 2);
    CHECK(visitor.withdraw({"_fbp=1; a=2"}, "/shop")->line_count > 2);
    CHECK(visitor.vary().size() == 1 && visitor.vary().front() == "Cookie");
    CHECK(visitor.vary({"accept, cookie"}).empty());

    CHECK(!visitor.decide_set_cookie("_fbp=1", "www.example.fr").may_set);
    charte::ObservedCookie cookie = charte::ObservedCookie::from_set_cookie("_fbp=1; Max-Age=34560000");
    CHECK(visitor.decide(cookie.with_host("ads.example")).party == CHARTE_PARTY_THIRD);
    charte::ObservedCookie stored = charte::ObservedCookie("_fbp").with_technology(
        CHARTE_TECHNOLOGY_LOCAL_STORAGE);
    CHECK(!visitor.decide(stored).is_declared);
    charte::Explanation explanation = visitor.explain(cookie);
    charte::Explanation moved = std::move(explanation);
    CHECK(!moved.decision().may_set && moved->ruling_count == 2 && moved->finding_count == 1);
    CHECK(moved.prose().find("_fbp") == 0 && moved.json()[0] == '{');
    CHECK(!visitor.explain("_fbp").decision().may_set);
    std::puts("wrapper: fine");
    return 0;
}
