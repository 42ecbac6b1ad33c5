import Charte
import Foundation
import XCTest

final class ConcurrencyTests: XCTestCase {
    private static let tasks = 8
    private static let batch = 100

    /// Half of the decisions one by one, half in batches.
    private static func round(_ policy: Policy, _ decisions: Int) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var wrong = 0
                    let visitors = [
                        Visitor(consent: nil, now: now),
                        Visitor(consent: "v1~20261123T1005Z~r2~y:advertising~y:profiling~.6gmh", now: now),
                        Visitor(consent: "v1~20261123T1005Z~r2~n:advertising~n:profiling~.5u4r", now: now),
                    ]
                    let names = (0..<batch).map { $0 % 2 == 0 ? "sid" : "_ads\(task).\($0)" }
                    for number in 0..<(decisions / tasks / batch) {
                        let which = (number + task) % visitors.count
                        let visitor = visitors[which]
                        let decided =
                            number % 2 == 0
                            ? policy.decideMany(names: names, visitor: visitor)
                            : names.map { policy.decide(name: $0, visitor: visitor) }
                        for (at, decision) in decided.enumerated()
                        where decision.maySet != (at % 2 == 0 || which == 1) {
                            wrong += 1
                        }
                    }
                    return wrong
                }
            }
            return await group.reduce(0, +)
        }
    }

    func testEightTasksShareAPolicyForAMillionDecisions() async throws {
        let policy = try Policy(charter: app)
        let warm = await Self.round(policy, 200_000)
        XCTAssertEqual(warm, 0)
        let before = try resident()
        let wrong = await Self.round(policy, 1_000_000)
        XCTAssertEqual(wrong, 0)
        let grown = try resident() - before
        print("concurrency: 1000000 decisions by \(Self.tasks) tasks; the process grew by \(grown) bytes")
        // A leak of 32 bytes a decision would be more.
        XCTAssertLessThan(grown, 16 << 20)
    }

    /// The memory of the process that is its own; 0 where nobody tells.
    private func resident() throws -> Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) * 1_024
    }
}
