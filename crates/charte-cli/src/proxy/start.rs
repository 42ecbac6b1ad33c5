//! From the arguments to a running proxy.

use std::time::Duration;

use charte::{Charter, Mode, Policy};
use charte_interop::import::Importer;
use charte_interop::mapping::Mapping;
use charte_proxy::{Error, Limits, Proxy, Trusted, Upstream};

use super::args::ProxyArgs;
use super::lines::Lines;
use crate::failure::Failure;
use crate::{input, out, usual};

pub(super) fn run(args: &ProxyArgs) -> Result<u8, Failure> {
    let upstream: Upstream = args.upstream.parse().map_err(said)?;
    let file = usual::charter(args.charter.as_deref())?;
    let charter = input::charter(file)?;
    let policy = policy(args, file, &charter)?;
    let proxy = match &args.territory_header {
        None => Proxy::new(policy.clone(), upstream),
        Some(name) => {
            let header = name.parse().map_err(|_| {
                Failure::new(format!("`{}` is no name of a header", out::short(name, 60)))
            })?;
            Proxy::by_territory(&charter, header, upstream).map_err(said)?
        }
    };
    let proxy = proxy
        .mode(args.mode)
        .filter_request(!args.keep_request)
        .erase_leftovers(!args.no_erase)
        .any_host(args.any_host)
        .limits(limits(args));
    let proxy = match args.trust_forwarded.as_deref() {
        None => proxy,
        Some("forwarded") => proxy.trust(Trusted::Forwarded),
        Some(_) => proxy.trust(Trusted::XForwarded),
    };
    let proxy = if args.honour.is_empty() { proxy } else { proxy.honour(importer(args, &policy)?) };
    let lines = (!args.quiet).then(Lines::start);
    let proxy = match &lines {
        Some(lines) => proxy.on_access(lines.hook()),
        None => proxy,
    };
    let stopped = proxy.run(args.listen, args.report, |listening| {
        let does = match args.mode {
            Mode::Report => "only counts",
            Mode::Enforce => "enforces the charter",
        };
        out::note(&format!("http://{} {does}; Ctrl-C ends it", listening.address));
        if let Some(report) = listening.report {
            out::note(&format!("what it withholds: http://{report}/-/charte/report"));
        }
    });
    if let Some(lines) = lines {
        lines.finish();
    }
    match stopped.map_err(said)?.cut {
        0 => Ok(0),
        cut => {
            out::note(&format!("{cut} requests did not end in time and were cut off"));
            Ok(1)
        }
    }
}

/// The policy that counts; with territories, that of an unknown one.
fn policy(args: &ProxyArgs, file: &str, charter: &Charter) -> Result<Policy, Failure> {
    let unknown = || charter.for_territory("").map_err(|error| Failure::in_file(file, &error));
    match (&args.territory_header, args.regime.as_deref()) {
        (Some(_), _) => Ok(Policy::compile(charter.clone(), unknown()?)),
        (None, Some(id)) => Ok(Policy::compile(charter.clone(), &input::regime(id)?)),
        (None, None) => {
            Policy::new(charter.clone()).map_err(|error| Failure::in_file(file, &error))
        }
    }
}

fn importer(args: &ProxyArgs, policy: &Policy) -> Result<Importer, Failure> {
    let mapping = match usual::table(None) {
        None => Mapping::builtin(),
        Some(table) => Mapping::parse(&input::table_text(table)?)
            .map_err(|error| Failure::in_file(table, &error.into()))?,
    };
    let importer = Importer::new(policy, mapping).with_managers(&args.honour);
    importer.map_err(|error| Failure::of_argument(&error))
}

fn limits(args: &ProxyArgs) -> Limits {
    let seconds = |seconds: u32| Duration::from_secs(seconds.into());
    let count = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let mut limits = Limits::default();
    limits.connections = count(args.connections);
    limits.head_bytes = count(args.head_size).saturating_mul(1_024);
    limits.headers = count(args.headers);
    limits.connect = seconds(args.connect_timeout);
    limits.head = seconds(args.head_timeout);
    limits.idle = seconds(args.idle_timeout);
    limits.stop = seconds(args.stop_timeout);
    limits
}

fn said(error: Error) -> Failure {
    match error {
        Error::Charter(error) => Failure::of_argument(&error),
        error => Failure::new(error.to_string()),
    }
}
