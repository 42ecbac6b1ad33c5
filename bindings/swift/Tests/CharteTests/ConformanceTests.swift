import Charte
import CharteConformance
import Foundation
import XCTest

/// The root of the repository, from this file's place in it.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

final class ConformanceTests: XCTestCase {
    private static let folder = root.appendingPathComponent("tests/conformance")

    private func cases() throws -> [Case] {
        try corpus(at: Self.folder.appendingPathComponent("cases"))
    }

    func testEveryCaseOfTheCorpus() throws {
        let cases = try cases()
        var failed = 0
        for one in cases {
            let different = differences(one.expected, try one.answer())
            if !different.isEmpty {
                failed += 1
                XCTFail("\(one.id): \(different.joined(separator: "; "))")
            }
        }
        print("conformance: \(cases.count - failed) cases passed, \(failed) failed")
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
            let policy = try Policy(charter: one.charter.text, regime: one.asked["regime"] as? String)
            let text = try policy.explainObserved(
                cookie: observed(name, one.asked), visitor: visitor(of: one.asked)
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
