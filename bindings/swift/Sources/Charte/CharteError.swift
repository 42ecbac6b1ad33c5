import Foundation

extension CharteError: LocalizedError {
    /// The code, the place, what went wrong and what to do.
    public var errorDescription: String? { description }

    /// The stable code, such as `E103`.
    public var code: String { fields.code }

    /// What went wrong, without the location and without what to do.
    public var reason: String { fields.reason }

    /// What to do about it.
    public var help: String? { fields.help }

    /// Where in the document, such as `cookie[3].lifetime`. Empty for the whole.
    public var path: String { fields.path }

    /// The line in the source, from 1.
    public var line: UInt32? { fields.line }

    /// The column in the source, in characters from 1.
    public var column: UInt32? { fields.column }

    /// The index of the token of a consent value, from 0.
    public var token: UInt32? { fields.token }

    private var fields:
        (
            code: String, reason: String, help: String?, path: String, line: UInt32?,
            column: UInt32?, token: UInt32?
        )
    {
        switch self {
        case .Invalid(
            let code, let reason, let help, let path, let line, let column, let token):
            return (code, reason, help, path, line, column, token)
        }
    }
}
