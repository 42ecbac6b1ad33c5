// The reference library in JavaScript on the TC strings that `cargo xtask bench` reads: microseconds for one string.
//
//   npm ci --prefix bench && node bench/tcf.mjs

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TCString } from '@iabtcf/core';

const file = join(import.meta.dirname, '../../../crates/charte-bench/data/tc-strings.txt');
const strings = readFileSync(file, 'utf8').trim().split('\n');
const vendors = () => strings.reduce((sum, string) => sum + TCString.decode(string).vendorConsents.size, 0);

let best = Infinity;
const until = performance.now() + 5_000;
while (performance.now() < until) {
  const start = performance.now();
  vendors();
  best = Math.min(best, (performance.now() - start) / strings.length);
}
console.log(`@iabtcf/core, one string, best pass: ${(best * 1_000).toFixed(1)} µs (${vendors()} vendors in all)`);
