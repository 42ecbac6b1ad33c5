//! What is measured does what it is called, and costs no allocation where none is due.

use allocation_counter::measure;
use charte_bench::inputs::{self, Inputs};
use charte_bench::layer::{self, REQUESTS};
use charte_bench::operation::Operation;
use charte_bench::ours::{self, World};

fn all() -> Vec<Operation> {
    let world = World::leak(inputs::register(inputs::DECLARATIONS));
    let inputs: &'static Inputs = Box::leak(Box::new(Inputs::new(500)));
    let ours = ours::operations(world, inputs);
    ours.into_iter().chain(layer::operations(world, inputs)).collect()
}

/// The allocations of a pass, what it gives, and its calls.
fn pass(operation: &mut Operation) -> (u64, u64, u64) {
    operation.prepare();
    operation.pass();
    operation.prepare();
    let mut sum = 0;
    let cost = measure(|| sum = operation.pass());
    (cost.count_total, sum, operation.calls() as u64)
}

#[test]
fn operations_do_what_they_are_called() {
    for mut operation in all() {
        let (_, sum, calls) = pass(&mut operation);
        let line = inputs::ATTRIBUTES.len() as u64;
        let right = match operation.id() {
            // A name has 5 to 13 bytes, an attribute list one `/`.
            "set-cookie-name" => (calls * 5..calls * 14).contains(&sum),
            "set-cookie-attributes" => sum == calls,
            "find" => sum > calls,
            "registrable-domain" => (calls * 8..calls * line).contains(&sum),
            "decide-one" => sum == calls,
            "same-site" | "decide-one-on-host" => sum == calls / 2,
            // Some four in five are known, and of those half may be set.
            "decide" | "decide-line" => (calls / 4..calls * 3 / 5).contains(&sum),
            "filter-five-kept" => sum == calls * 5,
            "filter-five-two-go" => sum == calls * 3,
            "consent-decode" => (calls..calls * 3).contains(&sum),
            "consent-encode" => (calls * 60..calls * 128).contains(&sum),
            "request" => sum == calls,
            "layer-empty-none" => sum == calls,
            // The layer adds `Vary`.
            "layer-none" => sum == calls * 2,
            "layer-empty-five-kept" | "layer-empty-five-exempt" => sum == calls * 6,
            "layer-empty-five-two-go" => sum == calls * 6,
            "layer-five-kept" | "layer-five-exempt" => sum == calls * 7,
            "layer-five-two-go" => sum == calls * 5,
            other => panic!("{other} is not known here"),
        };
        assert!(right, "{}: {sum} in {calls} calls", operation.id());
    }
    assert_eq!(REQUESTS, 512);
}

/// Reading, finding, deciding and filtering what stays allocate nothing.
#[test]
fn what_passes_allocates_nothing() {
    let free = [
        "set-cookie-name",
        "set-cookie-attributes",
        "find",
        "registrable-domain",
        "same-site",
        "decide-one",
        "decide-one-on-host",
        "decide",
        "decide-line",
        "filter-five-kept",
        "filter-five-two-go",
        "consent-decode",
        "request",
    ];
    let mut seen = 0;
    for mut operation in all() {
        let (allocations, _, calls) = pass(&mut operation);
        let most = match operation.id() {
            id if free.contains(&id) => {
                seen += 1;
                0
            }
            // The text that comes out.
            "consent-encode" => calls,
            _ => continue,
        };
        assert!(allocations <= most, "{}: {allocations} in {calls} calls", operation.id());
    }
    assert_eq!(seen, free.len());
}

/// Over an empty layer: what a request shares with its handlers; the consent, read when a line
/// asks for it; for lines that go, the list of them and the list of what stays.
#[test]
fn the_layer_allocates_little() {
    let mut all = all();
    let mut allocations = |id: &str| {
        let operation = all.iter_mut().find(|o| o.id() == id).unwrap();
        let (count, _, calls) = pass(operation);
        count as f64 / calls as f64
    };
    let shared = allocations("layer-none") - allocations("layer-empty-none");
    let kept = allocations("layer-five-kept") - allocations("layer-empty-five-kept");
    let two_go = allocations("layer-five-two-go") - allocations("layer-empty-five-two-go");
    println!(
        "allocations of the layer: {shared} without lines, {kept} with five, {two_go} with two that go"
    );
    assert!(shared <= 4.0, "{shared}");
    assert!(kept <= shared + 2.0, "{kept} against {shared}");
    assert!(two_go <= kept + 2.0, "{two_go} against {kept}");
}
