import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Applies a policy to a cookie storage of Foundation: keeps only what the policy allows, gives
/// only what it still allows, and forgets the rest after a withdrawal.
///
/// A `URLSession` stores cookies by itself. Call ``purge()`` after its answers and after each
/// answer of the visitor; or, so that nothing is stored that may not be, turn the session's own
/// handling off (`httpShouldSetCookies = false`, `httpCookieAcceptPolicy = .never`), pass each
/// response to ``accept(_:)`` and each request to ``apply(to:)``.
public struct CharteCookieFilter {
    private let policy: Policy
    private let storage: HTTPCookieStorage
    private let visitor: () -> Visitor
    private let site: Page

    /// `visitor` is asked each time, so that a new answer counts at once. A visitor without a
    /// page is taken to be on the charter's own site.
    public init(
        policy: Policy, storage: HTTPCookieStorage = .shared, visitor: @escaping () -> Visitor
    ) {
        self.policy = policy
        self.storage = storage
        self.visitor = visitor
        site = .address(policy.charter().site)
    }

    private var now: Visitor {
        let visitor = self.visitor()
        guard visitor.page == nil else { return visitor }
        return Visitor(now: visitor.now, consent: visitor.consent, gpc: visitor.gpc, page: site)
    }

    /// Keeps those of the cookies of a response that may be set, and reports the others. A
    /// deletion always passes.
    @discardableResult
    public func accept(_ response: HTTPURLResponse) -> [Report] {
        guard let url = response.url,
            let field = response.value(forHTTPHeaderField: "Set-Cookie")
        else { return [] }
        let visitor = now
        let lines = Self.lines(in: field)
        let reports = policy.filterSetCookie(lines: lines, host: url.host, visitor: visitor)
        let kept = Self.without(reports, lines).flatMap {
            Self.cookies(of: $0, from: url, now: visitor.now)
        }
        storage.setCookies(kept, for: url, mainDocumentURL: nil)
        return reports
    }

    /// Keeps those of the cookies that may be set, and reports the others.
    @discardableResult
    public func accept(_ cookies: [HTTPCookie], from url: URL) -> [Report] {
        guard !cookies.isEmpty else { return [] }
        let visitor = now
        let lines = cookies.map { line(of: $0, now: visitor.now) }
        let reports = policy.filterSetCookie(lines: lines, host: url.host, visitor: visitor)
        storage.setCookies(Self.without(reports, cookies), for: url, mainDocumentURL: nil)
        return reports
    }

    /// The cookies of the storage that may go to this address now.
    public func cookies(for url: URL) -> [HTTPCookie] {
        allowed(storage.cookies(for: url) ?? [])
    }

    /// Puts the cookies that may go with a request into it.
    public func apply(to request: inout URLRequest) {
        guard let url = request.url else { return }
        let fields = HTTPCookie.requestHeaderFields(with: cookies(for: url))
        request.setValue(fields["Cookie"], forHTTPHeaderField: "Cookie")
    }

    /// Forgets everything that may not be kept now, and tells the names.
    @discardableResult
    public func purge() -> [String] {
        let all = storage.cookies ?? []
        let kept = Set(allowed(all))
        let gone = all.filter { !kept.contains($0) }
        gone.forEach(storage.deleteCookie)
        return gone.map(\.name)
    }

    private func allowed(_ cookies: [HTTPCookie]) -> [HTTPCookie] {
        guard !cookies.isEmpty else { return [] }
        let sightings = cookies.map { Sighting(name: $0.name, host: host(of: $0)) }
        let decisions = policy.decideMany(sightings: sightings, visitor: now)
        return zip(cookies, decisions).filter { $1.maySet }.map { $0.0 }
    }

    /// Foundation writes a cookie for a domain and its subdomains with a dot.
    private func host(of cookie: HTTPCookie) -> String {
        String(cookie.domain.drop { $0 == "." })
    }

    /// The line as a server would write it, without the value, which decides nothing.
    private func line(of cookie: HTTPCookie, now: Date) -> String {
        guard let end = cookie.expiresDate else { return "\(cookie.name)=" }
        let seconds = end.timeIntervalSince(now)
        // Beyond this no calendar goes; 400 days are the most that browsers keep.
        let age = Int64(max(-1, min(seconds.rounded(.down), 1e12)))
        return "\(cookie.name)=; Max-Age=\(age)"
    }

    private static func without<T>(_ reports: [Report], _ items: [T]) -> [T] {
        let removed = Set(reports.filter(\.removed).map { Int($0.index) })
        return items.indices.filter { !removed.contains($0) }.map { items[$0] }
    }

    /// The lines that Foundation joined with commas. A comma parts two lines when a name and `=`
    /// follow it, which those of a date are not.
    private static func lines(in field: String) -> [String] {
        var lines: [String] = []
        for piece in field.components(separatedBy: ",") {
            let text = piece.drop { $0 == " " }
            let name = text.prefix { !"=; ".contains($0) }
            if lines.isEmpty || text.dropFirst(name.count).first == "=" {
                lines.append(String(text))
            } else {
                lines[lines.count - 1] += ",\(piece)"
            }
        }
        return lines
    }

    private static func cookies(of line: String, from url: URL, now: Date) -> [HTTPCookie] {
        let cookies = HTTPCookie.cookies(withResponseHeaderFields: ["Set-Cookie": line], for: url)
        #if os(Linux)
        // There Foundation takes every cookie with a Max-Age for one without an end.
        let attributes = line.components(separatedBy: ";").dropFirst()
        let pairs = attributes.map { $0.components(separatedBy: "=") }
        let ages = pairs.filter {
            $0.count == 2 && $0[0].trimmingCharacters(in: .whitespaces).lowercased() == "max-age"
        }
        guard let age = ages.last.flatMap({ Double($0[1].trimmingCharacters(in: .whitespaces)) })
        else { return cookies }
        return cookies.compactMap { cookie in
            var properties = cookie.properties ?? [:]
            properties[.maximumAge] = nil
            properties[.expires] = now.addingTimeInterval(max(-1, min(age, 1e10)))
            return HTTPCookie(properties: properties)
        }
        #else
        return cookies
        #endif
    }
}
