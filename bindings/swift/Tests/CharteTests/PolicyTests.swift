import Charte
import Foundation
import XCTest

let now = Date(timeIntervalSince1970: 1_795_428_300)

let app = """
    format = 1
    site = "https://app.example.fr"
    revision = 2
    languages = ["fr", "en"]
    regime = "fr"

    [[provider]]
    id = "ads"
    name = { fr = "Une régie", en = "An ad network" }
    role = "independent"

    [[cookie]]
    name = "sid"
    purposes = ["authentication"]
    lifetime = "session"

    [[cookie]]
    name = "_ads*"
    provider = "ads"
    purposes = ["advertising", "profiling"]
    lifetime = "13 months"

    [[cookie]]
    name = "com.ads.sdk"
    provider = "ads"
    technology = "sdk"
    purposes = ["advertising"]
    lifetime = "90 minutes"
    """

/// In the place of `UserDefaults`.
final class MemoryStore: ConsentStore {
    var consent: String?
}

final class PolicyTests: XCTestCase {
    private func policy() throws -> Policy { try Policy(charter: app) }

    func testANameIsDecidedByItsTechnology() throws {
        let policy = try policy()
        let visitor = Visitor(consent: nil, now: now)
        XCTAssertTrue(policy.decide("sid", visitor: visitor).maySet)
        let sdk = ObservedCookie(name: "com.ads.sdk", technology: .sdk)
        XCTAssertEqual(policy.decideObserved(cookie: sdk, visitor: visitor).outcome, .withheld)
        let undeclared = policy.decide("com.ads.sdk", visitor: visitor)
        XCTAssertEqual(undeclared.because, .undeclared)
        XCTAssertFalse(undeclared.isDeclared)
        XCTAssertEqual(undeclared.serves, [])
    }

    func testAnExplanationSaysWhatARulingRestsOn() throws {
        let visits = """


            [[provider]]
            id = "stats"
            name = "Statistics"
            role = "processor"

            [[cookie]]
            name = "visits"
            provider = "stats"
            purposes = ["audience-measurement"]
            lifetime = "6 months"
            facts = { anonymous = true, cross-site = false, shared = false, informed = true }
            """
        let policy = try Policy(charter: app + visits)
        let explanation = try policy.explain("visits", visitor: Visitor(consent: nil, now: now))
        let ruling = try XCTUnwrap(explanation.ruling(.audienceMeasurement))
        XCTAssertEqual(ruling.rule, "fr.audience-measurement")
        XCTAssertTrue(ruling.allowed && ruling.unmet.isEmpty)
        let anonymous = MetCondition(
            rule: ruling.rule, condition: "anonymous", value: true, origin: .stated)
        XCTAssertTrue(ruling.restsOn.contains(anonymous), "\(ruling.restsOn)")
        XCTAssertTrue(ruling.restsOn.contains { $0.origin == .role })
        XCTAssertEqual(
            ruling.citations,
            [Citation(instrument: "cnil-2020-091", at: "§51", confidence: .secondary)])
        XCTAssertNil(explanation.ruling(.advertising))
        XCTAssertEqual(explainCode(code: "C008")?.title, "no lifetime")
        XCTAssertNil(explainCode(code: "C999"))
    }

    func testChartersAndRegimesAreCompared() throws {
        let newer = app.replacingOccurrences(
            of: "purposes = [\"advertising\"]", with: "purposes = [\"advertising\", \"geolocation\"]")
        let changes = try diff(oldCharter: app, newCharter: newer, now: now)
        XCTAssertTrue(changes.material && changes.revisionWanted && !changes.revisionRaised)
        XCTAssertEqual(Set(changes.findings.map(\.code)), ["C010"])
        XCTAssertTrue(changes.json.contains("geolocation"))
        let table = try compare(regimes: ["fr", "de"], now: now, charter: app)
        XCTAssertTrue(table.contains("\"cookie\":\"_ads*\""))
        XCTAssertThrowsError(try compare(regimes: ["atlantis"], now: now)) {
            XCTAssertEqual(($0 as? CharteError)?.code, "E113")
        }
    }

