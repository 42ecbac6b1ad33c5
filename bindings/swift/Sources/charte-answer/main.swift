// Answers one case a line on standard input with one line on standard output.

import CharteConformance
import Foundation

while let line = readLine() {
    var out: Object
    do {
        guard let asked = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object,
            let charter = asked["charter"] as? Object, let text = charter["text"] as? String
        else { throw CocoaError(.coderReadCorrupt) }
        out = try answer(CharterText(text: text, isJSON: charter["format"] as? String == "json"), asked)
    } catch {
        out = ["failed": "\(error)"]
    }
    let data = try JSONSerialization.data(withJSONObject: out, options: .withoutEscapingSlashes)
    FileHandle.standardOutput.write(data + Data("\n".utf8))
}
