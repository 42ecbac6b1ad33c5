//! Judging the table of a crawl site by site.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::num::{NonZeroU8, NonZeroUsize};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use charte_arrow::{CrawlColumn, CrawlColumns};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Baseline, Ignore, Phase, Settings};
use charte_report::Many;
use charte_tables::{Audit, AuditCounts, AuditError, CrawlRow, JudgedBy, Outputs, Tables};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::arrow::{self, read};
use crate::convert::quoted;
use crate::data::{Made, make};
use crate::error::raise;
use crate::moment::Moment;
use crate::policy::Policy;
use crate::regime::Regime;

/// How many rows are read before an interrupt is looked for.
const ROWS: usize = 8_192;

/// Judges the table of a crawl site by site, as the command `charte audit` does, and writes what it
/// finds as CSV: `recordings.csv`, `decisions.csv`, `findings.csv` and `sites.csv`. No value of a
/// cookie and no query of an address is in them. Memory does not grow with the table.
///
/// table: any object that exports Arrow data, with a row for each cookie that was seen. Its columns
///     are `page` (the address, or the host), `name` or `set_cookie`, and if they are known `host`
///     (that set the cookie) and `time` (a timestamp with a time zone). Others are ignored. A null
///     is not known; without a page or a host nobody can tell whose cookie it is.
/// out: the folder for the tables. It is made if it is missing, and tables in it are replaced. Two
///     audits at the same time need two folders.
/// now: the time assumed for rows that have none.
/// policy: what all sites are judged by. Without it they are judged by the catalogue of known
///     cookies, under `regime`.
/// phase: what the visitor had answered: `before`, `refused`, `accepted` or `withdrawn`.
/// ignore: findings to leave out: a code, or a code for one cookie, such as `C020:_ga`.
/// columns: where columns have other names than above, such as `{"page": "url"}`.
/// jobs: how many sites are judged at the same time, from 1 to 255. Without it, as many as there are
///     processors.
#[pyfunction]
#[pyo3(
    signature = (table, out, *, now, policy=None, regime=None, phase="before", ignore=None, columns=None, jobs=None),
    text_signature = "(table, out, *, now, policy=None, regime=None, phase='before', ignore=(), columns=None, jobs=None)"
)]
#[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
pub(crate) fn audit<'py>(
    table: &Bound<'py, PyAny>,
    out: PathBuf,
    now: Moment,
    policy: Option<&Bound<'py, Policy>>,
    regime: Option<Regime>,
    phase: &str,
    ignore: Option<&Bound<'py, PyAny>>,
    columns: Option<&Bound<'py, PyAny>>,
    jobs: Option<&Bound<'py, PyAny>>,
) -> Made<'py> {
    let py = table.py();
    let against = match (policy, &regime) {
        (Some(policy), None) => Against::Charter(policy.get().core()),
        (None, Some(regime)) => Against::Catalogue(Catalogue::builtin(), &regime.0),
        (None, None) => {
            let message = "nothing to judge by; name a policy, or the regime that the catalogue of \
                           known cookies is used under";
            return Err(PyValueError::new_err(message));
        }
        (Some(_), Some(_)) => {
            let message = "both a policy and a regime are named; a policy has its own regime, so \
                           leave one of them out";
            return Err(PyValueError::new_err(message));
        }
    };
    let phase = read_phase(py, phase)?;
    let ignore = ignore.map(read_ignored).transpose()?.unwrap_or_default();
    let named = columns.map(read_columns).transpose()?.unwrap_or_default();
    let jobs = jobs.map(read_jobs).transpose()?;
    let reader = arrow::read_table(table)?;
    let (settings, baseline) = (Settings::as_recorded(now.0), Baseline::default());
    let (ignore, settings, baseline) = (&ignore, &settings, &baseline);
    let by = JudgedBy { against, settings, phase, ignore, baseline };
    let audited = py.detach(|| {
        fs::create_dir_all(&out).map_err(|error| in_folder(&out, &error))?;
        let rows = read_rows(reader, &named, &out)?;
        judge(rows, by, jobs, &out)
    });
    make(py, "audit", audited?)
}

/// The fields of `charte._types.Audit`: counts of rows, counts of sites, and `complete`.
type Audited = ((u64, u64, u64, u64), (u64, u64, u64, u64, u64, u64), bool);

