import Foundation

extension Lifetime {
    /// The lifetime as Foundation has it, to be added to a date with a calendar. `nil` for a
    /// session.
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
