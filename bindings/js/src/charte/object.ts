/// <reference lib="esnext.disposable" preserve="true" />

import { type Instance, instance } from './instance.js';

/** A number of an instance: what an object is made of. */
export class Raw {
  constructor(
    readonly home: Instance,
    readonly number: number,
  ) {}

  /** What a call makes. */
  static of(call: string, args: object): Raw {
    const home = instance();
    return new Raw(home, home.call(call, args));
  }
}

/** Something that lives in the memory of WebAssembly, and is freed with its JavaScript object. */
export abstract class Handle {
  readonly #home: Instance;
  #number: number | undefined;

  constructor(raw: Raw) {
    if (!(raw instanceof Raw)) throw new TypeError(`a ${new.target.name} is made by a policy`);
    this.#home = raw.home;
    this.#number = raw.number;
    raw.home.watch(this, raw.number);
  }

  /** Frees it now: it cannot be used again. Otherwise garbage collection frees it. */
  free(): void {
    if (this.#number === undefined) return;
    this.#home.release(this, this.#number);
    this.#number = undefined;
  }

  /** As `free`, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }

  /**
   * Where an object lives.
   * @internal
   */
  static home(handle: Handle): Instance {
    return handle.#home;
  }

  /**
   * The number of an object in its home, or in that of another one.
   * @internal
   */
  static number(handle: Handle, home = handle.#home): number {
    if (handle.#number === undefined) throw new TypeError(`this ${handle.constructor.name} was freed`);
    if (home !== handle.#home) throw new TypeError(`this ${handle.constructor.name} was lost with an error E901; make it again`);
    return handle.#number;
  }
}
