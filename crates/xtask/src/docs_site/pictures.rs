//! `cargo xtask docs --picture`: the pictures of the documentation, taken with Chromium.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;

use data_encoding::BASE64;
use serde_json::Value;

use crate::shell::{cargo, command, run};

/// Takes the picture of the README, and those of the guide to scans.
pub(crate) fn take(root: &Path) -> Result<(), String> {
    let report = root.join("examples/visit/report.html");
    screenshot(root, &report, "docs/report.png", "1200,850")?;
    scan(root)
}

fn screenshot(root: &Path, page: &Path, picture: &str, size: &str) -> Result<(), String> {
    let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
    let mut browser = command(root, chromium, &["--headless", "--no-sandbox", "--disable-gpu"]);
    browser.args(["--no-first-run", "--hide-scrollbars"]).arg(format!("--window-size={size}"));
    browser.arg(format!("--user-data-dir={}", root.join("target/picture").display()));
    browser.arg(format!("--screenshot={picture}"));
    browser.arg(format!("file://{}", page.display()));
    run(&mut browser)
}

/// Scans `examples/scan` as `shop.example`, and shows the report and the banner.
fn scan(root: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("the scan of the picture: {error}");
    let folder = root.join("target/picture/shop");
    fs::create_dir_all(&folder).map_err(failed)?;
    let page = fs::read(root.join("examples/scan/index.html")).map_err(failed)?;
    let port = serve(page).map_err(failed)?;
    run(&mut cargo(root, &["build", "--quiet", "-p", "charte-cli"]))?;
    let report = folder.join("report.html");
    let rule = format!("--browser-arg=--host-resolver-rules=MAP shop.example 127.0.0.1:{port}");
    let status = Command::new(root.join("target/debug/charte"))
        .args(["scan", "http://shop.example/", "--no-sandbox", "--regime", "fr", &rule])
        .args(["--format", "html"])
        .current_dir(&folder)
        .stdout(File::create(&report).map_err(failed)?)
        .status()
        .map_err(failed)?;
    // The page is wrong on purpose.
    if status.code() != Some(1) {
        return Err(format!("the scan of the picture: {status}"));
    }
    screenshot(root, &report, "docs/guide/scan-report.png", "1000,885")?;
    let recording = fs::read(folder.join("scan/shop.example/before.json")).map_err(failed)?;
    let recording: Value = serde_json::from_slice(&recording).map_err(|e| e.to_string())?;
    let picture = recording["phases"][0]["banner"]["picture"].as_str().unwrap_or_default();
    let picture = BASE64.decode(picture.as_bytes()).map_err(|e| e.to_string())?;
    if picture.is_empty() {
        return Err("the scan of the picture: no banner was found".to_owned());
    }
    fs::write(root.join("docs/guide/scan-banner.png"), picture).map_err(failed)
}

/// Answers every request with the page, as long as this process runs. Returns the port.
fn serve(page: Vec<u8>) -> std::io::Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let answer = move |stream: TcpStream| -> std::io::Result<()> {
        let mut lines = BufReader::new(&stream).lines();
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let head = "HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
        (&stream).write_all(head.as_bytes())?;
        (&stream).write_all(&page)
    };
    // A connection that fails is the browser's to tell.
    thread::spawn(move || {
        listener.incoming().flatten().try_for_each(|stream| answer(stream).or(Ok::<_, ()>(())))
    });
    Ok(port)
}
