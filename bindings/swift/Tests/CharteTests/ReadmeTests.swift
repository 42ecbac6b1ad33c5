import Charte
import Foundation
import XCTest

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

// The snippets of the README, each between two marks.

private func gettingStarted(print: (Any) -> Void) throws {
    // README
    let policy = try Policy(charter: String(contentsOfFile: "charte.toml", encoding: .utf8))
    let now = ISO8601DateFormatter().date(from: "2026-11-23T10:05:00Z")!
    let refused = "v1~20261101T0900Z~r1~n:audience-measurement~.v5po"
    let visitor = Visitor(consent: refused, now: now)
    print(policy.decide("_ga", visitor: visitor).maySet)
    print(policy.allows(purpose: .advertising, visitor: visitor, provider: "ads").because)
    print(policy.ask(visitor: visitor).purposes)
    // END
}

private func decide(_ policy: Policy, _ visitor: Visitor, print: (String) -> Void) throws {
    // README
    let decision = policy.decide("_ga", visitor: visitor)
    if !decision.maySet { print("\(decision.outcome), because \(decision.because)") }
    print(try policy.explain("_ga", visitor: visitor).text)
    // END
}

private func filter(
    _ policy: Policy, _ cookieLines: [String], _ headers: [Header],
    send: (String, String) -> Void, log: (String) -> Void
) {
    // README
    let request = Request(host: "app.example.fr", cookies: cookieLines)
    let visitor = policy.visitor(request: request, now: Date())
    let filtered = policy.filterResponse(headers: headers, visitor: visitor)
    filtered.headers.forEach { send($0.name, $0.value) }
    filtered.reports.forEach { log("\($0.handling) \($0.cookie ?? "unreadable line")") }
    // END
}

private func record(
    _ policy: Policy, _ visitor: Visitor, _ cookieLines: [String],
    addHeader: (String, String) -> Void
) throws {
    // README
    guard let recorded = try policy.record(acts: [.refuseAll], visitor: visitor) else { return }
    recorded.lines.forEach { addHeader("Set-Cookie", $0) }
    let now = Visitor(now: visitor.now, consent: [recorded.value], host: visitor.host)
    let erasure = policy.withdraw(cookies: cookieLines, path: "/", visitor: now)
    erasure.lines.forEach { addHeader("Set-Cookie", $0) }
    // END
}

private func ownRegime() throws -> Policy {
    // README
    let read = { (file: String) in try String(contentsOfFile: file, encoding: .utf8) }
    let policy = try Policy.withRegimeText(charter: read("charte.toml"), regime: read("own.toml"))
    // END
    return policy
}

private func compare(_ oldCharter: String, _ newCharter: String, print: (String) -> Void) throws {
    // README
    let changes = try diff(oldCharter: oldCharter, newCharter: newCharter, now: Date())
    if changes.revisionWanted && !changes.revisionRaised {
        changes.findings.forEach { print("\($0.code): \($0.message)") }
    }
    // END
}

private func refuse(_ policy: Policy) throws -> Visitor {
    // README
    try policy.record(.refuseAll, in: UserDefaults.standard)
    let visitor = Visitor(consent: UserDefaults.standard.consent)
    // END
    return visitor
}

private func migrate(
    _ policy: Policy, _ defaults: UserDefaults, stored: String?, log: (String) -> Void
) throws -> Visitor {
    // README
    let importer = try Importer(policy: policy)
    let imported = importer.importPreferences(defaults.dictionaryRepresentation())
    imported.report.forEach { log($0.message) }
    let text = stored ?? imported.consent
    let visitor = Visitor(consent: text).with(imported: imported)
    // END
    return visitor
}

private func session(_ policy: Policy, _ request: inout URLRequest, _ response: HTTPURLResponse)
    -> [String]
{
    // README
    let filter = CharteCookieFilter(policy: policy) {
        Visitor(consent: UserDefaults.standard.consent)
    }
    filter.apply(to: &request)
    filter.accept(response)
    filter.purge()
    // END
    return filter.cookies(for: request.url!).map(\.name)
}

/// Every Swift and TOML block of the README is compiled and run here.
final class ReadmeTests: XCTestCase {
    private struct Block {
        let language: String
        let text: String
        let before: String
    }

