//! The commands, each with its arguments. A command's module defines its own.

use clap::{Parser, Subcommand};

use crate::about::{CompletionsArgs, ManArgs};
use crate::add::AddArgs;
use crate::audit::AuditArgs;
use crate::check::CheckArgs;
use crate::compile::CompileArgs;
use crate::consent::ConsentArgs;
use crate::decide::{AllowsArgs, AskArgs, DecideArgs, ExplainArgs};
use crate::diff::DiffArgs;
use crate::dossier::DossierArgs;
use crate::finding::FindingArgs;
use crate::fmt::FmtArgs;
use crate::import::ImportArgs;
use crate::init::InitArgs;
use crate::lint::LintArgs;
use crate::page::PageArgs;
use crate::proxy::ProxyArgs;
use crate::regimes::RegimesArgs;
use crate::scan::ScanArgs;

/// Check which cookies your site may set, and why, under the law that applies to it
#[derive(Parser)]
#[command(name = "charte", version, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check recorded page loads: is each cookie allowed, and what to fix
    Check(CheckArgs),
    /// Judge the table of a crawl, site by site: one row for each cookie that was seen
    Audit(AuditArgs),
    /// Check a site in a real browser: before any answer, refused, accepted and withdrawn
    Scan(ScanArgs),
    /// Hold a site to its charter from in front, as a reverse proxy
    Proxy(ProxyArgs),
    /// Find errors and legal concerns in a charter
    Lint(LintArgs),
    /// Format a charter (keeps comments)
    Fmt(FmtArgs),
    /// Write a site's first charter: from a few answers, or from recordings
    Init(InitArgs),
    /// Add services such as Matomo or YouTube to a charter
    Add(AddArgs),
    /// Compare two charters: what changed, and who must be asked again
    Diff(DiffArgs),
    /// Decide whether one cookie may be set (exit 0 = yes, or the line deletes it; 1 = no)
    Decide(DecideArgs),
    /// Explain the decision about one cookie, with sources and what would change it
    Explain(ExplainArgs),
    /// May a script, embed or SDK run for this purpose? (exit 0 = yes, 1 = no)
    Allows(AllowsArgs),
    /// List what the visitor must be asked or told
    Ask(AskArgs),
    /// Check or complete values of the consent cookie
    Consent(ConsentArgs),
    /// Write what the law asks for each cookie and why, to be filed, or what has changed since
    Dossier(DossierArgs),
    /// Write the page that informs visitors about cookies (to standard output)
    Page(PageArgs),
    /// Compile a charter to tables that decide in a browser (to standard output)
    Compile(CompileArgs),
    /// Convert a cookie policy page to a charter (to standard output)
    Import(ImportArgs),
    /// Print the JSON Schema of charters, for editors
    #[command(after_help = crate::schema::HELP)]
    Schema,
    /// List the supported laws, or show one in full
    Regimes(RegimesArgs),
    /// List the codes of findings and errors, or explain one with an example
    Finding(FindingArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print a manual page (`charte man check | man -l -`), or write all of them
    Man(ManArgs),
}
