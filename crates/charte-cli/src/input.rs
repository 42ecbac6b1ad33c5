mod folder;
mod kind;

pub(crate) use folder::{phases, recordings};
pub(crate) use kind::is_recording;

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::Path;
use std::time::{Duration, SystemTime};

use charte::{Charter, ErrorCode, Host, Policy, Regime, Time};
use charte_audit::Baseline;
use charte_recording::Recording;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::failure::{Failure, why};
use crate::{laws, out, usual};

/// More than any charter or regime needs: 100,000 declarations take some 30 MiB.
const MAX_DOCUMENT_BYTES: u64 = 256 << 20;

/// A file that takes long enough to read for a progress bar.
const LONG_FILE_BYTES: u64 = 16 << 20;

pub(crate) fn clock() -> Time {
    SystemTime::now().into()
}

/// The moment given on the command line, or that of the clock.
pub(crate) fn now(at: Option<&str>) -> Result<Time, Failure> {
    at.map_or_else(|| Ok(clock()), moment)
}

/// A moment given on the command line.
pub(crate) fn moment(text: &str) -> Result<Time, Failure> {
    let midnight = |_| format!("{text}T00:00:00Z").parse();
    text.parse().or_else(midnight).map_err(|_: charte::Error| {
        Failure::new(
            "--at: not a moment; write it as 2026-11-23T10:05:00Z, or a date alone as 2026-11-23",
        )
    })
}

/// An address given on the command line; its words are not repeated, they may be secret.
pub(crate) fn page_host(address: &str) -> Result<Host<'_>, Failure> {
    Host::of_page(address)
        .ok_or_else(|| Failure::new("--page: names no host; write it as https://www.example.fr/"))
}

pub(crate) fn document(name: &str, what: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let told = |error: &io::Error| unreadable(name, error, what);
    let source = open(name, what)?;
    source.take(MAX_DOCUMENT_BYTES + 1).read_to_end(&mut bytes).map_err(|e| told(&e))?;
    if bytes.len() as u64 > MAX_DOCUMENT_BYTES {
        let name = out::file(name);
        return Err(Failure::new(format!("{name}: too large for a {what}; name the right file")));
    }
    Ok(bytes)
}

fn open(name: &str, what: &str) -> Result<Box<dyn BufRead>, Failure> {
    if name == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    if name.contains("://") {
        let message = format!(
            "an address was given where a {what} is expected; record the page in a browser, or \
             save the answer of curl -i, and name that file"
        );
        return Err(Failure::new(message));
    }
    let file = File::open(name).map_err(|error| unreadable(name, &error, what))?;
    Ok(Box::new(BufReader::new(file)))
}

/// That a file which was named cannot be read.
pub(crate) fn unreadable(name: &str, error: &io::Error, what: &str) -> Failure {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "no such file; check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be read; check its permissions".to_owned(),
        io::ErrorKind::IsADirectory => format!("is a directory; name the {what} itself"),
        kind => format!("cannot be read: {}; check the {what}", why(kind)),
    };
    // A line or an address that was passed by mistake may hold what is nobody's business.
    let shown = match name.find(['=', '?']) {
        Some(end) if error.kind() == io::ErrorKind::NotFound => {
            format!("{}…", name.get(..end).unwrap_or_default())
        }
        _ => name.to_owned(),
    };
    Failure::new(format!("{}: {why}", out::file(&shown)))
}

/// A regime by id, by a territory or a place's name, or from a file.
pub(crate) fn regime(id: &str) -> Result<Regime, Failure> {
    let is_file = id.ends_with(".toml") || id.ends_with(".json") || id.contains(['/', '\\']);
    if is_file { regime_file(id) } else { builtin_regime(id).cloned() }
}

/// A regime from a file. It may extend another file of the same folder.
fn regime_file(name: &str) -> Result<Regime, Failure> {
    let source = document(name, "regime")?;
    let mut unread = None;
    let read = Regime::parse_with(source, |base| {
        let beside = |extension| Path::new(name).with_file_name(base).with_extension(extension);
        let file = ["toml", "json"].map(beside).into_iter().find(|file| file.is_file())?;
        document(&file.to_string_lossy(), "regime").map_err(|failure| unread = Some(failure)).ok()
    });
    match unread {
        Some(failure) => Err(failure),
        None => read.map_err(|errors| Failure::of_file(name, &errors)),
    }
}

/// A regime that ships with the library, by id or by a place; says on standard error when
/// another one stands in for the place's own.
pub(crate) fn builtin_regime(name: &str) -> Result<&'static Regime, Failure> {
    let (regime, note) = laws::by_name(name).map_err(|error| laws::unknown(name, &error))?;
    if let Some(note) = note {
        out::note(&note);
    }
    Ok(regime)
}

/// The regime of a check without a charter.
pub(crate) fn regime_without_charter(id: Option<&str>) -> Result<Regime, Failure> {
    regime(id.unwrap_or(usual::REGIME))
}

/// A charter.
pub(crate) fn charter(name: &str) -> Result<Charter, Failure> {
    Ok(charter_with_text(name)?.1)
}

/// A charter, and its file's text without a byte order mark.
pub(crate) fn charter_with_text(name: &str) -> Result<(String, Charter), Failure> {
    let source = document(name, "charter")?;
    let shown = if name == "-" { "standard input".to_owned() } else { out::file(name) };
    if source.is_empty() {
        let message = format!("{shown}: is empty; check the path, or the command before the pipe");
        return Err(Failure::new(message));
    }
    let charter = Charter::parse(&source).map_err(|error| match kind::is_recording(&source) {
        true => recording_for_charter(&shown),
        false => Failure::in_file(&shown, &error),
    })?;
    let text = String::from_utf8_lossy(&source).trim_start_matches('\u{feff}').to_owned();
    Ok((text, charter))
}

