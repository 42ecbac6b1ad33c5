//! Long text on a terminal, a screen at a time.

use std::io::{self, Write};
use std::process::{Child, Command, Stdio};

/// The pager where `PAGER` names none.
const USUAL: &str = "less";

/// What `less` does where `LESS` says nothing: quit if one screen is enough, keep colours, leave
/// the text on the screen.
const LESS: &str = "FRX";

/// Shows text that has more lines than the terminal in a pager. Returns `false` if the text is
/// short or there is no pager: then it is still to be written.
pub(crate) fn shows(text: &str) -> io::Result<bool> {
    let size = console::Term::stdout().size_checked();
    let is_long = size.is_some_and(|(rows, _)| text.lines().count() >= usize::from(rows));
    if !is_long {
        return Ok(false);
    }
    match named(std::env::var("PAGER").ok().as_deref()).and_then(|command| started(&command)) {
        None => Ok(false),
        Some(child) => paged(child, text).map(|()| true),
    }
}

/// The pager's command line, or `None` if there should be none.
fn named(pager: Option<&str>) -> Option<String> {
    match pager.map(str::trim) {
        None => Some(USUAL.to_owned()),
        Some("" | "cat") => None,
        Some(command) => Some(command.to_owned()),
    }
}

fn started(command: &str) -> Option<Child> {
    // As other commands read it: words, without a shell that the text could reach.
    let mut words = command.split_ascii_whitespace();
    let mut child = Command::new(words.next()?);
    child.args(words).stdin(Stdio::piped());
    if std::env::var_os("LESS").is_none() {
        child.env("LESS", LESS);
    }
    child.spawn().ok()
}

fn paged(mut child: Child, text: &str) -> io::Result<()> {
    if let Some(mut input) = child.stdin.take() {
        // Who quits the pager has read enough.
        match input.write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error),
            _ => {}
        }
    }
    child.wait().map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn the_pager_is_the_one_that_is_named() {
        assert_eq!(named(None).as_deref(), Some("less"));
        assert_eq!(named(Some("most -s")).as_deref(), Some("most -s"));
        assert_eq!(named(Some("")), None);
        assert_eq!(named(Some("cat")), None);
    }
}
