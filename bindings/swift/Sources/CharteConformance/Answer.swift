import Charte
import Foundation

public typealias Object = [String: Any]

/// The charter of a case, as text.
public struct CharterText: Sendable {
    public let text: String
    public let isJSON: Bool

    public init(text: String, isJSON: Bool) {
        self.text = text
        self.isJSON = isJSON
    }
}

/// Why a case has no answer.
public struct Failure: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Dictionary where Key == String, Value == Any {
    func text(_ key: String) -> String? { self[key] as? String }

    func object(_ key: String) -> Object? { self[key] as? Object }
}

/// The value that an id of the case names.
func named<W: Word>(_ id: String) throws -> W {
    guard let value = W(id: id) else { throw Failure("unknown id \(id)") }
    return value
}

func orNull(_ value: Any?) -> Any { value ?? NSNull() }

/// The answer, as JSON made from the typed values: what the binding says, not what Rust wrote.
public func answer(_ charter: CharterText, _ asked: Object) throws -> Object {
    do {
        let regime = asked.text("regime")
        let policy =
            charter.isJSON
            ? try Policy.fromJson(charter: charter.text, regime: regime)
            : try Policy(charter: charter.text, regime: regime)
        return try answer(policy, asked)
    } catch let error as CharteError {
        return ["error": error.code]
    }
}

/// The moment of a case: UTC, whole seconds.
func moment(_ text: String) throws -> Date {
    guard let date = ISO8601DateFormatter().date(from: text) else {
        throw Failure("`now` is not a time")
    }
    return date
}

public func visitor(of asked: Object) throws -> Visitor {
    let consent = asked.text("consent").map { [$0] } ?? asked["consent"] as? [String] ?? []
    let page = asked.text("page").map { Page.address($0) }
    let gpc = asked["gpc"] as? Bool ?? false
    return Visitor(now: try moment(asked.text("now") ?? ""), consent: consent, gpc: gpc, page: page)
}

/// What a case may ask. With foreign values and none of these it asks what they mean.
private let questions = ["cookie", "set_cookie", "allows", "ask", "record", "exchange"]

private func asks(_ asked: Object) -> Bool {
    questions.contains { asked[$0] != nil && !(asked[$0] is NSNull) } || asked["read"] as? Bool == true
}

private func imported(_ policy: Policy, _ asked: Object) throws -> Imported? {
    guard let foreign = asked["foreign"] as? [Object], !foreign.isEmpty else { return nil }
    let importer = try Importer(
        policy: policy, table: asked.text("interop"),
        recorded: try asked.text("recorded").map(moment),
        shownRevision: (asked["shown_revision"] as? Int).map { UInt32($0) })
    let values = foreign.map {
        ForeignValue(format: $0.text("format") ?? "", value: $0.text("value") ?? "")
    }
    return try importer.importValues(values: values, now: try moment(asked.text("now") ?? ""))
}

private func object(of imported: Imported) -> Object {
    let consent = imported.received.consent
    let received: Object = [
        "state": imported.received.state.id,
        "answers": imported.answers,
        "inferred": imported.inferred,
        "granted": consent.map { $0.granted.map(\.id) } ?? [],
        "refused": consent.map { $0.refused.map(\.id) } ?? [],
        "recorded": orNull(consent.map { ISO8601DateFormatter().string(from: $0.time) }),
        "revision": orNull(consent.map { Int($0.revision) }),
        "written": orNull(imported.consent),
    ]
    return ["received": received, "gpc": imported.gpc, "error": orNull(imported.received.error)]
}

