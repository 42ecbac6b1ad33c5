import Charte
import Foundation

/// A request in, a response out: what a middleware does with the library.
func exchange(_ policy: Policy, _ asked: Object, _ now: Date) throws -> Object {
    func lines(_ key: String, _ name: String) -> [String] {
        (asked[key] as? [[String]] ?? []).filter {
            $0[0].trimmingCharacters(in: .whitespaces).lowercased() == name
        }.map { $0[1] }
    }
    func all(_ name: String) -> [String] { lines("headers", name) }
    func first(_ name: String) -> String? { all(name).first }
    let cookies = all("cookie")
    let request = Request(
        cookies: cookies, secFetchSite: first("sec-fetch-site"),
        secFetchDest: first("sec-fetch-dest"), origin: first("origin"),
        referer: first("referer"), secGpc: all("sec-gpc"))
    let host = first("host")
    let path = asked.text("target") ?? "/"
    let mode: Mode = asked.text("mode") == "report" ? .report : .enforce
    let before = policy.visitor(request: request, now: now)
    var out: Object = [
        "signal": before.gpc, "state": policy.reading(visitor: before).state.id,
        "party": policy.decide("an unknown name", visitor: before, host: host).party.id,
    ]

    var visitor = before
    if asked["acts"] is [Object] {
        let written = try policy.record(
            acts: acts(of: asked["acts"]), visitor: before, host: host, path: path)
        if let written {
            visitor = Visitor(now: now, consent: [written.value], gpc: before.gpc, page: before.page)
        }
        out["consent_lines"] = written?.lines ?? NSNull() as Any
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
            policy.filterCookie(line: $0, host: host, visitor: before, mode: mode)
        }
        filtered.forEach { tell("cookie", $0.reports) }
        out["cookie"] = filtered.map(\.line).filter { !$0.isEmpty }
    } else {
        out["cookie"] = cookies
    }
    let filtered = policy.filterResponse(
        lines: asked["set_cookie"] as? [String] ?? [], host: host, visitor: visitor, mode: mode,
        dates: lines("response", "date"), vary: lines("response", "vary"))
    tell("set-cookie", filtered.reports)
    out["set_cookie"] = filtered.lines
    out["vary"] = filtered.vary
    out["reports"] = reports
    if let cap = asked["erase"] as? Int {
        let erasure = policy.erase(
            cookies: cookies, host: host, path: path, visitor: visitor, cap: UInt32(cap))
        out["deletions"] = erasure.lines
        out["remaining"] = Int(erasure.remaining)
        out["unreachable"] = erasure.unreachable.map { [$0.name, $0.why.id] }
    }
    return out
}
