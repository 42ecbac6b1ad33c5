import Foundation

extension Visitor {
    /// A visitor from the text that the app keeps, `nil` before the first answer. `now` is read
    /// from the system's clock unless it is passed; the library itself never reads it.
    public init(consent: String?, now: Date = Date(), gpc: Bool = false, page: URL? = nil) {
        let page = page.map { Page.address($0.absoluteString) }
        self.init(now: now, consent: consent.map { [$0] } ?? [], gpc: gpc, page: page)
    }
}

extension Policy {
    /// Decides a cookie, or another tracker, by its name.
    public func decide(
        _ name: String, visitor: Visitor, host: String? = nil, technology: Technology? = nil
    ) -> Decision {
        decide(sighting: Sighting(name: name, host: host, technology: technology), visitor: visitor)
    }

    /// Explains a cookie, or another tracker, by its name.
    public func explain(
        _ name: String, visitor: Visitor, host: String? = nil, technology: Technology? = nil
    ) throws -> Explanation {
        let sighting = Sighting(name: name, host: host, technology: technology)
        return try explain(sighting: sighting, visitor: visitor)
    }

    /// Records what the visitor did and keeps it. Call it from an act of the visitor only. `nil`
    /// when nothing is to be written: closing the question says nothing about an answer that
    /// cannot be read.
    @discardableResult
    public func record(
        _ acts: Act..., in store: some ConsentStore, now: Date = Date(), gpc: Bool = false
    ) throws -> Written? {
        let visitor = Visitor(consent: store.consent, now: now, gpc: gpc)
        let written = try record(acts: acts, visitor: visitor)
        if let written { store.consent = written.value }
        return written
    }
}

extension Decision {
    /// What the cookie may serve: the purposes that are allowed.
    public var serves: [Purpose] { rulings.filter(\.allowed).map(\.purpose) }

    /// Why a purpose is allowed or not; `nil` when the cookie does not have it.
    public func because(_ purpose: Purpose) -> Because? {
        rulings.first { $0.purpose == purpose }?.because
    }
}

/// Where an app keeps the visitor's answer, a short text.
public protocol ConsentStore: AnyObject {
    /// The text that was written last, `nil` when there is none.
    var consent: String? { get set }
}

extension UserDefaults: ConsentStore {
    /// The visitor's answer, under the key `charte.consent`.
    public var consent: String? {
        get { string(forKey: "charte.consent") }
        set { set(newValue, forKey: "charte.consent") }
    }
}
