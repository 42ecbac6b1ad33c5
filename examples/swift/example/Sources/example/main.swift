// The example program that every language has: a charter, three visitors, eight cookies.
//
// swift run example ../../visit/charte.toml

import Charte
import Foundation

let names = [
    "__Host-session", "langue", "_pk_id.7.fa4e", "_ga", "_fbp", "uid_regie",
    "cookies_preferences", "inconnu",
]

func answers(_ sign: String) -> String {
    let asked = [
        "audience-measurement", "preferences", "advertising", "ad-measurement", "profiling",
        "embedded-content",
    ]
    return "v1~20261101T0900Z~r1" + asked.map { "~\(sign):\($0)" }.joined()
}

guard let path = CommandLine.arguments.dropFirst().first else {
    fatalError("write the path of a charter behind the command")
}
let policy = try Policy(charter: String(contentsOfFile: path, encoding: .utf8))
let now = ISO8601DateFormatter().date(from: "2026-11-23T10:05:00Z")!
for (label, consent) in [("none", nil), ("refused", answers("n")), ("accepted", answers("y"))] {
    let visitor = Visitor(
        consent: consent, now: now, page: URL(string: "https://www.boutique.example/"))
    for name in names {
        let decision = policy.decide(name, visitor: visitor, host: "www.boutique.example")
        let because = decision.rulings.first?.because.id ?? ""
        print("\(label) \(name) \(decision.outcome) \(decision.maySet) \(because)")
    }
    let embed = policy.allows(purpose: .embeddedContent, visitor: visitor)
    print("\(label) allows embedded-content: \(embed.allowed) \(embed.because)")
    let ask = policy.ask(visitor: visitor)
    print("\(label) ask: \(ask.asking) \(ask.because) \(ask.purposes.map(\.id).joined(separator: ","))")
}
