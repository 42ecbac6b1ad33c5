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

func word<W: Word>(_ id: String) throws -> W {
    guard let word = W(id: id) else { throw Failure("no word has the id \(id)") }
    return word
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

private func answer(_ policy: Policy, _ asked: Object) throws -> Object {
    let visitor = try visitor(of: asked)
    if let question = asked.object("allows") {
        let purpose: Purpose = try word(question.text("purpose") ?? "")
        let allowance = policy.allows(
            purpose: purpose, visitor: visitor, provider: question.text("provider"))
        return ["allowed": allowance.allowed, "because": allowance.because.id]
    }
    if let question = asked.object("ask") {
        let area: Area? = try question.text("area").map(word)
        let ask = policy.ask(visitor: visitor, area: area)
        return [
            "asking": ask.asking.id, "because": ask.because.id, "purposes": ask.purposes.map(\.id),
        ]
    }
    if let question = asked.object("record") {
        let acts = try acts(of: question["acts"])
        let written = try policy.record(acts: acts, visitor: visitor, recordId: question.text("id"))
        guard let written else {
            return ["value": NSNull(), "max_age": NSNull(), "shortened": false]
        }
        return [
            "value": written.value, "max_age": Int(written.maxAge), "shortened": written.shortened,
        ]
    }
    if asked["read"] as? Bool == true { return reading(policy, visitor) }
    if let question = asked.object("exchange") {
        return try exchange(policy, question, visitor.now)
    }
    let host = asked.text("host")
    if let line = asked.text("set_cookie") {
        let explanation = try policy.explainSetCookie(line: line, host: host, visitor: visitor)
        let decision = try policy.decideSetCookie(line: line, host: host, visitor: visitor)
        guard decision == explanation.decision else { throw Failure("two decisions") }
        return object(of: explanation)
    }
    guard let name = asked.text("cookie") else { throw Failure("the case asks nothing") }
    let sighting = Sighting(
        name: name, host: host, technology: try asked.text("technology").map(word))
    let explanation = try policy.explain(sighting: sighting, visitor: visitor)
    let decisions =
        [policy.decide(sighting: sighting, visitor: visitor)]
        + policy.decideMany(sightings: [sighting], visitor: visitor)
    guard decisions == [explanation.decision, explanation.decision] else {
        throw Failure("two decisions")
    }
    return object(of: explanation)
}

func acts(of value: Any?) throws -> [Act] {
    try (value as? [Object] ?? []).map { act in
        let purpose: Purpose = try act.text("purpose").map(word) ?? .unclassified
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

private func reading(_ policy: Policy, _ visitor: Visitor) -> Object {
    let reading = policy.reading(visitor: visitor)
    return [
        "state": reading.state.id, "value": orNull(reading.text), "copies": Int(reading.copies),
        "error": orNull(reading.error),
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
        "rulings": rulings(of: explanation),
        "serves": decision.serves.map(\.id),
        "findings": explanation.findings.map(object(of:)),
    ]
    out["period"] = explanation.period
    return out
}

private func object(of finding: Finding) -> Object {
    var out: Object = [
        "code": finding.code, "severity": finding.severity.id, "message": finding.message,
    ]
    out["cookie"] = finding.cookie
    out["declaration"] = finding.declaration.map { Int($0) }
    out["citations"] = finding.citations.isEmpty ? nil : finding.citations
    return out
}

/// What a rule rests on is not among the fields: it comes from the decision's own JSON.
private func rulings(of explanation: Explanation) -> [Object] {
    let whole = try? JSONSerialization.jsonObject(with: Data(explanation.json.utf8)) as? Object
    let told = whole?["rulings"] as? [Object] ?? []
    let reasons = zip(explanation.decision.rulings, explanation.reasons)
    precondition(told.count == explanation.reasons.count, "JSON and reasons are not side by side")
    return zip(reasons.map(object(of:_:)), told).map { ruling, told in
        var out = ruling
        out["rests_on"] = told["rests_on"]
        return out
    }
}

private func object(of ruling: Ruling, _ reason: Reason) -> Object {
    precondition(ruling.purpose == reason.purpose, "rulings and reasons are not side by side")
    return [
        "purpose": ruling.purpose.id,
        "requirement": reason.requirement.id,
        "rule": reason.rule,
        "allowed": ruling.allowed,
        "because": ruling.because.id,
        "unmet": reason.unmet.map { unmet -> Object in
            let stated = unmet.stated.map { $0 ? "yes" : "no" }
            return ["rule": unmet.rule, "condition": unmet.condition, "stated": orNull(stated)]
        },
        "citations": reason.citations.map { citation in
            citation.instrument + (citation.at.map { " \($0)" } ?? "")
        },
    ]
}