private func answer(_ policy: Policy, _ asked: Object) throws -> Object {
    let imported = try imported(policy, asked)
    if let imported, !asks(asked) { return object(of: imported) }
    let visitor = try visitor(of: asked).with(imported: imported)
    if let question = asked.object("allows") {
        let purpose: Purpose = try named(question.text("purpose") ?? "")
        let allowance = policy.allows(
            purpose: purpose, visitor: visitor, provider: question.text("provider"))
        return ["allowed": allowance.allowed, "because": allowance.because.id]
    }
    if let question = asked.object("ask") {
        let area: Area? = try question.text("area").map(named)
        let ask = policy.ask(visitor: visitor, area: area)
        return [
            "asking": ask.asking.id, "because": ask.because.id, "purposes": ask.purposes.map(\.id),
        ]
    }
    if let question = asked.object("record") {
        let acts = try acts(of: question["acts"])
        let recorded = try policy.record(
            acts: acts, visitor: visitor, recordId: question.text("id"))
        guard let recorded else {
            return ["value": NSNull(), "max_age": NSNull(), "shortened": false]
        }
        return [
            "value": recorded.value, "max_age": Int(recorded.maxAge),
            "shortened": recorded.shortened,
        ]
    }
    if asked["read"] as? Bool == true { return received(policy, visitor) }
    if let question = asked.object("exchange") {
        return try exchange(policy, question, visitor.now)
    }
    let host = asked.text("host")
    if let line = asked.text("set_cookie") {
        let there = visitor.at(host: host)
        let explanation = try policy.explainSetCookie(line: line, visitor: there)
        guard try policy.decideSetCookie(line: line, visitor: there) == explanation.decision else {
            throw Failure("two decisions")
        }
        return object(of: explanation)
    }
    guard let name = asked.text("cookie") else { throw Failure("the case asks nothing") }
    let cookie = try observed(name, asked)
    let explanation = try policy.explainObserved(cookie: cookie, visitor: visitor)
    var decisions = [policy.decideObserved(cookie: cookie, visitor: visitor)]
    if cookie.technology == nil {
        // The same by name alone, as set by the visitor's host.
        let there = visitor.at(host: host)
        decisions.append(policy.decide(name: name, visitor: there))
        decisions += policy.decideMany(names: [name], visitor: there)
        guard try policy.explain(name: name, visitor: there) == explanation else {
            throw Failure("two explanations")
        }
    }
    guard decisions.allSatisfy({ $0 == explanation.decision }) else {
        throw Failure("two decisions")
    }
    return object(of: explanation)
}

/// The cookie of a case.
public func observed(_ name: String, _ asked: Object) throws -> ObservedCookie {
    ObservedCookie(
        name: name, host: asked.text("host"),
        technology: try asked.text("technology").map(named))
}

func acts(of value: Any?) throws -> [Act] {
    try (value as? [Object] ?? []).map { act in
        let purpose: Purpose = try act.text("purpose").map(named) ?? .unclassified
        let provider = act.text("provider")
        switch act.text("act") {
        case "accept-all": return .acceptAll
        case "refuse-all": return .refuseAll
        case "seen": return .seen
        case "grant": return provider.map { .grantPair(purpose, $0) } ?? .grant(purpose)
        case "refuse": return provider.map { .refusePair(purpose, $0) } ?? .refuse(purpose)
        case "refuse-provider": return .refuseProvider(provider ?? "")
        case "allow-provider": return .allowProvider(provider ?? "")
        default: throw Failure("no act has this id")
        }
    }
}

private func received(_ policy: Policy, _ visitor: Visitor) -> Object {
    let received = policy.received(visitor: visitor)
    return [
        "state": received.state.id, "value": orNull(received.text),
        "copies": Int(received.copies), "error": orNull(received.error),
    ]
}

private func object(of explanation: Explanation) -> Object {
    let decision = explanation.decision
    var out: Object = [
        "cookie": explanation.cookie,
        "declaration": orNull(decision.declaration.map { Int($0) }),
        "category": decision.category.id,
        "party": decision.party.id,
        "requirement": decision.requirement.id,
        "outcome": decision.outcome.id,
        "may_set": decision.maySet,
        "rulings": explanation.rulings.map(object(of:)),
        "serves": decision.serves.map(\.id),
        "findings": explanation.findings.map(object(of:)),
    ]
    out["period"] = explanation.period
    return out
}

private func object(of finding: Finding) -> Object {
    var out: Object = [
        "code": finding.code, "severity": finding.severity.id, "message": finding.message,
        "help": finding.help,
    ]
    out["cookie"] = finding.cookie
    out["declaration"] = finding.declaration.map { Int($0) }
    out["citations"] = finding.citations.isEmpty ? nil : finding.citations
    return out
}

private func object(of ruling: Ruling) -> Object {
    [
        "purpose": ruling.purpose.id,
        "requirement": ruling.requirement.id,
        "rule": ruling.rule,
        "allowed": ruling.allowed,
        "because": ruling.because.id,
        "unmet": ruling.unmet.map { unmet -> Object in
            let stated = orNull(yesOrNo(unmet.stated))
            return ["rule": unmet.rule, "condition": unmet.condition, "stated": stated]
        },
        "rests_on": ruling.restsOn.map { met -> Object in
            [
                "rule": met.rule, "condition": met.condition,
                "value": orNull(yesOrNo(met.value)), "from": orNull(met.origin?.id),
            ]
        },
        "citations": ruling.citations.map { citation in
            citation.instrument + (citation.at.map { " \($0)" } ?? "")
        },
    ]
}

private func yesOrNo(_ value: Bool?) -> String? { value.map { $0 ? "yes" : "no" } }
