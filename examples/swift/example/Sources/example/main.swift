// The example program that every language has: a charter, three visitors, eight cookies.
//
// swift run example ../../visit/charte.toml

import Charte
import Foundation

let names = [
    "__Host-session", "langue", "_pk_id.7.fa4e", "_ga", "_fbp", "uid_regie",
    "cookies_preferences", "inconnu",
]

let refused =
    "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences"
    + "~n:advertising~n:ad-measurement~n:profiling~n:embedded-content~.x10m"
let accepted =
    "v1~20261101T0900Z~r1~y:audience-measurement~y:preferences"
    + "~y:advertising~y:ad-measurement~y:profiling~y:embedded-content~.yvc3"

guard let path = CommandLine.arguments.dropFirst().first else {
    fatalError("pass the path of a charter")
}
let policy = try Policy(charter: String(contentsOfFile: path, encoding: .utf8))
let now = ISO8601DateFormatter().date(from: "2026-11-23T10:05:00Z")!
for (label, consent) in [("none", nil), ("refused", refused), ("accepted", accepted)] {
    let visitor = Visitor(
        consent: consent, now: now, page: URL(string: "https://www.boutique.example/"),
        host: "www.boutique.example")
    for name in names {
        let decision = policy.decide(name, visitor: visitor)
        print("\(label) \(name) \(decision.outcome) \(decision.maySet) \(decision.because)")
    }
    let embed = policy.allows(purpose: .embeddedContent, visitor: visitor)
    print("\(label) allows embedded-content: \(embed.allowed) \(embed.because)")
    let ask = policy.ask(visitor: visitor)
    print("\(label) ask: \(ask.asking) \(ask.because) \(ask.purposes.map(\.id).joined(separator: ","))")
}
