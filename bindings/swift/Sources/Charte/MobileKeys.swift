import Foundation

extension Importer {
    /// Translates what a consent SDK left in the app's preferences, such as
    /// `UserDefaults.standard.dictionaryRepresentation()`. `now` is read from the system's clock
    /// unless it is passed.
    public func importPreferences(_ all: [String: Any], now: Date = Date()) -> Imported {
        importMobile(keys: all.mapValues(MobileValue.init(preference:)), now: now)
    }
}

extension MobileValue {
    /// The value of a preference.
    public init(preference value: Any) {
        switch value {
        case let text as String: self = .text(text)
        // A Swift number would also be read from a boolean that is an `NSNumber`.
        case let number as Int where type(of: value) == Int.self: self = .number(Int64(number))
        case let number as Int64 where type(of: value) == Int64.self: self = .number(number)
        case let number as NSNumber where number.isWhole: self = .number(number.int64Value)
        default: self = .other
        }
    }
}

extension NSNumber {
    /// Whether it is an integer: a boolean has the type of a character.
    fileprivate var isWhole: Bool {
        "sSiIlLqQ".contains(String(cString: objCType))
    }
}