/// Reads all rows of a table.
fn read_rows(
    reader: Box<dyn RecordBatchReader + Send>,
    named: &HashMap<CrawlColumn, String>,
    out: &Path,
) -> PyResult<Audit> {
    let unkept = |error: io::Error| in_folder(out, &error);
    let mut audit = Audit::create(out).map_err(unkept)?;
    // The columns may be wrong even if there is no batch.
    CrawlColumns::new(&RecordBatch::new_empty(reader.schema()), named).map_err(raise)?;
    for batch in reader {
        let batch = batch.map_err(|error: ArrowError| arrow::failed(error))?;
        let columns = CrawlColumns::new(&batch, named).map_err(raise)?;
        for number in 0..batch.num_rows() {
            if number.is_multiple_of(ROWS) {
                Python::attach(|py| py.check_signals())?;
            }
            let cells = columns.row(number);
            let mut row = CrawlRow::default();
            row.page = cells.page.as_deref();
            row.host = cells.host.as_deref();
            row.name = cells.name.as_deref();
            row.set_cookie = cells.set_cookie.as_deref();
            row.millis = cells.millis;
            audit.add(row).map_err(unkept)?;
        }
    }
    Ok(audit)
}

/// Judges the rows, and writes the tables.
fn judge(audit: Audit, by: JudgedBy<'_>, jobs: Option<NonZeroU8>, out: &Path) -> PyResult<Audited> {
    let counts = audit.counts();
    let unwritten = |error: AuditError| match error {
        AuditError::Sort(error) => in_folder(out, &error),
        AuditError::Write(error) => io::Error::new(error.kind(), error.to_string()).into(),
        error => PyValueError::new_err(error.to_string()),
    };
    let outputs = Outputs::default().without_observations();
    let mut tables = Tables::create(out, outputs).map_err(|error| unwritten(error.into()))?;
    let (mut many, mut hidden, mut sites) = (Many::of_sites(), 0, 0_u64);
    let mut interrupted = None;
    let judged = audit.judge(by, jobs.map(NonZeroUsize::from), &mut tables, &mut |site| {
        site.count_in(&mut many);
        hidden += u64::from(site.hidden);
        sites += 1;
        interrupted = Python::attach(|py| py.check_signals()).err();
        match interrupted {
            None => ControlFlow::Continue(()),
            Some(_) => ControlFlow::Break(()),
        }
    });
    if let Some(interrupt) = interrupted {
        return Err(interrupt);
    }
    judged.map_err(unwritten)?;
    tables.finish().map_err(|error| unwritten(error.into()))?;
    let is_whole = counts.is_whole() && hidden == 0;
    let Many { yes, no, cannot_tell, errors, .. } = many;
    let AuditCounts { judged: rows, nameless, no_address, no_host, .. } = counts;
    let rows = (rows, nameless, no_address, no_host);
    Ok((rows, (sites, yes, no, cannot_tell, hidden, errors), is_whole))
}

fn read_phase(py: Python<'_>, id: &str) -> PyResult<Phase> {
    let unknown = || {
        let known = Phase::ALL.map(Phase::id).join(", ");
        let got = quoted(py, id)?;
        Ok::<_, PyErr>(PyValueError::new_err(format!("phase: expected one of {known}, got {got}")))
    };
    Phase::from_id(id).map_or_else(|| Err(unknown()?), Ok)
}

fn read_ignored(ignore: &Bound<'_, PyAny>) -> PyResult<Vec<Ignore>> {
    if ignore.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("ignore: expected several codes, got str; pass a list"));
    }
    let read = |code: PyResult<Bound<'_, PyAny>>| {
        let code: String = code?.extract()?;
        Ignore::parse(&code).map_or_else(|| Err(unknown_code(ignore.py(), &code)?), Ok)
    };
    ignore.try_iter()?.map(read).collect()
}

fn unknown_code(py: Python<'_>, code: &str) -> PyResult<PyErr> {
    let got = quoted(py, code)?;
    let message = format!("ignore: no finding has the code {got}; write it as C020 or C020:_ga");
    Ok(PyValueError::new_err(message))
}

/// Any mapping.
fn read_columns(columns: &Bound<'_, PyAny>) -> PyResult<HashMap<CrawlColumn, String>> {
    let mut named = HashMap::new();
    for pair in columns.call_method0("items")?.try_iter()? {
        let (column, name): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair?.extract()?;
        named.insert(read::<CrawlColumn>(column.extract()?)?, name.extract()?);
    }
    Ok(named)
}

fn read_jobs(jobs: &Bound<'_, PyAny>) -> PyResult<NonZeroU8> {
    jobs.extract().map_err(|_| PyValueError::new_err("jobs: expected a number from 1 to 255"))
}

/// An error of the system, as `OSError` or the class below it that fits.
fn in_folder(folder: &Path, error: &io::Error) -> PyErr {
    io::Error::new(error.kind(), format!("{}: {error}", folder.display())).into()
}
