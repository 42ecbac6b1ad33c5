// Measures what a decision costs beside calls that do nothing: the median of rounds in which
// every task has its turn, so that a busy machine is busy for all of them. A round takes about a
// millisecond, less than the machine lets others wait.

import Charte
import Foundation

let charter = """
    format = 1
    site = "https://app.example.fr"
    regime = "fr"

    [[cookie]]
    name = "sid"
    purposes = ["authentication"]

    [[cookie]]
    name = "_ads*"
    purposes = ["advertising", "profiling"]
    """
let policy = try Policy(charter: charter)
let nothing = try Policy(charter: "format = 1\nsite = \"https://app.example.fr\"\nregime = \"fr\"\n")
let visitor = Visitor(
    consent: "v1~20261123T1005Z~r1~n:advertising~n:profiling~.5t47",
    now: Date(timeIntervalSince1970: 1_795_428_300))
let many = (0..<1_000).map { $0 % 2 == 0 ? "sid" : "_ads\($0)" }
let table = ["_ads1": 1]
struct Task {
    let name: String
    let calls: Int
    var items = 1
    let act: () -> Int

    /// Nanoseconds an item, of one round.
    func round() -> Double {
        var seen = 0
        let start = DispatchTime.now().uptimeNanoseconds
        for _ in 0..<calls { seen &+= act() }
        let end = DispatchTime.now().uptimeNanoseconds
        precondition(seen > 0, "the calls were not made")
        return Double(end - start) / Double(calls) / Double(items)
    }
}

let tasks = [
    Task(name: "empty object call, number out (revision)", calls: 5_000) { Int(policy.revision()) },
    Task(name: "empty call of decide's types (nothing declared)", calls: 200) {
        nothing.decide(name: "_ads1", visitor: visitor).purposes.count
    },
    Task(name: "decide", calls: 200) {
        policy.decide(name: "_ads1", visitor: visitor).purposes.count
    },
    Task(name: "allows", calls: 200) {
        policy.allows(purpose: .advertising, visitor: visitor).allowed ? 2 : 1
    },
    Task(name: "decideMany, 1,000 names, an item", calls: 1, items: many.count) {
        policy.decideMany(names: many, visitor: visitor).count
    },
    Task(name: "Dictionary look-up", calls: 20_000) { table["_ads1"] ?? 0 },
]
let rounds = (0..<206).map { _ in tasks.map { $0.round() } }.dropFirst(5)
for (index, task) in tasks.enumerated() {
    let median = rounds.map { $0[index] }.sorted()[rounds.count / 2]
    print(String(format: "%10.1f ns  %@", median, task.name as NSString))
}
