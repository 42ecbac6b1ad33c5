import Charte
import Foundation
import XCTest

/// The charter as a page: the text that every other language gives.
final class PageTests: XCTestCase {
    private let day = Date(timeIntervalSince1970: 1_795_392_000)

    private func read(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../examples/guadeloupe").standardized
        return try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }

    func testAPageIsThatOfTheCommand() throws {
        let policy = try Policy(charter: read("charte.toml"))
        for language in ["fr", "en"] {
            let made = try page(policy: policy, language: language, format: .html, now: day)
            XCTAssertEqual(made, try read("page.\(language).html"))
        }
    }

    func testAMistakeSaysWhatToDo() throws {
        let policy = try Policy(charter: read("charte.toml"))
        XCTAssertThrowsError(
            try page(policy: policy, language: "<b>", format: .markdown, now: day)
        ) { error in
            XCTAssertEqual((error as? CharteError)?.code, "E560")
        }
    }
}
