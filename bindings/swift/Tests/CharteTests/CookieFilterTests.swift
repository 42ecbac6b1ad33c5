import Charte
import Foundation
import XCTest

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class CookieFilterTests: XCTestCase {
    private let url = URL(string: "https://app.example.fr/account/")!
    private let store = MemoryStore()
    private var storage: HTTPCookieStorage!
    private var policy: Policy!
    private var filter: CharteCookieFilter!

    override func setUpWithError() throws {
        let policy = try Policy(charter: app)
        let store = self.store
        self.policy = policy
        storage = try XCTUnwrap(URLSessionConfiguration.ephemeral.httpCookieStorage)
        storage.removeCookies(since: .distantPast)
        filter = CharteCookieFilter(policy: policy, storage: storage) {
            Visitor(consent: store.consent)
        }
    }

    private func response(_ line: String) throws -> HTTPURLResponse {
        let fields = ["Set-Cookie": line]
        return try XCTUnwrap(
            HTTPURLResponse(url: url, statusCode: 200, httpVersion: nil, headerFields: fields))
    }

    @discardableResult
    private func receive(_ lines: String...) throws -> [Report] {
        try lines.flatMap { filter.accept(try response($0)) }
    }

    private func receiveEverything() throws -> [Report] {
        try receive(
            "sid=secret-1; Path=/; Secure; HttpOnly", "_ads1=secret-2; Path=/; Max-Age=86400",
            "unknown=secret-3; Path=/")
    }

    private func sent() -> Set<String> {
        var request = URLRequest(url: url)
        filter.apply(to: &request)
        let line = request.value(forHTTPHeaderField: "Cookie") ?? ""
        let names = line.components(separatedBy: "; ").compactMap { $0.split(separator: "=").first }
        return Set(names.map(String.init))
    }

    func testBeforeAnAnswerOnlyExemptCookiesGoBack() throws {
        let reports = try receiveEverything()
        XCTAssertEqual(sent(), ["sid"])
        XCTAssertEqual(storage.cookies?.map(\.name), ["sid"])
        XCTAssertEqual(reports.map(\.cookie), ["_ads1", "unknown"])
        XCTAssertFalse("\(reports)".contains("secret"))
    }

    func testAfterWithdrawalNoneOfTheOthersGoBack() throws {
        try policy.record(.acceptAll, in: store)
        _ = try receiveEverything()
        XCTAssertEqual(sent(), ["sid", "_ads1"])
        try policy.record(.refuseAll, in: store)
        XCTAssertEqual(sent(), ["sid"], "held back at once")
        XCTAssertEqual(filter.purge(), ["_ads1"])
        XCTAssertEqual(storage.cookies?.map(\.name), ["sid"])
        try policy.record(.acceptAll, in: store)
        XCTAssertEqual(sent(), ["sid"], "what was purged does not come back")
    }

    func testWhatASessionStoredByItselfIsPurged() throws {
        for (name, domain) in [("_ads1", ".example.fr"), ("sid", "app.example.fr")] {
            let properties: [HTTPCookiePropertyKey: Any] = [
                .name: name, .value: "1", .domain: domain, .path: "/",
            ]
            storage.setCookie(try XCTUnwrap(HTTPCookie(properties: properties)))
        }
        XCTAssertEqual(filter.purge(), ["_ads1"])
        XCTAssertEqual(storage.cookies?.map(\.name), ["sid"])
    }

    func testAServerMayAlwaysDelete() throws {
        try policy.record(.acceptAll, in: store)
        _ = try receiveEverything()
        try policy.record(.refuseAll, in: store)
        let ended = "Expires=Thu, 01 Jan 1970 00:00:00 GMT"
        let reports = try receive("_ads1=; Path=/; Max-Age=0; \(ended), sid=; Path=/; Max-Age=0")
        XCTAssertEqual(reports.map(\.cookie), ["_ads1"])
        XCTAssertEqual(reports.map(\.handling), [.rewritten])
        XCTAssertEqual(storage.cookies?.map(\.name), [])
    }

    /// Foundation joins the lines of a response with commas, and reads them apart by itself.
    func testWhatFoundationReadsIsJudged() throws {
        try receive(
            "sid=1; Path=/, _ads1 =2; Path=/", "sid=1,_ads1=2", "sid=1, _ads1\t=2; Path=/",
            "sid=1; Expires=Thu, 01 Jan 2099 00:00:00 GMT, _ads1 =2; Path=/")
        XCTAssertFalse((storage.cookies ?? []).contains { $0.name.hasPrefix("_ads1") })
        XCTAssertFalse(sent().contains("_ads1"))
    }

    func testALifetimeIsKept() throws {
        try receive("sid=1; Path=/; Max-Age=3600, other=2; Expires=Thu, 01 Jan 2099 00:00:00 GMT")
        let end = try XCTUnwrap(storage.cookies?.first?.expiresDate)
        XCTAssertEqual(end.timeIntervalSinceNow, 3600, accuracy: 60)
        XCTAssertEqual(storage.cookies?.count, 1)
    }
}
