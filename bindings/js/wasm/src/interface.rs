//! The exported functions.

use core::cell::RefCell;

use charte::Purpose;
use charte::words::Word;
use serde_json::Value;

use crate::answer::{Failure, error};
use crate::call::answer;
use crate::objects::Objects;

/// Memory is never shared: WebAssembly without threads, or one state for each thread.
struct State {
    /// JavaScript writes here what a call reads.
    input: Vec<u8>,
    /// What a call answers.
    output: Vec<u8>,
    objects: Objects,
}

thread_local! {
    static STATE: RefCell<State> = const {
        RefCell::new(State { input: Vec::new(), output: Vec::new(), objects: Objects::new() })
    };
}

/// Larger buffers are freed after a call.
const LARGE: usize = 64 * 1024;

/// The answer is in the output.
const DONE: u32 = 0;
/// The library's error is in the output.
const ERROR: u32 = 1;
/// No such call, or an argument of another type.
const NO_CALL: u32 = 2;

/// Returns the address of a buffer for so many bytes. Valid until the next call.
#[unsafe(no_mangle)]
extern "C" fn charte_input(length: usize) -> *mut u8 {
    STATE.with_borrow_mut(|state| {
        if state.input.len() < length {
            state.input.resize(length, 0);
        }
        state.input.as_mut_ptr()
    })
}

/// The address of the last answer.
#[unsafe(no_mangle)]
extern "C" fn charte_output() -> *const u8 {
    STATE.with_borrow(|state| state.output.as_ptr())
}

/// The length of the last answer in bytes.
#[unsafe(no_mangle)]
extern "C" fn charte_output_length() -> usize {
    STATE.with_borrow(|state| state.output.len())
}

/// Answers the call whose JSON is in the first `length` bytes of the input.
#[unsafe(no_mangle)]
extern "C" fn charte_call(length: usize) -> u32 {
    STATE.with_borrow_mut(|State { input, output, objects }| {
        let json = input.get(..length).unwrap_or_default();
        let answered = serde_json::from_slice::<Value>(json)
            .map_err(|_| Failure::NoCall)
            .and_then(|call| answer(&call, objects));
        let (json, status) = match answered {
            Ok(json) => (json.into_bytes(), DONE),
            Err(Failure::Error(told)) => (error(&told).into_bytes(), ERROR),
            Err(Failure::NoCall) => (Vec::new(), NO_CALL),
        };
        // A large charter is not kept.
        if input.len() > LARGE {
            *input = Vec::new();
        }
        *output = json;
        status
    })
}

/// Whether a cookie may be set: its name is in the first `length` bytes of the input.
#[unsafe(no_mangle)]
extern "C" fn charte_may_set(visitor: u32, length: usize) -> u32 {
    STATE.with_borrow(|State { input, objects, .. }| {
        let name = input.get(..length).unwrap_or_default();
        objects.visitor(visitor).is_ok_and(|visitor| visitor.decide(name).may_set()).into()
    })
}

/// Twice the number of the reason, plus 1 if the purpose is allowed. `u32::MAX` if the purpose is
/// not known. In the input is the purpose, and then, up to `length`, the provider, if there is one.
#[unsafe(no_mangle)]
extern "C" fn charte_allows(visitor: u32, purpose: usize, length: usize, has_provider: u32) -> u32 {
    STATE.with_borrow(|State { input, objects, .. }| {
        let text = |bytes: Option<&[u8]>| {
            core::str::from_utf8(bytes.unwrap_or_default()).unwrap_or_default().to_owned()
        };
        let provider = (has_provider != 0).then(|| text(input.get(purpose..length)));
        let purpose = Purpose::from_id(&text(input.get(..purpose)));
        let (Some(purpose), Ok(visitor)) = (purpose, objects.visitor(visitor)) else {
            return u32::MAX;
        };
        let allowance = visitor.allows(purpose, provider.as_deref());
        let reason = u32::try_from(allowance.because.number()).unwrap_or_default();
        reason.saturating_mul(2).saturating_add(allowance.allowed.into())
    })
}

/// Frees an object. JavaScript does not use its number again.
#[unsafe(no_mangle)]
extern "C" fn charte_free(object: u32) {
    STATE.with_borrow_mut(|state| state.objects.remove(object));
}
