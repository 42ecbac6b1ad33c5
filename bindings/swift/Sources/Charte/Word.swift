/// A value of one of the library's closed lists, such as ``Purpose``.
public protocol Word: CaseIterable, CustomStringConvertible, Hashable, Sendable {
    /// The id, as files and JSON spell it, such as `audience-measurement`.
    var id: String { get }
}

extension Word {
    /// The id.
    public var description: String { id }

    /// The value with this id, or `nil` if there is none. Ids are case-sensitive.
    public init?(id: String) {
        guard let value = Self.allCases.first(where: { $0.id == id }) else { return nil }
        self = value
    }
}
