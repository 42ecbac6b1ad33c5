import Foundation

extension Visitor {
    /// A visitor from the text that the app keeps, `nil` before the first answer. `now` is read
    /// from the system's clock unless it is passed; the library itself never reads it.
    public init(
        consent: String?, now: Date = Date(), gpc: Bool = false, page: URL? = nil,
        host: String? = nil
    ) {
        let page = page.map { Page.address($0.absoluteString) }
        self.init(
            now: now, consent: consent.map { [$0] } ?? [], gpc: gpc, page: page, host: host)
    }

    /// The same visitor, for cookies that this host sets.
    public func at(host: String?) -> Visitor {
        Visitor(
            now: now, consent: consent, gpc: gpc, page: page, host: host, imported: imported)
    }

    /// The same visitor with what was imported, which counts while there is no consent.
    public func with(imported: Imported?) -> Visitor {
        Visitor(
            now: now, consent: consent, gpc: gpc, page: page, host: host, imported: imported)
    }
}

extension Policy {
    /// Decides a cookie by its name, as set by the visitor's host.
    public func decide(_ name: String, visitor: Visitor) -> Decision {
        decide(name: name, visitor: visitor)
    }

    /// Decides a cookie by its name and explains the decision.
    public func explain(_ name: String, visitor: Visitor) throws -> Explanation {
        try explain(name: name, visitor: visitor)
    }

    /// Records what the visitor did and keeps it. Call it from an act of the visitor only. `nil`
    /// if nothing is to be written: closing the question says nothing about an answer that
    /// cannot be read.
    @discardableResult
    public func record(
        _ acts: Act..., in store: some ConsentStore, now: Date = Date(), gpc: Bool = false
    ) throws -> RecordedConsent? {
        let visitor = Visitor(consent: store.consent, now: now, gpc: gpc)
        let recorded = try record(acts: acts, visitor: visitor)
        if let recorded { store.consent = recorded.value }
        return recorded
    }
}

extension Explanation {
    /// The ruling of one purpose, or `nil` if the cookie does not have it.
    public func ruling(_ purpose: Purpose) -> Ruling? {
        rulings.first { $0.purpose == purpose }
    }
}

/// Where an app keeps the visitor's answer, a short text.
public protocol ConsentStore: AnyObject {
    /// The text that was written last, or `nil` if there is none.
    var consent: String? { get set }
}

extension UserDefaults: ConsentStore {
    /// The visitor's answer, under the key `charte.consent`.
    public var consent: String? {
        get { string(forKey: "charte.consent") }
        set { set(newValue, forKey: "charte.consent") }
    }
}
