//! The npm package, with the library as WebAssembly.

use std::path::Path;

use super::{Dist, VERSION, files, visit};
use crate::languages::js;
use crate::shell::{command, run};

/// The library decides, and the middleware's module is there.
const PROGRAM: &str = r#"
import { readFileSync } from 'node:fs';
import { Policy } from 'charte';
import { createServer } from 'charte/server';

const policy = new Policy(readFileSync('examples/visit/charte.toml', 'utf8'));
console.log(policy.visitor({ now: new Date() }).decide('_ga').outcome, typeof createServer);
"#;

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    js::build(dist.root)?;
    let mut pack = command(&dist.root.join(js::PACKAGE), "npm", &["pack", "--silent"]);
    run(pack.arg("--pack-destination").arg(to).stdout(std::process::Stdio::null()))
}

pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    visit::put(dist.root, empty)?;
    files::write(&empty.join("package.json"), r#"{ "private": true, "type": "module" }"#)?;
    files::write(&empty.join("decide.js"), PROGRAM)?;
    let package = files::only(from, &format!("charte-{VERSION}.tgz"))?;
    let install = ["install", "--silent", "--offline", "--no-audit", "--no-fund"];
    run(command(empty, "npm", &install).arg(package))?;
    for licence in files::LICENCES {
        files::read(&empty.join("node_modules/charte/dist").join(licence))?;
    }
    let told = visit::output(&mut command(empty, "node", &["decide.js"]), 0)?;
    match told.trim() {
        "withheld function" => Ok(()),
        told => Err(format!("the package says `{told}`")),
    }
}