fn recording_for_charter(shown: &str) -> Failure {
    Failure::new(format!(
        "{shown}: is a recording, not a charter; name the charter here, and pass recordings to charte \
         check"
    ))
}

/// The text of a charter's file: the byte order marks before it, and the rest.
pub(crate) fn charter_text(name: &str) -> Result<(String, String), Failure> {
    let source = document(name, "charter")?;
    // What a recording holds is never shown, nor is the file changed.
    if !kind::is_charter(&source) && kind::is_recording(&source) {
        return Err(recording_for_charter(&out::file(name)));
    }
    let text = utf8(name, source, "charter", "E101")?;
    let rest = text.trim_start_matches('\u{feff}').to_owned();
    Ok((text[..text.len() - rest.len()].to_owned(), rest))
}

/// The text of a site's table of the words of consent managers, without a byte order mark.
pub(crate) fn table_text(name: &str) -> Result<String, Failure> {
    let source = document(name, "table of foreign words")?;
    let text = utf8(name, source, "table", "E607")?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// The lines of a list that hold something, each with its number from 1. A `#` at the beginning of a
/// line or after a blank begins a remark.
pub(crate) fn list(
    name: &str,
    (what, several): (&str, &str),
) -> Result<Vec<(usize, String)>, Failure> {
    let shown = out::file(shown(name));
    let source = document(name, &format!("list of {several}"))?;
    let text = String::from_utf8(source).map_err(|_| {
        Failure::new(format!("{shown}: not utf-8; write one {what} a line and save it as utf-8"))
    })?;
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let lines = lines.map(|(index, line)| {
        (index + 1, line.split(" #").next().unwrap_or_default().trim().to_owned())
    });
    let lines: Vec<_> = lines.filter(|(_, l)| !l.is_empty() && !l.starts_with('#')).collect();
    match lines.is_empty() {
        true => Err(Failure::new(format!("{shown}: holds no {what}; write one a line"))),
        false => Ok(lines),
    }
}

fn utf8(name: &str, source: Vec<u8>, what: &str, code: &str) -> Result<String, Failure> {
    String::from_utf8(source).map_err(|error| {
        let line = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = line.filter(|byte| **byte == b'\n').count() + 1;
        let name = out::file(name);
        Failure::new(format!("{name}: line {line}: not utf-8; save the {what} as utf-8 [{code}]"))
    })
}

/// Writes a file anew.
pub(crate) fn write(name: &str, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    std::fs::write(name, text).map_err(|error| {
        let name = out::file(name);
        Failure::new(format!(
            "{name}: cannot be written: {}; check its permissions",
            why(error.kind())
        ))
    })
}

/// A charter, compiled against the regime that the caller names, or its own.
pub(crate) fn policy(charter: &str, id: Option<&str>) -> Result<Policy, Failure> {
    Ok(policy_with_text(charter, id)?.1)
}

/// A charter's text, and the charter compiled.
pub(crate) fn policy_with_text(
    charter: &str,
    id: Option<&str>,
) -> Result<(String, Policy), Failure> {
    let (text, read) = charter_with_text(charter)?;
    let policy = match id {
        Some(id) => Policy::compile(read, &regime(id)?),
        None => Policy::new(read).map_err(|error| Failure::in_file(charter, &error))?,
    };
    Ok((text, policy))
}

/// The findings of an earlier check.
pub(crate) fn baseline(name: &str) -> Result<Baseline, Failure> {
    let source = document(name, "baseline")?;
    Baseline::from_json(&source)
        .map_err(|error| Failure::new(format!("{}: {error}", out::file(name))))
}

/// A recording, with a progress bar where somebody may be waiting in front of it.
pub(crate) fn recording(name: &str, policy: Option<&Policy>) -> Result<Recording, Failure> {
    let length = std::fs::metadata(name).map_or(0, |found| found.len());
    let shown = shown(name);
    let bar = (length >= LONG_FILE_BYTES && io::stderr().is_terminal()).then(|| bar(length, shown));
    let recording = recording_with_progress(name, policy, &mut |taken: u64| {
        if let Some(bar) = &bar {
            bar.set_position(taken);
        }
    });
    if let Some(bar) = &bar {
        bar.finish_and_clear();
    }
    recording
}

fn shown(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// A recording. `progress` is called with the number of bytes read.
pub(crate) fn recording_with_progress(
    name: &str,
    policy: Option<&Policy>,
    progress: &mut dyn FnMut(u64),
) -> Result<Recording, Failure> {
    let mut source = open(name, "recording")?;
    let shown = shown(name);
    // An error of reading is the reader's to report.
    if source.fill_buf().is_ok_and(kind::is_charter) {
        let shown = out::file(shown);
        return Err(Failure::new(format!(
            "{shown}: is a charter, not a recording; pass it with --charter, and a recording (HAR, \
             storage state, cookies.txt or Set-Cookie lines) as FILE"
        )));
    }
    charte_audit::read_for(policy, source, shown, progress).map_err(|error| match error.code() {
        // It is said of a file in which nothing was recognised.
        ErrorCode::RecordingBadLine => Failure::new(format!(
            "{}{}: not a recording (HAR, storage state, cookies.txt or Set-Cookie lines); for a \
             charter use --charter [{}]",
            out::file(error.file()),
            error.line().map(|line| format!(", line {line}")).unwrap_or_default(),
            error.code()
        )),
        _ => Failure::new(out::file(&error.to_string())),
    })
}

fn bar(length: u64, name: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template(
        "reading {msg} [{bar:30}] {bytes} of {total_bytes}, {eta} left",
    );
    if let Ok(style) = style {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(crate::out::plain(name));
    bar.enable_steady_tick(Duration::from_millis(250));
    bar
}