    func testAnSDKStartsOnceTheVisitorAgreesAndStopsOnceNot() throws {
        let policy = try policy()
        let store = MemoryStore()
        func allowed() -> Allowance {
            let visitor = Visitor(consent: store.consent, now: now)
            return policy.allows(purpose: .advertising, visitor: visitor, provider: "ads")
        }
        XCTAssertEqual(allowed(), Allowance(allowed: false, because: .unanswered))
        XCTAssertEqual(policy.ask(visitor: Visitor(consent: nil, now: now)).asking, .ask)
        try policy.record(.acceptAll, in: store, now: now)
        XCTAssertEqual(allowed(), Allowance(allowed: true, because: .granted))
        let recorded = try policy.record(.refuseAll, .refuseProvider("ads"), in: store, now: now)
        XCTAssertEqual(recorded?.maxAge, 400 * 86_400)
        XCTAssertEqual(recorded?.consent.refusedProviders, ["ads"])
        XCTAssertEqual(allowed(), Allowance(allowed: false, because: .refused))
        XCTAssertEqual(store.consent, "v1~20261123T1005Z~r2~n:advertising~n:profiling~n:@ads~.ogyx")
    }

    func testUserDefaultsKeepTheAnswer() throws {
        let defaults = try XCTUnwrap(UserDefaults(suiteName: "charte-tests-\(UUID())"))
        let policy = try policy()
        XCTAssertNil(defaults.consent)
        try policy.record(.refuseAll, in: defaults, now: now)
        let received = policy.received(visitor: Visitor(consent: defaults.consent, now: now))
        XCTAssertEqual(received.state, .valid)
        XCTAssertEqual(received.consent?.refused, [.advertising, .profiling])
        defaults.consent = nil
        XCTAssertNil(defaults.consent)
    }

    func testAnAnswerIsReadForAScreenOfPreferences() throws {
        let value = "v1~20261123T1005Z~r3~n:advertising~y:embedded-content@youtube~n:@meta~!gpc~!id=ab1~.t2s6"
        let consent = try decodeConsent(value: value)
        XCTAssertEqual(consent.time, now)
        XCTAssertEqual(
            consent.pairs,
            [PairAnswer(purpose: .embeddedContent, provider: "youtube", answer: .granted)])
        XCTAssertEqual(consent.refusedProviders, ["meta"])
        XCTAssertEqual([consent.gpc, consent.seen], [true, false])
        XCTAssertEqual(consent.recordId, "ab1")
    }

    func testAnErrorHasItsCodeAndItsPlace() throws {
        let wrong = app.replacingOccurrences(of: "\"session\"", with: "\"a while\"")
        XCTAssertThrowsError(try Policy(charter: wrong)) { error in
            guard let wrong = error as? CharteError else { return XCTFail("\(error)") }
            XCTAssertEqual(wrong.code, "E108")
            XCTAssertEqual(wrong.path, "cookie[0].lifetime")
            XCTAssertEqual(wrong.line, 15)
            XCTAssertEqual(wrong.column, 12)
            XCTAssertNil(wrong.token)
            XCTAssertEqual(wrong.reason, "not a lifetime")
            XCTAssertEqual(wrong.help?.hasPrefix("write session"), true)
            XCTAssertTrue(
                error.localizedDescription.hasPrefix("[E108] line 15, column 12: cookie[0].lifetime: "),
                error.localizedDescription)
        }
        XCTAssertThrowsError(try Policy(charter: app, regime: "atlantis")) {
            XCTAssertEqual(($0 as? CharteError)?.code, "E113")
        }
        XCTAssertThrowsError(try decodeConsent(value: "v1~20261123T1005Z~r1~x~.8h7t")) {
            XCTAssertEqual(($0 as? CharteError)?.token, 3)
        }
    }

    func testTheCharterInALanguage() throws {
        let charter = try policy().charter(language: "fr")
        XCTAssertEqual(charter.providers.first?.name, "Une régie")
        XCTAssertEqual(try policy().charter().providers.first?.name, "An ad network")
        XCTAssertEqual([charter.controller, charter.introduction], [nil, nil])
        XCTAssertEqual(charter.undeclared, .withhold)
        XCTAssertEqual(charter.facts, [:])
        let lifetimes = charter.cookies.map { $0.lifetime?.dateComponents }
        XCTAssertEqual(lifetimes, [nil, DateComponents(month: 13), DateComponents(minute: 90)])
    }

    private let host = "app.example.fr"

    private func setCookie(_ lines: String...) -> [Header] {
        lines.map { Header(name: "Set-Cookie", value: $0) }
    }

