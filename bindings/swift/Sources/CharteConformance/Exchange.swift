import Charte
import Foundation

/// A request in, a response out: what a middleware does with the library.
func exchange(_ policy: Policy, _ asked: Object, _ now: Date) throws -> Object {
    func headers(_ key: String) -> [Header] {
        (asked[key] as? [[String]] ?? []).map { Header(name: $0[0], value: $0[1]) }
    }
    func all(_ name: String) -> [String] {
        headers("headers").filter {
            $0.name.trimmingCharacters(in: .whitespaces).lowercased() == name
        }.map(\.value)
    }
    func first(_ name: String) -> String? { all(name).first }
    let cookies = all("cookie")
    let request = Request(
        host: first("host"), cookies: cookies, secFetchSite: first("sec-fetch-site"),
        secFetchDest: first("sec-fetch-dest"), origin: first("origin"),
        referer: first("referer"), secGpc: all("sec-gpc"))
    let path = asked.text("target") ?? "/"
    let mode: Mode = asked.text("mode") == "report" ? .report : .enforce
    let before = policy.visitor(request: request, now: now)
    var out: Object = [
        "signal": before.gpc, "state": policy.received(visitor: before).state.id,
        "party": policy.decide("an unknown name", visitor: before).party.id,
    ]

    var visitor = before
    if asked["acts"] is [Object] {
        let recorded = try policy.record(
            acts: acts(of: asked["acts"]), visitor: before, path: path)
        if let recorded {
            visitor = Visitor(
                now: now, consent: [recorded.value], gpc: before.gpc, page: before.page,
                host: before.host)
        }
        out["consent_lines"] = recorded?.lines ?? NSNull() as Any
    }
    var reports: [[Any]] = []
    func tell(_ header: String, _ told: [Report]) {
        reports += told.map {
            let handling: Any = $0.handling == .rewritten ? $0.handling.id : $0.removed
            return [header, $0.cookie ?? $0.error ?? "", handling]
        }
    }
    if asked["filter_request"] as? Bool == true {
        let filtered = cookies.map {
            policy.filterCookie(line: $0, visitor: before, mode: mode)
        }
        filtered.forEach { tell("cookie", $0.reports) }
        out["cookie"] = filtered.map(\.line).filter { !$0.isEmpty }
    } else {
        out["cookie"] = cookies
    }
    let lines = (asked["set_cookie"] as? [String] ?? []).map {
        Header(name: "Set-Cookie", value: $0)
    }
    let filtered = policy.filterResponse(
        headers: headers("response") + lines, visitor: visitor, mode: mode)
    tell("set-cookie", filtered.reports)
    out["set_cookie"] = filtered.headers.filter { $0.name == "Set-Cookie" }.map(\.value)
    out["vary"] = filtered.vary
    out["reports"] = reports
    if let cap = asked["erase"] as? Int {
        let erasure = policy.erase(
            cookies: cookies, path: path, visitor: visitor, cap: UInt32(cap))
        out["deletions"] = erasure.lines
        out["remaining"] = Int(erasure.remaining)
        out["unreachable"] = erasure.unreachable.map { [$0.name, $0.why.id] }
    }
    return out
}
