//! Charte beside other libraries: one table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use charte_bench::inputs::Inputs;
use charte_bench::operation::Operation;
use charte_bench::ours::{self, World};
use charte_bench::{layer, measure, peers, server};

/// What an operation may cost.
#[derive(Clone, Copy)]
enum Target {
    /// So many times the peer, on varied inputs.
    Peer(f64),
    /// Nanoseconds on the machine that the targets were set on: fixed, varied.
    Nanoseconds(f64, f64),
    /// None was set.
    None,
}

struct Row {
    what: &'static str,
    ours: &'static str,
    /// What is taken off: the same without Charte.
    over: Option<&'static str>,
    peer: Option<(&'static str, &'static str)>,
    floor: Option<&'static str>,
    target: Target,
}

const fn row(what: &'static str, ours: &'static str, target: Target) -> Row {
    Row { what, ours, over: None, peer: None, floor: None, target }
}

const ROWS: &[Row] = &[
    Row {
        peer: Some(("`cookie` reads the whole line", "cookie-parse")),
        floor: Some("name-by-memchr"),
        ..row("the name of a `Set-Cookie` line", "set-cookie-name", Target::Nanoseconds(8.0, 8.0))
    },
    Row {
        peer: Some(("`cookie` parse", "cookie-parse")),
        ..row("all attributes of a line", "set-cookie-attributes", Target::Peer(0.4))
    },
    Row {
        peer: Some(("`cookie_store` insert", "cookie-store-insert")),
        ..row("the same, beside a jar", "set-cookie-attributes", Target::None)
    },
    Row {
        peer: Some(("a hash table, then an automaton", "find-hash-and-automaton")),
        floor: Some("find-exact-only"),
        ..row("find a name in 3,000", "find", Target::Peer(1.0))
    },
    Row {
        peer: Some(("`globset`", "find-globset")),
        ..row("the same, beside globs", "find", Target::None)
    },
    Row {
        peer: Some(("`psl`", "psl")),
        ..row("the registrable domain of a host", "registrable-domain", Target::Peer(1.05))
    },
    Row {
        over: Some("decide-one"),
        peer: Some(("`psl` twice", "psl-twice")),
        ..row("tell first from third party", "decide-one-on-host", Target::Nanoseconds(4.0, 4.0))
    },
    Row {
        over: Some("find"),
        ..row("the decision, once found", "decide", Target::Nanoseconds(3.0, 3.0))
    },
    row("decide by name", "decide", Target::Nanoseconds(15.0, 25.0)),
    Row {
        peer: Some(("`cookie` parse alone", "cookie-parse")),
        ..row("a line, to a decision", "decide-line", Target::Peer(0.5))
    },
    Row {
        peer: Some(("`cookie` parses five", "cookie-parse-five")),
        ..row(
            "five lines of a response, all stay",
            "filter-five-kept",
            Target::Nanoseconds(150.0, 250.0),
        )
    },
    Row {
        peer: Some(("`cookie` rebuilds five", "cookie-rebuild-five")),
        ..row("five lines, two go", "filter-five-two-go", Target::Nanoseconds(400.0, 400.0))
    },
    Row {
        peer: Some(("JSON in base64", "json-base64-read")),
        ..row("read the consent cookie", "consent-decode", Target::Nanoseconds(150.0, 150.0))
    },
    Row {
        peer: Some(("JSON in percent signs", "json-percent-read")),
        ..row("the same, beside another form", "consent-decode", Target::None)
    },
    Row {
        peer: Some(("JSON in base64", "json-base64-write")),
        ..row("write the consent cookie", "consent-encode", Target::Nanoseconds(200.0, 200.0))
    },
    Row {
        over: Some("layer-empty-none"),
        ..row("the layer, a response without cookies", "layer-none", Target::None)
    },
    Row {
        over: Some("layer-empty-five-exempt"),
        peer: Some(("`tower-cookies`, over none", "layer-tower-cookies")),
        ..row(
            "the layer, five lines that need no consent",
            "layer-five-exempt",
            Target::Nanoseconds(250.0, 250.0),
        )
    },
    Row {
        over: Some("layer-empty-five-kept"),
        peer: Some(("`tower-cookies`, over none", "layer-tower-cookies")),
        ..row(
            "the layer, five lines that stay, some because the visitor agreed",
            "layer-five-kept",
            Target::Nanoseconds(250.0, 250.0),
        )
    },
    Row {
        over: Some("layer-empty-five-two-go"),
        ..row("the layer, five lines, two go", "layer-five-two-go", Target::None)
    },
    Row {
        over: Some("axum-empty-none"),
        ..row("in axum, over an empty layer: no cookies", "axum-none", Target::None)
    },
    Row {
        over: Some("axum-empty-five-exempt"),
        ..row(
            "in axum, five lines that need no consent",
            "axum-five-exempt",
            Target::Nanoseconds(250.0, 250.0),
        )
    },
    Row {
        over: Some("axum-empty-five-kept"),
        ..row(
            "in axum, five lines that stay, some because the visitor agreed",
            "axum-five-kept",
            Target::Nanoseconds(250.0, 250.0),
        )
    },
];

