import Foundation

/// A case of the corpus.
public struct Case {
    public let id: String
    public let file: String
    public let charter: CharterText
    public let asked: Object

    public var expected: Object { asked["expect"] as? Object ?? [:] }

    public func answer() throws -> Object { try CharteConformance.answer(charter, asked) }
}

/// The cases of a folder, one a line of its files.
public func corpus(at folder: URL) throws -> [Case] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let sorted = files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    return try sorted.flatMap { file in
        let text = try String(contentsOf: file, encoding: .utf8)
        return try text.split(separator: "\n").filter { $0.hasPrefix("{\"id\"") }.map { line in
            try read(line.hasSuffix(",") ? String(line.dropLast()) : String(line), in: file)
        }
    }
}

private func read(_ line: String, in file: URL) throws -> Case {
    guard var asked = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object,
        let id = asked.text("id")
    else { throw Failure("\(file.lastPathComponent): not a case") }
    // In a file this asks about the whole charter; over the pipe it asks nothing.
    if asked["ask"] is NSNull { asked["ask"] = Object() }
    let charter: CharterText
    if let name = asked.text("charter") {
        let beside = file.deletingLastPathComponent().appendingPathComponent(name)
        let shared = file.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("charters").appendingPathComponent(name)
        let found = FileManager.default.fileExists(atPath: beside.path) ? beside : shared
        // Byte for byte: a charter may begin with a mark that a reader of text would take.
        let text = String(decoding: try Data(contentsOf: found), as: UTF8.self)
        charter = CharterText(text: text, isJSON: !name.hasSuffix(".toml"))
    } else {
        guard let raw = rawValue(of: "charter", in: line) else {
            throw Failure("\(id): no charter")
        }
        charter = CharterText(text: raw, isJSON: true)
    }
    return Case(id: id, file: file.lastPathComponent, charter: charter, asked: asked)
}

/// The text of a value of a JSON object, as it is written: it goes to the library untouched.
func rawValue(of key: String, in line: String) -> String? {
    let bytes = Array(line.utf8)
    var depth = 0
    var at = 0
    var start: Int?
    while at < bytes.count {
        switch bytes[at] {
        case UInt8(ascii: "\""):
            let begin = at + 1
            at += 1
            while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
                at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
            }
            let isKey = bytes[(at + 1)...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
            if depth == 1, start == nil, isKey, Array(bytes[begin..<at]) == Array(key.utf8) {
                start = at + 1
            }
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if let start, depth == 1 {
                let value = String(decoding: bytes[start...at], as: UTF8.self)
                return String(value.drop { $0 == ":" || $0 == " " })
            }
        default: break
        }
        at += 1
    }
    return nil
}

/// What in the answer is not as expected; empty when the case passes.
public func differences(_ expected: Object, _ answer: Object) -> [String] {
    var found: [String] = []
    func equal(_ key: String, _ want: Any?, _ got: Any?) {
        let (want, got) = (canonical(want), canonical(got))
        if want != got { found.append("\(key): expected \(want), got \(got)") }
    }
    // An error in the place of an answer is told although nobody expected one.
    let unasked = answer.count == 1 ? ["error"] : []
    for key in Set(expected.keys).union(unasked) {
        let (want, got) = (expected[key], answer[key])
        switch key {
        case "error":
            if let code = want as? String, code.hasSuffix("*") {
                equal(key, String(code.dropLast()), (got as? String)?.prefix(code.count - 1).description)
            } else {
                equal(key, want, got)
            }
        case "findings":
            equal(key, set(want), set((got as? [Object])?.map { orNull($0["code"]) }))
        case "purposes":
            equal(key, want, (answer["rulings"] as? [Object])?.map { orNull($0["purpose"]) } ?? got)
        case "deletions": equal(key, set(want), set((got as? [String])?.map(deletion(of:))))
        case "unreachable": equal(key, set(want), set(got))
        case "consent_lines" where want is NSNull:
            if !(got is NSNull) { found.append("\(key): expected none") }
        case "consent_lines":
            let (want, got) = (want as? [Any] ?? [], got as? [String] ?? [])
            equal("\(key)[0]", set(want[0]), set(got.dropLast().map(deletion(of:))))
            equal("\(key)[1]", attributes(want[1]), attributes(got.last ?? ""))
        case "rulings":
            for (purpose, ruling) in want as? [String: Object] ?? [:] {
                let same = (got as? [Object])?.filter { $0.text("purpose") == purpose } ?? []
                guard same.count == 1, let one = same.first else {
                    found.append("rulings.\(purpose): expected a ruling")
                    continue
                }
                for (field, value) in ruling {
                    let name = "rulings.\(purpose).\(field)"
                    if field == "unmet" || field == "rests_on" {
                        equal(name, value, conditions(like: value, one[field]))
                    } else {
                        equal(name, value, one[field])
                    }
                }
            }
        default: equal(key, want, got)
        }
    }
    return found
}

/// One text for one value, whatever the order of keys.
private func canonical(_ value: Any?) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes]
    let data = try? JSONSerialization.data(withJSONObject: orNull(value), options: options)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "no JSON"
}

private func set(_ value: Any?) -> Any? {
    (value as? [Any]).map { Set($0.map { canonical($0) }).sorted() }
}

/// Name and value first, then the set of attributes.
private func attributes(_ line: Any) -> Any {
    let parts = (line as? String ?? "").components(separatedBy: "; ")
    return [parts[0]] + parts.dropFirst().sorted()
}

/// A deletion, read as a browser does.
private func deletion(of line: String) -> Object {
    let parts = line.components(separatedBy: "; ")
    var attributes: [String: String] = [:]
    for part in parts.dropFirst() {
        let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
        attributes[pair[0].lowercased()] = pair.count > 1 ? pair[1] : ""
    }
    // Without a name it has a value: browsers ignore a line with neither.
    let bare = parts[0] == "=0" ? "=" : parts[0]
    guard bare.hasSuffix("="), attributes["max-age"] == "0",
        attributes["expires"]?.contains("1970") == true
    else { return ["not a deletion": String(parts[0].prefix { $0 != "=" })] }
    var out: Object = ["name": String(bare.dropLast()), "path": orNull(attributes["path"])]
    out["domain"] = attributes["domain"]
    if attributes["secure"] != nil { out["secure"] = true }
    if attributes["httponly"] != nil { out["http_only"] = true }
    if attributes["partitioned"] != nil { out["partitioned"] = true }
    if attributes["samesite"]?.lowercased() == "none" { out["same_site_none"] = true }
    return out
}

/// The conditions, cut to what the expectation names of each.
private func conditions(like expected: Any, _ got: Any?) -> Any? {
    guard let expected = expected as? [Any], let got = got as? [Object] else { return got }
    guard expected.count == got.count else { return got }
    return zip(expected, got).map { want, has -> Any in
        guard let keys = (want as? Object)?.keys else { return orNull(has["condition"]) }
        return has.filter { keys.contains($0.key) }
    }
}