    private func blocks() throws -> [Block] {
        let file = root.appendingPathComponent("bindings/swift/README.md")
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```")
        return stride(from: 1, to: parts.count, by: 2).map { at in
            let lines = parts[at].components(separatedBy: "\n")
            return Block(
                language: lines[0], text: lines.dropFirst().joined(separator: "\n"),
                before: parts[at - 1])
        }
    }

    private var charter: String!
    private var folder: String!

    /// The programs of the README read their files where they run.
    override func setUpWithError() throws {
        let toml = try blocks().filter { $0.language == "toml" }
        XCTAssertEqual(toml.count, 2)
        charter = toml[0].text
        let temporary = FileManager.default.temporaryDirectory
            .appendingPathComponent("charte-readme-\(UUID())")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        folder = FileManager.default.currentDirectoryPath
        XCTAssertTrue(FileManager.default.changeCurrentDirectoryPath(temporary.path))
        for (name, block) in zip(["charte.toml", "own.toml"], toml) {
            try block.text.write(toFile: name, atomically: true, encoding: .utf8)
        }
    }

    override func tearDown() {
        let temporary = FileManager.default.currentDirectoryPath
        _ = FileManager.default.changeCurrentDirectoryPath(folder)
        try? FileManager.default.removeItem(atPath: temporary)
        UserDefaults.standard.consent = nil
    }

    private func visitor() throws -> Visitor {
        let refused = "v1~20261101T0900Z~r1~n:audience-measurement~.v5po"
        return Visitor(consent: refused, now: now, host: "app.example.fr")
    }

    func testEveryBlockIsOneThatRuns() throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let mark = "    // " + "README\n"
        let run = source.components(separatedBy: mark).dropFirst().map { part in
            part.components(separatedBy: "    // " + "END")[0].components(separatedBy: "\n")
                .map { String($0.dropFirst(4)) }.joined(separator: "\n")
        }
        let shown = try blocks().filter {
            $0.language == "swift" && !$0.text.hasPrefix("// swift-tools-version")
                && !$0.before.hasSuffix("not run: it needs Apple's SDK -->\n")
        }
        for block in shown {
            let text = block.text.replacingOccurrences(of: "import Charte\nimport Foundation\n\n", with: "")
            XCTAssertTrue(run.contains(text), "not run:\n\(block.text)")
        }
        XCTAssertEqual(shown.count, run.count)
    }

    /// The manifest is that of the example, which is built, under another name and in another place.
    func testTheManifestIsThatOfTheExample() throws {
        let file = root.appendingPathComponent("examples/swift/example/Package.swift")
        let example = try String(contentsOf: file, encoding: .utf8)
            .replacingOccurrences(of: "example", with: "app")
            .replacingOccurrences(of: "../../../bindings/swift", with: "../charte/bindings/swift")
        let shown = try blocks().first { $0.text.hasPrefix("// swift-tools-version") }
        XCTAssertEqual(shown?.text, example)
    }

    func testGettingStartedPrintsWhatItSays() throws {
        var printed: [String] = []
        try gettingStarted { printed.append("\($0)\n") }
        XCTAssertEqual(printed.joined(), try blocks().first { $0.language == "text" }?.text)
    }

    func testDecideACookie() throws {
        var printed: [String] = []
        try decide(Policy(charter: charter), visitor()) { printed.append($0) }
        XCTAssertEqual(printed.first, "withheld, because refused")
        XCTAssertTrue(printed.last?.hasPrefix("_ga may not be set now.") == true, "\(printed)")
    }

    func testFilterAResponse() throws {
        let headers = [
            Header(name: "Content-Type", value: "text/html"),
            Header(name: "Set-Cookie", value: "_ga=1; Path=/"),
        ]
        var (sent, logged): ([String], [String]) = ([], [])
        filter(
            try Policy(charter: charter), [], headers, send: { sent.append("\($0): \($1)") },
            log: { logged.append($0) })
        XCTAssertEqual(sent, ["Content-Type: text/html", "Vary: Cookie"])
        XCTAssertEqual(logged, ["removed _ga"])
    }

    func testRecordARefusal() throws {
        var lines: [String] = []
        try record(Policy(charter: charter), visitor(), ["_ga=1; sid=2"]) { lines.append($1) }
        XCTAssertTrue(lines.contains { $0.hasPrefix("cookies_preferences=v1~") }, "\(lines)")
        XCTAssertTrue(lines.contains { $0.hasPrefix("_ga=;") }, "\(lines)")
    }

    func testLoadARegimeOfYourOwn() throws {
        let regime = try ownRegime().regime()
        XCTAssertEqual(regime.id, "own")
        XCTAssertFalse(regime.law)
    }

    func testCompareTwoCharters() throws {
        let newer = charter.replacingOccurrences(
            of: "[\"advertising\"]", with: "[\"advertising\", \"geolocation\"]")
        var printed: [String] = []
        try compare(charter, newer) { printed.append($0) }
        XCTAssertTrue(!printed.isEmpty && printed.allSatisfy { $0.hasPrefix("C010: ") }, "\(printed)")
        printed = []
        try compare(charter, charter) { printed.append($0) }
        XCTAssertEqual(printed, [])
    }

    func testKeepTheAnswer() throws {
        let policy = try Policy(charter: charter)
        XCTAssertEqual(policy.received(visitor: try refuse(policy)).state, .valid)
    }

    func testAnswersGivenToAnotherConsentManager() throws {
        let name = "charte-readme-\(UUID())"
        let defaults = try XCTUnwrap(UserDefaults(suiteName: name))
        defer { defaults.removePersistentDomain(forName: name) }
        let policy = try Policy(charter: charter)
        defaults.set("1YYN", forKey: "IABUSPrivacy_String")
        let refused = try migrate(policy, defaults, stored: nil) { _ in }
        XCTAssertEqual(
            policy.allows(purpose: .advertising, visitor: refused, provider: "ads").because, .refused)
        defaults.set("CQ", forKey: "IABTCF_TCString")
        var told: [String] = []
        let cut = try migrate(policy, defaults, stored: nil) { told.append($0) }
        XCTAssertEqual(policy.received(visitor: cut).state, .unreadable)
        XCTAssertTrue(told.contains { $0.contains("E603") }, "\(told)")
    }

    func testURLSession() throws {
        let url = URL(string: "https://app.example.fr/")!
        var request = URLRequest(url: url)
        let fields = ["Set-Cookie": "_ga=1; Path=/"]
        let response = try XCTUnwrap(
            HTTPURLResponse(url: url, statusCode: 200, httpVersion: nil, headerFields: fields))
        XCTAssertEqual(session(try Policy(charter: charter), &request, response), [])
    }
}
