import Charte
import CharteConformance
import Foundation
import XCTest

/// The root of the repository, from this file's place in it.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

final class ConformanceTests: XCTestCase {
    private static let folder = root.appendingPathComponent("tests/conformance")

    private func cases(_ folder: String = "cases") throws -> [Case] {
        try corpus(at: Self.folder.appendingPathComponent(folder))
    }

    private func check(_ cases: [Case], _ what: String) throws {
        var failed = 0
        for one in cases {
            let different = differences(one.expected, try one.answer())
            if !different.isEmpty {
                failed += 1
                XCTFail("\(one.id): \(different.joined(separator: "; "))")
            }
        }
        print("conformance: \(cases.count - failed) \(what) passed, \(failed) failed")
    }

    func testEveryCaseOfTheCorpus() throws {
        try check(try cases(), "cases")
    }

    /// Asking, recording, reading, and whole exchanges over HTTP.
    func testEveryRequestOfTheCorpus() throws {
        let requests = try cases("requests")
        XCTAssertGreaterThan(requests.count, 150)
        try check(requests, "requests")
    }

    func testAsManyCasesAsTheIndexSays() throws {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent("index.json"))
        let index = try XCTUnwrap(try JSONSerialization.jsonObject(with: data) as? Object)
        let cases = try cases()
        let counted = Dictionary(cases.map { ($0.file, 1) }, uniquingKeysWith: +)
        XCTAssertEqual(counted, index["files"] as? [String: Int])
        XCTAssertEqual(cases.count, index["total"] as? Int)
    }

    /// Every field that crosses the border typed is the one that the library writes as JSON.
    func testTypedValuesAreThoseOfTheLibrarysOwnJSON() throws {
        var compared = 0
        for one in try cases() where one.asked["set_cookie"] as? String == nil {
            guard let name = one.asked["cookie"] as? String else { continue }
            let typed = try one.answer()
            if typed["error"] != nil { continue }
            let technology = (one.asked["technology"] as? String).flatMap(Technology.init(id:))
            let policy = try Policy(charter: one.charter.text, regime: one.asked["regime"] as? String)
            let text = try policy.explain(
                name, visitor: visitor(of: one.asked), host: one.asked["host"] as? String,
                technology: technology
            ).json
            let own = try XCTUnwrap(
                try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
            let again = try JSONSerialization.data(withJSONObject: typed)
            let ours = try XCTUnwrap(try JSONSerialization.jsonObject(with: again) as? NSDictionary)
            XCTAssertEqual(ours, own, one.id)
            compared += 1
        }
        XCTAssertGreaterThan(compared, 1_000)
    }

    func testAWrongAnswerIsTold() throws {
        let one = try XCTUnwrap(try cases().first { $0.expected["outcome"] != nil })
        var wrong = try one.answer()
        wrong["outcome"] = "sometimes"
        XCTAssertEqual(differences(one.expected, wrong).count, 1)
    }
}