/// What the yardstick took on the machine that the targets were set on.
const YARDSTICK: (&str, f64) = ("cookie-parse", 320.0);

type Times = BTreeMap<&'static str, f64>;

fn times(world: &'static World, inputs: Inputs, rounds: usize) -> Times {
    let inputs: &'static Inputs = Box::leak(Box::new(inputs));
    let all = ours::operations(world, inputs);
    let all = all.into_iter().chain(layer::operations(world, inputs));
    let all = all.chain(server::operations(world, inputs));
    let mut all: Vec<Operation> = all.chain(peers::operations(inputs)).collect();
    let best = measure::best(&mut all, rounds);
    all.iter().map(Operation::id).zip(best).collect()
}

fn figure(nanoseconds: f64) -> String {
    match nanoseconds {
        small if small < 100.0 => format!("{small:.1}"),
        large => format!("{large:.0}"),
    }
}

/// The table, and what it says in words.
pub(crate) fn section(world: &'static World, rounds: usize) -> String {
    let fixed = times(world, Inputs::fixed(), rounds);
    let varied = times(world, Inputs::varied(), rounds);
    let speed = varied[YARDSTICK.0] / YARDSTICK.1;
    let mut text = words(&varied);
    text += "\n## Beside other libraries\n\n\
        Nanoseconds a call, on few inputs that repeat / on many that do not. *Times* is Charte's \
        varied time by the other's. The floor is the least that any code must do.\n\n\
        | what | Charte | other | times | floor | target | |\n|---|---|---|---|---|---|---|\n";
    for row in ROWS {
        let _ = writeln!(text, "{}", line(row, &fixed, &varied, speed));
    }
    let _ = writeln!(
        text,
        "\nTargets in nanoseconds were set on a machine where `cookie` parsed a line in {:.2} of the \
         time it took here; they are scaled by that.",
        1.0 / speed
    );
    text
}

fn line(row: &Row, fixed: &Times, varied: &Times, speed: f64) -> String {
    let ours = |times: &Times| (times[row.ours] - row.over.map_or(0.0, |id| times[id])).max(0.0);
    let (ours_fixed, ours_varied) = (ours(fixed), ours(varied));
    let other = |times: &Times, id: &str| match row.over {
        // Over the layer that does nothing, and sets nothing.
        Some(_) if id.starts_with("layer") => times[id] - times["layer-empty-none"],
        _ => times[id],
    };
    let peer = row.peer.map(|(_, id)| (other(fixed, id), other(varied, id)));
    let named = row.peer.zip(peer).map_or_else(String::new, |((name, _), (f, v))| {
        format!("{name}: {} / {}", figure(f), figure(v))
    });
    let times = peer.map_or_else(String::new, |(_, v)| format!("{:.2}", ours_varied / v));
    let floor = row
        .floor
        .map_or_else(String::new, |id| format!("{} / {}", figure(fixed[id]), figure(varied[id])));
    let (target, met) = match (row.target, peer) {
        (Target::Peer(most), Some((_, v))) => {
            (format!("{most} times"), Some(ours_varied <= most * v))
        }
        (Target::Nanoseconds(f, v), _) => {
            let (f, v) = (f * speed, v * speed);
            let met = ours_fixed <= f && ours_varied <= v;
            (format!("{} / {}", figure(f), figure(v)), Some(met))
        }
        _ => (String::new(), None),
    };
    let met = met.map_or("", |met| if met { "met" } else { "**not met**" });
    let (f, v) = (figure(ours_fixed), figure(ours_varied));
    format!("| {} | {f} / {v} | {named} | {times} | {floor} | {target} | {met} |", row.what)
}

/// What a user would like to know.
fn words(varied: &Times) -> String {
    let five = varied["filter-five-kept"];
    let parse = varied["cookie-parse"];
    let layer = varied["layer-five-kept"] - varied["layer-empty-five-kept"];
    let exempt = varied["layer-five-exempt"] - varied["layer-empty-five-exempt"];
    let layer_none = varied["layer-none"] - varied["layer-empty-none"];
    let other = varied["layer-tower-cookies"] - varied["layer-empty-none"];
    let json = varied["json-base64-read"];
    format!(
        "## In words\n\n\
         - A response with five cookies, all of which may stay, costs {five:.0} ns to filter: {:.1} \
         times what `cookie` takes to parse one of the five lines.\n\
         - The whole middleware, which also reads the visitor's consent, adds {layer:.0} ns to such a \
         response, {exempt:.0} ns where all five need no consent, and {layer_none:.0} ns to one \
         without cookies; `tower-cookies` adds {other:.0} ns \
         to set five. A server that answers 10,000 such requests a second spends {:.2} % of one \
         processor on it. That is with warm caches; *In a server*, below, is with what a server \
         leaves of them.\n\
         - A decision by name takes {:.0} ns among 3,000 declarations: one processor takes {:.0} \
         million a second.\n\
         - Reading the consent cookie takes {:.2} of what JSON in base64 takes.\n",
        five / parse,
        layer * 10_000.0 / 1e9 * 100.0,
        varied["decide"],
        1e3 / varied["decide"],
        varied["consent-decode"] / json,
    )
}
