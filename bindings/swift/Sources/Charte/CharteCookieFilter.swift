import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Applies a policy to a cookie storage of Foundation: keeps only what the policy allows, gives
/// only what it still allows, and forgets the rest after a withdrawal.
///
/// A `URLSession` stores cookies itself. Call ``purge()`` after its responses and after each answer
/// of the visitor. To store nothing that may not be stored, turn the session's own handling off
/// (`httpShouldSetCookies = false`, `httpCookieAcceptPolicy = .never`), pass each response to
/// ``accept(_:)`` and each request to ``apply(to:)``.
public struct CharteCookieFilter {
    private let policy: Policy
    private let storage: HTTPCookieStorage
    private let visitor: () -> Visitor
    private let site: Page

    /// `visitor` is asked each time, so that a new answer counts at once. A visitor without a
    /// page is treated as on the charter's own site.
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
        return Visitor(
            now: visitor.now, consent: visitor.consent, gpc: visitor.gpc, page: site,
            host: visitor.host, imported: visitor.imported)
    }

    /// Keeps those of the cookies of a response that may be set, and reports the others. The
    /// cookies are those that Foundation reads in it. A deletion of one that may not be set is
    /// carried out.
    ///
    /// On Linux, Foundation ignores `Max-Age`, so that cookies never expire and deletions fail.
    /// This method works around both.
    @discardableResult
    public func accept(_ response: HTTPURLResponse) -> [Report] {
        guard let url = response.url,
            let field = response.value(forHTTPHeaderField: "Set-Cookie")
        else { return [] }
        let visitor = now
        return accept(Self.cookies(of: field, from: url, now: visitor.now), from: url, visitor)
    }

    /// Keeps those of the cookies that may be set, and reports the others.
    @discardableResult
    public func accept(_ cookies: [HTTPCookie], from url: URL) -> [Report] {
        accept(cookies, from: url, now)
    }

    private func accept(_ cookies: [HTTPCookie], from url: URL, _ visitor: Visitor) -> [Report] {
        guard !cookies.isEmpty else { return [] }
        let headers = cookies.map {
            Header(name: "Set-Cookie", value: line(of: $0, now: visitor.now))
        }
        let here = visitor.at(host: url.host)
        let reports = policy.filterResponse(headers: headers, visitor: here).reports
        var kept = cookies.map(Optional.some)
        for report in reports where report.handling != .kept {
            let cookie = cookies[Int(report.index)]
            kept[Int(report.index)] = nil
            if report.handling == .rewritten {
                storage.deleteCookie(cookie)
            }
        }
        storage.setCookies(kept.compactMap { $0 }, for: url, mainDocumentURL: nil)
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

    /// Forgets everything that may not be kept now, and returns the names.
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
        let visitor = now
        let allowed = Dictionary(grouping: cookies, by: host(of:)).flatMap { host, group in
            let decisions = policy.decideMany(
                names: group.map(\.name), visitor: visitor.at(host: host))
            return zip(group, decisions).filter { $1.maySet }.map { $0.0 }
        }
        let kept = Set(allowed)
        return cookies.filter(kept.contains)
    }

    /// Foundation writes a cookie for a domain and its subdomains with a dot.
    private func host(of cookie: HTTPCookie) -> String {
        String(cookie.domain.drop { $0 == "." })
    }

    /// The line that a server would write, without the value, which decides nothing.
    private func line(of cookie: HTTPCookie, now: Date) -> String {
        guard let end = cookie.expiresDate else { return "\(cookie.name)=" }
        let seconds = end.timeIntervalSince(now)
        // Far beyond any calendar; browsers keep no cookie for more than 400 days.
        let age = Int64(max(-1, min(seconds.rounded(.down), 1e12)))
        return "\(cookie.name)=; Max-Age=\(age)"
    }

    /// The cookies that Foundation reads in a joined `Set-Cookie` field.
    private static func cookies(of field: String, from url: URL, now: Date) -> [HTTPCookie] {
        let read = { (text: String) in
            HTTPCookie.cookies(withResponseHeaderFields: ["Set-Cookie": text], for: url)
        }
        let cookies = read(field)
        #if os(Linux)
        // There, Foundation ignores Max-Age. If each line is one of its cookies, the line says when
        // the cookie ends.
        let lines = Self.lines(in: field)
        let each = lines.map(read)
        let alone = each.compactMap { $0.count == 1 ? $0[0] : nil }
        let same = { (one: HTTPCookie, other: HTTPCookie) in
            one.name == other.name && one.value == other.value && one.domain == other.domain
                && one.path == other.path
        }
        guard alone.count == lines.count, alone.elementsEqual(cookies, by: same) else {
            return cookies
        }
        return zip(cookies, lines).map { ended($0, by: $1, now: now) }
        #else
        return cookies
        #endif
    }

    #if os(Linux)
    /// The lines of a joined field. A comma separates two lines if a name and `=` follow it, as
    /// they never do inside a date.
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

    /// The cookie with the end that the last `Max-Age` of its line says.
    private static func ended(_ cookie: HTTPCookie, by line: String, now: Date) -> HTTPCookie {
        let attributes = line.components(separatedBy: ";").dropFirst()
        let pairs = attributes.map { $0.components(separatedBy: "=") }
        let ages = pairs.filter {
            $0.count == 2 && $0[0].trimmingCharacters(in: .whitespaces).lowercased() == "max-age"
        }
        guard let age = ages.last.flatMap({ Double($0[1].trimmingCharacters(in: .whitespaces)) }),
            var properties = cookie.properties
        else { return cookie }
        properties[.maximumAge] = nil
        properties[.expires] = now.addingTimeInterval(max(-1, min(age, 1e10)))
        return HTTPCookie(properties: properties) ?? cookie
    }
    #endif
}
