import Foundation

/// A word of one of the library's closed lists.
public protocol Word: CaseIterable, CustomStringConvertible, Hashable, Sendable {}

extension Word {
    /// The id, as files and JSON spell it: `audience-measurement`.
    public var id: String { description }

    /// The word with this id; ids are case-sensitive.
    public init?(id: String) {
        guard let word = Self.allCases.first(where: { $0.id == id }) else { return nil }
        self = word
    }
}

extension Area: Word {}
extension Asking: Word {}
extension Because: Word {}
extension Category: Word {}
extension Confidence: Word {}
extension Handling: Word {}
extension Mode: Word {}
extension Obstacle: Word {}
extension Outcome: Word {}
extension Party: Word {}
extension Purpose: Word {}
extension Requirement: Word {}
extension Role: Word {}
extension Severity: Word {}
extension State: Word {}
extension Technology: Word {}
extension Why: Word {}

extension Lifetime {
    /// As Foundation has it, to be added to a date with a calendar; `nil` for a session.
    public var dateComponents: DateComponents? {
        switch self {
        case .session: return nil
        case .minutes(let count): return DateComponents(minute: Int(count))
        case .hours(let count): return DateComponents(hour: Int(count))
        case .days(let count): return DateComponents(day: Int(count))
        case .months(let count): return DateComponents(month: Int(count))
        }
    }
}

extension CharteError: LocalizedError, CustomStringConvertible {
    /// The code, the place, what went wrong and what to do.
    public var description: String {
        switch self {
        case .Invalid(let code, let reason, let path, let line, let column, let token):
            var place = ""
            if let line, let column { place += "line \(line), column \(column): " }
            if let token { place += "token \(token): " }
            if !path.isEmpty { place += "\(path): " }
            return "[\(code)] \(place)\(reason)"
        }
    }

    public var errorDescription: String? { description }

    /// The stable code, as `E103`.
    public var code: String {
        switch self {
        case .Invalid(let code, _, _, _, _, _): return code
        }
    }
}