    func testWhatAServerDoes() throws {
        let policy = try policy()
        let consent = try XCTUnwrap(
            policy.record(acts: [.refuseAll], visitor: Visitor(consent: nil, now: now, host: host)))
        XCTAssertEqual(consent.lines.count, 1)
        let cookies = ["sid=1; _ads1=2; other=3; cookies_preferences=\(consent.value)"]
        let visitor = policy.visitor(
            request: Request(host: host, cookies: cookies, secGpc: ["0", "1"]), now: now)
        XCTAssertEqual(
            visitor,
            Visitor(
                now: now, consent: [consent.value], gpc: true,
                page: .address("https://app.example.fr/"), host: host))
        let headers = setCookie(
            "sid=1; Path=/", "_ads1=2", "_ads1=3; Max-Age=0", "no name", "new=1", "=")
        let filtered = policy.filterResponse(headers: headers, visitor: visitor)
        let deletion = "_ads1=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
        let vary = Header(name: "Vary", value: "Cookie")
        XCTAssertEqual(filtered.headers, setCookie("sid=1; Path=/", deletion) + [vary])
        XCTAssertEqual(filtered.reports.map(\.cookie), ["_ads1", "_ads1", "", "new"])
        XCTAssertEqual(filtered.reports[1].handling, .rewritten)
        XCTAssertEqual(filtered.vary, ["Cookie"])
        let reported = policy.filterResponse(headers: headers, visitor: visitor, mode: .report)
        XCTAssertEqual(reported.headers, headers)
        XCTAssertEqual(
            policy.filterCookie(line: cookies[0], visitor: visitor).line,
            "sid=1; other=3; cookies_preferences=\(consent.value)")
        let erasure = policy.erase(cookies: cookies, path: "/a", visitor: visitor)
        XCTAssertFalse(erasure.lines.isEmpty)
        XCTAssertEqual(erasure.unreachable.map(\.name), ["com.ads.sdk"])
        XCTAssertEqual(policy.cacheKey(visitor: visitor).count, 32)
    }

    func testAWithdrawalDeletesWhatItsRequestDoesNotBring() throws {
        let elsewhere = """


            [[cookie]]
            name = "deep"
            provider = "ads"
            path = "/shop"
            purposes = ["advertising"]
            """
        let policy = try Policy(charter: app + elsewhere)
        let visitor = policy.visitor(request: Request(host: host), now: now)
        XCTAssertEqual(policy.erase(cookies: [], path: "/", visitor: visitor).lines, [])
        let lines = policy.withdraw(cookies: [], path: "/", visitor: visitor).lines
        XCTAssertTrue(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("deep=;") }, "\(lines)")
    }

    func testNoTextShowsAValueOrAQuery() throws {
        let policy = try policy()
        let recorded = try XCTUnwrap(
            policy.record(acts: [.refuseAll], visitor: Visitor(consent: nil, now: now, host: host)))
        let request = Request(
            host: host, cookies: ["sid=SECRET; cookies_preferences=\(recorded.value)"],
            referer: "https://a.example/?SECRET")
        let page = Page.address("https://a.example/?SECRET")
        let visitor = Visitor(now: now, consent: [recorded.value], page: page, host: host)
        let headers = setCookie("sid=SECRET; Path=/", "_ads1=SECRET")
        let filtered = policy.filterResponse(headers: headers, visitor: visitor)
        let cookie = policy.filterCookie(line: "sid=SECRET; _ads1=SECRET", visitor: visitor)
        let texts = [
            "\(recorded)", "\(request)", "\(visitor)", "\(page)", "\(filtered)", "\(cookie)",
            "\(policy.received(visitor: visitor))", String(reflecting: visitor),
            String(describing: Optional(recorded)),
        ]
        for text in texts {
            XCTAssertFalse(text.contains("SECRET") || text.contains("~n:advertising"), text)
        }
    }

    func testValuesHaveTheLibrarysIds() {
        XCTAssertEqual(Purpose.allCases.count, 23)
        XCTAssertEqual(Purpose.audienceMeasurement.id, "audience-measurement")
        XCTAssertEqual(Technology(id: "local-storage"), .localStorage)
        XCTAssertNil(Purpose(id: "Advertising"))
        XCTAssertEqual(Purpose.allCases.compactMap { Purpose(id: $0.id) }, Purpose.allCases)
    }

    func testRegimesAndFindings() throws {
        XCTAssertEqual(regimeForTerritory(code: "gp").id, "fr")
        XCTAssertTrue(try regimes().map(\.id).contains("us-ca"))
        let careless = app.replacingOccurrences(of: "lifetime = \"session\"", with: "")
        XCTAssertTrue(try Policy(charter: careless).check(now: now).contains { $0.code == "C008" })
        let text = try policy().explain("_ads9", visitor: Visitor(consent: nil, now: now)).text
        XCTAssertTrue(text.hasPrefix("_ads9 may not be set now."), text)
    }
}
