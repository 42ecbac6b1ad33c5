import Charte
import Foundation
import XCTest

/// Answers given to other consent managers.
final class InteropTests: XCTestCase {
    private static let charter = """
        format = 1
        site = "https://app.example.fr"
        regime = "fr"

        [[provider]]
        id = "vendor"
        name = "A vendor"
        role = "independent"
        iab-vendor = 28

        [[cookie]]
        name = "_ads"
        provider = "vendor"
        purposes = ["advertising"]
        """

    // Updated on 9 November 2026, with the vendors that were disclosed.
    private let granted = "CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB"
    private let refused = "CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB"
    private var policy: Policy!
    private var importer: Importer!

    override func setUpWithError() throws {
        policy = try Policy(charter: Self.charter)
        importer = try Importer(policy: policy)
    }

    private func allows(_ imported: Imported) -> Bool {
        policy.decide("_ads", visitor: Visitor(now: now, imported: imported)).maySet
    }

    func testPreferencesOfAnApp() {
        let others: [String: Any] = ["theme": "dark", "rated": true, "launches": 3, "scale": 1.5]
        XCTAssertEqual(importer.importPreferences(others, now: now).received.state, .none)
        var keys = others.merging(["IABTCF_gdprApplies": 1, "IABTCF_TCString": granted]) { $1 }
        XCTAssertTrue(allows(importer.importPreferences(keys, now: now)))
        keys["IABTCF_PurposeConsents"] = String(repeating: "0", count: 11)
        XCTAssertFalse(allows(importer.importPreferences(keys, now: now)))
        for wrong: Any in [true, 1.5, ["1"]] {
            keys["IABTCF_gdprApplies"] = wrong
            let imported = importer.importPreferences(keys, now: now)
            XCTAssertEqual(imported.received.state, .unreadable, "\(wrong)")
            XCTAssertEqual(imported.received.error, "E608")
            XCTAssertFalse(allows(imported))
        }
    }

    func testTheAppsOwnDefaults() throws {
        let name = "charte-interop-\(UUID())"
        let defaults = try XCTUnwrap(UserDefaults(suiteName: name))
        defer { defaults.removePersistentDomain(forName: name) }
        defaults.set(1, forKey: "IABTCF_gdprApplies")
        defaults.set(granted, forKey: "IABTCF_TCString")
        let all = defaults.dictionaryRepresentation()
        XCTAssertTrue(allows(importer.importPreferences(all, now: now)))
    }

    func testAnAnswerGivenElsewhereDecidesAndTheOwnConsentWins() throws {
        let cookies = { (value: String) in
            self.importer.importCookies(lines: ["a=1; euconsent-v2=\(value)"], now: now)
        }
        XCTAssertTrue(allows(cookies(granted)))
        XCTAssertFalse(allows(cookies(refused)))
        XCTAssertFalse(allows(cookies("CQ")))
        XCTAssertEqual(cookies("CQ").report.map(\.kind), ["unreadable"])
        let own = Visitor(consent: "v1~20261101T0900Z~r1~n:advertising~.6olo", now: now)
        let visitor = own.with(imported: cookies(granted))
        XCTAssertEqual(policy.decide("_ads", visitor: visitor).because, .refused)
    }

    func testARequestIsHonoured() throws {
        let managers = try Importer(policy: policy, managers: ["iab-tcf"])
        let request = Request(cookies: ["euconsent-v2=\(granted); us_privacy=1YYN"])
        let may = { (honour: Importer?) in
            self.policy.decide(
                "_ads", visitor: self.policy.visitor(request: request, now: now, honour: honour)
            ).maySet
        }
        XCTAssertTrue(may(managers))
        XCTAssertFalse(may(importer))
        XCTAssertFalse(may(nil))
    }

    func testAMigrationKeepsTheTimeAndSaysWhereItComesFrom() throws {
        let values = [ForeignValue(format: "tcf", value: granted)]
        let imported = try importer.importValues(values: values, now: now)
        let text = try XCTUnwrap(imported.consent)
        XCTAssertTrue(text.contains("~!from=iab-tcf~"))
        let visitor = Visitor(now: now, host: "app.example.fr")
        let recorded = try policy.encode(consent: text, visitor: visitor)
        XCTAssertTrue(recorded.lines.last?.contains("=v1~20261109T0000Z~r1~") == true)
        XCTAssertTrue(policy.decide("_ads", visitor: Visitor(consent: recorded.value, now: now)).maySet)
    }

    func testASignalInsideIsNotLost() throws {
        let values = [ForeignValue(format: "gpp", value: "DBABLA~BVQVAAAAAAGA.YA")]
        XCTAssertTrue(try importer.importValues(values: values, now: now).gpc)
    }

    func testMistakesAreTold() throws {
        let code = { (call: () throws -> Void) -> String? in
            do { try call() } catch { return (error as? CharteError)?.code }
            return nil
        }
        let visitor = Visitor(now: now)
        XCTAssertEqual(code { _ = try Importer(policy: policy, managers: ["one-trust"]) }, "E106")
        XCTAssertEqual(code { _ = try Importer(policy: policy, table: "format = 2\n") }, "E607")
        let wrong = [ForeignValue(format: "cookie:theme", value: "x")]
        XCTAssertEqual(code { _ = try importer.importValues(values: wrong, now: now) }, "E606")
        XCTAssertEqual(code { _ = try decodeForeign(values: wrong) }, "E606")
        XCTAssertEqual(code { _ = try policy.export(format: "tcf", visitor: visitor) }, "E611")
    }

    func testWhatOtherSoftwareReads() throws {
        let visitor = Visitor(consent: "v1~20261101T0900Z~r1~n:advertising~.6olo", now: now)
        let exported = try policy.export(format: "wp-consent-api", visitor: visitor)
        XCTAssertEqual(exported.cookies.map(\.value), ["deny"])
        let signal = try policy.signal(receiver: .clarity, visitor: visitor, provider: "vendor")
        XCTAssertEqual(signal.update, ["ad_Storage": false, "analytics_Storage": false])
        XCTAssertTrue(signal.script.contains("clarity('consentv2',{'ad_Storage':'denied'"))
        let usp = try decodeForeign(values: [ForeignValue(format: "usp", value: "1YYN")])
        XCTAssertTrue(usp.contains("\"opt-out-sale\":\"Y\""))
    }

    func testNoTextShowsAValue() throws {
        let value = ForeignValue(format: "cookie:cookieyes-consent", value: "consent:s3cr3t")
        let imported = try importer.importValues(values: [value], now: now)
        let texts = ["\(value)", "\(imported)", "\(imported.report)"]
        for text in texts { XCTAssertFalse(text.contains("s3cr3t"), text) }
    }
}
