//! The report as text and as a page.

use super::Shown;

/// What was done, in words.
fn done(handling: &str) -> &'static str {
    match handling {
        "removed" => "removed",
        "rewritten" => "deleted without its value",
        _ => "would be removed",
    }
}

/// Who sends the cookie, in words.
fn from(header: &str) -> &'static str {
    match header {
        "set-cookie" => "set by the site",
        "cookie" => "sent by the browser",
        _ => "another header",
    }
}

/// What is told above the rows.
fn summary(shown: &Shown) -> String {
    let Shown { site, mode, since, requests, .. } = shown;
    let does = match *mode {
        "enforce" => "what may not be set is removed",
        _ => "nothing is changed",
    };
    format!("{site}: {requests} requests since {since}; mode {mode}: {does}")
}

pub(super) fn text(shown: &Shown) -> String {
    let mut out = summary(shown);
    out.push_str("\n\n");
    if shown.withheld.is_empty() {
        out.push_str("No cookie was withheld so far.\n");
    }
    for row in &shown.withheld {
        let (done, from) = (done(row.handling), from(row.header));
        out.push_str(&format!(
            "{:>8} × {} ({from}): {done}; {}{}, law {}\n",
            row.count,
            row.cookie,
            row.because,
            if row.purpose.is_empty() { String::new() } else { format!(" for {}", row.purpose) },
            row.law
        ));
    }
    if shown.others > 0 {
        out.push_str(&format!("{:>8} × other names\n", shown.others));
    }
    out
}

pub(super) fn html(shown: &Shown) -> String {
    let mut rows = String::new();
    for row in &shown.withheld {
        let cells = [
            row.cookie.as_str(),
            from(row.header),
            done(row.handling),
            row.because,
            row.purpose,
            &row.law,
        ];
        rows.push_str("<tr>");
        for cell in cells {
            rows.push_str(&format!("<td>{}</td>", escaped(cell)));
        }
        rows.push_str(&format!("<td>{}</td></tr>\n", row.count));
    }
    if shown.others > 0 {
        rows.push_str(&format!(
            "<tr><td colspan=6>other names</td><td>{}</td></tr>\n",
            shown.others
        ));
    }
    let table = match rows.is_empty() {
        true => "<p>No cookie was withheld so far.</p>".to_owned(),
        false => format!(
            "<table>\n<thead><tr><th scope=col>Cookie</th><th scope=col>From</th>\
             <th scope=col>What was done</th><th scope=col>Reason</th><th scope=col>Purpose</th>\
             <th scope=col>Law</th><th scope=col>Times</th></tr></thead>\n<tbody>\n{rows}</tbody>\
             \n</table>"
        ),
    };
    format!(
        "<!doctype html>\n<html lang=en>\n<meta charset=utf-8>\n<title>What Charte withholds</title>\n\
         <meta name=viewport content=\"width=device-width\">\n\
         <style>body{{font:16px/1.5 system-ui,sans-serif;margin:2rem}}table{{border-collapse:collapse}}\
         td,th{{text-align:left;padding:.3rem .8rem;border-bottom:1px solid #999}}\
         td:last-child{{text-align:right}}</style>\n\
         <h1>What Charte withholds</h1>\n<p>{}</p>\n{table}\n</html>\n",
        escaped(&summary(shown))
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Row;

    #[test]
    fn a_name_is_text_on_the_page() {
        let row = Row {
            cookie: "<script>alert('1')</script>".to_owned(),
            header: "set-cookie",
            law: "fr".to_owned(),
            handling: "kept",
            purpose: "advertising",
            because: "unanswered",
            count: 3,
        };
        let shown = Shown {
            site: "https://www.example.fr".to_owned(),
            mode: "report",
            since: charte::Time::default(),
            requests: 7,
            withheld: vec![row],
            others: 2,
        };
        let page = html(&shown);
        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(&#39;1&#39;)"), "{page}");
        let text = text(&shown);
        assert!(text.contains("would be removed; unanswered for advertising, law fr"), "{text}");
        assert!(text.contains("2 × other names"), "{text}");
        assert!(text.contains("7 requests since 1970-01-01T00:00:00Z"), "{text}");
    }
}
