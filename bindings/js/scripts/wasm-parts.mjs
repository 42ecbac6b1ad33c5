// The parts of charte.wasm, each with its bytes after gzip.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIST = join(import.meta.dirname, '../../../crates/charte/data/public-suffixes.bin');

/** Ids of sections, and the flags and instructions of a data segment with a fixed place. */
const [CODE, DATA] = [10, 11];
const [ACTIVE, I32_CONST, END] = [0, 0x41, 0x0b];

const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Reads numbers and bytes of a module, in order. */
class Reader {
  #at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  get done() {
    return this.#at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.#at++];
  }

  take(length) {
    return this.bytes.subarray(this.#at, (this.#at += length));
  }

  /** A number in LEB128, without a sign. Addresses have one, which only matters above 2 GiB. */
  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }
}

function sections(module) {
  const reader = new Reader(module.subarray(8));
  const found = new Map();
  while (!reader.done) found.set(reader.byte(), reader.take(reader.number()));
  return found;
}

/** The memory that a module starts with: its segments, in their places. */
function memory(section) {
  const reader = new Reader(section);
  const segments = Array.from({ length: reader.number() }, () => {
    if (reader.number() !== ACTIVE || reader.byte() !== I32_CONST) throw new Error('a data segment has no fixed place');
    const at = reader.number();
    if (reader.byte() !== END) throw new Error('a data segment has no fixed place');
    return { at, bytes: reader.take(reader.number()) };
  });
  const start = Math.min(...segments.map(({ at }) => at));
  const image = Buffer.alloc(Math.max(...segments.map(({ at, bytes }) => at + bytes.length)) - start);
  for (const { at, bytes } of segments) image.set(bytes, at - start);
  return image;
}

/** Bytes after gzip: of the code, the Public Suffix List, all other data, and the whole module. */
export function parts(file) {
  const module = readFileSync(file);
  const of = sections(module);
  const [image, list] = [memory(of.get(DATA)), readFileSync(LIST)];
  const at = image.indexOf(list);
  if (at < 0) throw new Error(`${file} does not hold ${LIST}: build it again`);
  const rest = Buffer.concat([image.subarray(0, at), image.subarray(at + list.length)]);
  return { code: gzipped(of.get(CODE)), regimes: gzipped(rest), list: gzipped(list), all: gzipped(module) };
}
