//! What a file holds, for an error that says so when one was passed in another's place.

use charte_recording::Format;

/// Whether a text begins like a charter, in TOML or in JSON.
pub(super) fn is_charter(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        let has = |key: &str| text.contains(key);
        return has("\"format\"") && has("\"site\"") && !has("\"log\"") && !has("\"cookies\"");
    }
    let key = |name: &str, first: fn(char) -> bool| {
        text.lines().any(|line| {
            let value =
                line.strip_prefix(name).and_then(|rest| rest.trim_start().strip_prefix('='));
            value.is_some_and(|value| value.trim_start().starts_with(first))
        })
    };
    // Prose may quote a charter: the first line that is no remark must be TOML.
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
    let key_first =
        |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains('=');
    if !lines.next().is_some_and(|line| line.starts_with("[[") || key_first(line)) {
        return false;
    }
    let is_table = |line: &str| ["[[cookie]]", "[[provider]]"].contains(&line.trim_end());
    text.lines().any(is_table)
        || key("format", |c| c.is_ascii_digit()) && key("site", |c| "\"'".contains(c))
}

/// Whether a text is a recording. A list of lines is one only if it names the header: a charter's
/// lines look like cookies.
pub(crate) fn is_recording(source: &[u8]) -> bool {
    let header = b"set-cookie:";
    let names = |line: &[u8]| {
        line.get(..header.len()).is_some_and(|start| start.eq_ignore_ascii_case(header))
    };
    charte_audit::read_for(None, source, "", &mut |_| {}).is_ok_and(|recording| {
        recording.format != Format::SET_COOKIE_LINES || source.split(|b| *b == b'\n').any(names)
    })
}

#[cfg(test)]
mod tests {
    use super::{is_charter, is_recording};

    #[test]
    fn charters_and_recordings_are_told_apart() {
        let toml = b"# Ours.\nformat = 1\nsite = \"https://www.example.fr\"\n";
        let json = br#"{"format": 1, "site": "https://www.example.fr"}"#;
        let cookie = b"[[cookie]]\nname = \"a\"\n";
        for charter in [&toml[..], json, cookie] {
            assert!(is_charter(charter) && !is_recording(charter));
        }
        let har = br#"{"log": {"version": "1.2", "entries": []}}"#;
        let state = br#"{"cookies": [], "origins": []}"#;
        let headers = b"HTTP/1.1 200 OK\nset-cookie: site=1\n";
        let jar = b"# Netscape HTTP Cookie File\nwww.example.fr\tFALSE\t/\tFALSE\t0\tformat\t1\n";
        for recording in [&har[..], state, headers, jar] {
            assert!(is_recording(recording) && !is_charter(recording));
        }
        // A list of cookies may hold anybody's names.
        assert!(!is_charter(b"format=1; Path=/\n") && !is_charter(b"site=www; Path=/\n"));
        let prose = b"# A site\n\n**It** has a charter:\n\nformat = 1\n[[cookie]]\n";
        assert!(!is_charter(prose));
        assert!(!is_charter(b"") && !is_recording(b""));
    }
}
