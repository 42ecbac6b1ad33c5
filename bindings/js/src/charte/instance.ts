// The WebAssembly instance and its objects. The functions are described in
// wasm/src/interface.rs, the calls in wasm/src/call.rs.

import { CharteError, type ErrorData } from './error.js';

interface Exports {
  memory: WebAssembly.Memory;
  charte_input(length: number): number;
  charte_output(): number;
  charte_output_length(): number;
  charte_call(length: number): number;
  charte_may_set(visitor: number, length: number): number;
  charte_allows(visitor: number, purpose: number, length: number, hasProvider: number): number;
  charte_free(object: number): void;
}

/** What `charte_call` returns, beside 0. */
const ERROR = 1;
const NO_CALL = 2;

/** What `charte_allows` returns for a purpose that is not known. */
const UNKNOWN = 0xffff_ffff;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** How the module is had: each platform has its own way. */
let load: (() => WebAssembly.Module) | undefined;
let module: WebAssembly.Module | undefined;
let current: Instance | undefined;

/** Sets how the module is had, at the first use. */
export function loadBy(how: () => WebAssembly.Module): void {
  load = how;
}

/** The instance that new objects live in. */
export function instance(): Instance {
  module ??= load!();
  current ??= new Instance(module);
  return current;
}

/** A text that UTF-8 can say: a half of a character becomes U+FFFD. */
const whole = (_: string, value: unknown): unknown => (typeof value === 'string' ? decoder.decode(encoder.encode(value)) : value);

/** The library, once. */
export class Instance {
  readonly #exports: Exports;
  /** Absent from Workers with a compatibility date before 2025-05-05: there only `free` frees. */
  readonly #objects = globalThis.FinalizationRegistry && new FinalizationRegistry<number>((object) => this.free(object));
  #memory = new Uint8Array();
  #trap: object | undefined;
  #reasons: readonly string[] | undefined;

  constructor(compiled: WebAssembly.Module) {
    this.#exports = new WebAssembly.Instance(compiled, {}).exports as unknown as Exports;
  }

  /** The memory, which moves when it grows. */
  get #bytes(): Uint8Array {
    const { buffer } = this.#exports.memory;
    if (this.#memory.buffer !== buffer) this.#memory = new Uint8Array(buffer);
    return this.#memory;
  }

  /** Writes a text into the input from a place; the end of it. */
  #write(text: string, from = 0): number {
    const { length } = text;
    const start = this.#exports.charte_input(from + 3 * length) + from;
    const bytes = this.#bytes;
    // Names are short and ASCII: a loop is faster than the encoder.
    if (length <= 64) {
      let at = 0;
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit > 0x7f) break;
        bytes[start + at] = unit;
      }
      if (at === length) return from + length;
    }
    return from + encoder.encodeInto(text, bytes.subarray(start)).written;
  }

  /** Runs a function of the module. What traps leaves the memory undefined: it is not used again. */
  #run<T>(what: () => T): T {
    if (this.#trap) throw internal(this.#trap);
    try {
      return what();
    } catch (error) {
      this.#trap = error as object;
      if (current === this) current = undefined;
      throw internal(error);
    }
  }

  /** Answers a call. Its arguments are in wasm/src/call.rs. */
  call<T>(name: string, args: object = {}): T {
    let json = JSON.stringify({ [name]: args });
    if (/\\ud[89a-f]/.test(json)) json = JSON.stringify({ [name]: args }, whole);
    const [status, answer] = this.#run(() => {
      const status = this.#exports.charte_call(this.#write(json));
      const start = this.#exports.charte_output();
      const bytes = this.#bytes.subarray(start, start + this.#exports.charte_output_length());
      return [status, decoder.decode(bytes)] as const;
    });
    if (status === NO_CALL) throw new TypeError(`${name}: an argument is not of its type`);
    const value: unknown = JSON.parse(answer);
    if (status === ERROR) throw new CharteError(value as ErrorData);
    return value as T;
  }

  /** Whether a cookie may be set. */
  maySet(visitor: number, name: string): boolean {
    return this.#run(() => this.#exports.charte_may_set(visitor, this.#write(name)) === 1);
  }

  /** Whether a purpose is allowed, and why; nothing if it is not known. */
  allows(visitor: number, purpose: string, provider: string | null | undefined): { allowed: boolean; because: string } | undefined {
    const answer = this.#run(() => {
      const end = this.#write(purpose);
      const length = provider == null ? end : this.#write(provider, end);
      return this.#exports.charte_allows(visitor, end, length, provider == null ? 0 : 1) >>> 0;
    });
    if (answer === UNKNOWN) return undefined;
    this.#reasons ??= this.call<string[]>('reasons');
    return { allowed: answer % 2 === 1, because: this.#reasons[answer >>> 1]! };
  }

  /** Frees an object when it is collected. */
  watch(owner: object, object: number): void {
    this.#objects?.register(owner, object, owner);
  }

  /** Frees an object now. */
  release(owner: object, object: number): void {
    this.#objects?.unregister(owner);
    this.free(object);
  }

  free(object: number): void {
    if (!this.#trap) this.#exports.charte_free(object);
  }
}

/** The error for a trap, in the library's words. */
function internal(cause: unknown): CharteError {
  let told: { title: string; fix: string } | null = null;
  try {
    told = instance().call('explainCode', { code: INTERNAL });
  } catch {
    // No instance can be made: the cause says why.
  }
  return new CharteError({ code: INTERNAL, message: told?.title ?? String(cause), help: told?.fix ?? null }, { cause });
}

const INTERNAL = 'E901';
