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
        XCTAssertEqual(
            policy.decide("com.ads.sdk", visitor: visitor, technology: .sdk).outcome, .withheld)
        let undeclared = policy.decide("com.ads.sdk", visitor: visitor)
        XCTAssertEqual(undeclared.because(.unclassified), .undeclared)
        XCTAssertEqual(undeclared.serves, [])
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
        let written = try policy.record(.refuseAll, .refuseProvider("ads"), in: store, now: now)
        XCTAssertEqual(written?.maxAge, 400 * 86_400)
        XCTAssertEqual(allowed(), Allowance(allowed: false, because: .refused))
        XCTAssertEqual(store.consent, "v1~20261123T1005Z~r2~n:advertising~n:profiling~n:@ads~.ogyx")
    }

    func testUserDefaultsKeepTheAnswer() throws {
        let defaults = try XCTUnwrap(UserDefaults(suiteName: "charte-tests-\(UUID())"))
        let policy = try policy()
        XCTAssertNil(defaults.consent)
        try policy.record(.refuseAll, in: defaults, now: now)
        let reading = policy.reading(visitor: Visitor(consent: defaults.consent, now: now))
        XCTAssertEqual(reading.state, .valid)
        XCTAssertEqual(reading.consent?.refused, [.advertising, .profiling])
        defaults.consent = nil
        XCTAssertNil(defaults.consent)
    }

    func testAnAnswerIsReadForAScreenOfPreferences() throws {
        let value = "v1~20261123T1005Z~r3~n:advertising~y:embedded-content@youtube~n:@meta~!gpc~!id=ab1~.t2s6"
        let consent = try decodeConsent(value: value)
        XCTAssertEqual(consent.time, now)
        XCTAssertEqual(
            consent.pairs,
            [Pair(purpose: .embeddedContent, provider: "youtube", answer: .granted)])
        XCTAssertEqual(consent.refusedProviders, ["meta"])
        XCTAssertEqual([consent.withSignal, consent.seen], [true, false])
        XCTAssertEqual(consent.recordId, "ab1")
    }

    func testAnErrorHasItsCodeAndItsPlace() throws {
        let wrong = app.replacingOccurrences(of: "\"session\"", with: "\"a while\"")
        XCTAssertThrowsError(try Policy(charter: wrong)) { error in
            guard case CharteError.Invalid(let code, _, let path, let line, let column, let token) = error
            else { return XCTFail("\(error)") }
            XCTAssertEqual(code, "E108")
            XCTAssertEqual(path, "cookie[0].lifetime")
            XCTAssertEqual(line, 15)
            XCTAssertEqual(column, 12)
            XCTAssertNil(token)
            XCTAssertTrue(
                error.localizedDescription.hasPrefix("[E108] line 15, column 12: cookie[0].lifetime: "),
                error.localizedDescription)
        }
        XCTAssertThrowsError(try Policy(charter: app, regime: "atlantis")) {
            XCTAssertEqual(($0 as? CharteError)?.code, "E113")
        }
        XCTAssertThrowsError(try decodeConsent(value: "v1~20261123T1005Z~r1~x~.8h7t")) {
            guard case CharteError.Invalid(_, _, _, _, _, let token) = $0 else { return XCTFail() }
            XCTAssertEqual(token, 3)
        }
    }

    func testTheCharterInALanguage() throws {
        let charter = try policy().charter(language: "fr")
        XCTAssertEqual(charter.providers.first?.name, "Une régie")
        XCTAssertEqual(try policy().charter().providers.first?.name, "An ad network")
        let lifetimes = charter.cookies.map { $0.lifetime?.dateComponents }
        XCTAssertEqual(lifetimes, [nil, DateComponents(month: 13), DateComponents(minute: 90)])
    }

    func testWhatAServerDoes() throws {
        let policy = try policy()
        let host = "app.example.fr"
        let consent = try XCTUnwrap(
            policy.record(acts: [.refuseAll], visitor: Visitor(consent: nil, now: now), host: host))
        XCTAssertEqual(consent.lines.count, 1)
        let cookies = ["sid=1; _ads1=2; other=3; cookies_preferences=\(consent.value)"]
        let visitor = policy.visitor(request: Request(cookies: cookies, secGpc: ["0", "1"]), now: now)
        XCTAssertEqual(
            visitor,
            Visitor(
                now: now, consent: [consent.value], gpc: true,
                page: .address("https://app.example.fr/")))
        let lines = ["sid=1; Path=/", "_ads1=2", "_ads1=3; Max-Age=0", "no name", "new=1", "="]
        let filtered = policy.filterResponse(lines: lines, host: host, visitor: visitor)
        let deletion = "_ads1=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
        XCTAssertEqual(filtered.lines, [lines[0], deletion])
        XCTAssertEqual(filtered.reports.map(\.cookie), ["_ads1", "_ads1", "", "new"])
        XCTAssertEqual(filtered.reports[1].handling, .rewritten)
        XCTAssertEqual(filtered.vary.first, "Cookie")
        XCTAssertEqual(
            policy.filterCookie(line: cookies[0], host: host, visitor: visitor).line,
            "sid=1; other=3; cookies_preferences=\(consent.value)")
        let erasure = policy.erase(cookies: cookies, host: host, path: "/a", visitor: visitor)
        XCTAssertFalse(erasure.lines.isEmpty)
        XCTAssertEqual(erasure.unreachable.map(\.name), ["com.ads.sdk"])
        XCTAssertEqual(policy.cacheKey(visitor: visitor).count, 32)
    }

    func testWordsHaveTheLibrarysIds() {
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
