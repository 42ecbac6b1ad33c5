// What each entry point weighs as a site serves it: bundled and minified by esbuild and terser, then
// gzip; and the parts of charte.wasm beside those in wasm/size.json. Exits with 1 if an entry point is
// over its limit, or if a part has grown. `--bless` accepts the parts of this build.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { parts } from './wasm-parts.mjs';

const root = join(import.meta.dirname, '..');

const policy = "export { createPolicy } from './dist/policy.js'";
const browser = "export { startConsent } from './dist/browser.js'";
const french = "export { default as texts } from './dist/texts/fr.js'";
const banner = "export { defineBanner } from './dist/banner.js'";
const guard = "export { startGuard } from './dist/guard.js'";
const signals = "export { startSignals } from './dist/signals.js'";
const both = "export { defineBanner, defineChoices } from './dist/banner.js'";

/** What a site imports, and the most bytes it may have. */
const BUNDLES = {
  policy: { source: policy, limit: 6 * 1024 },
  browser: { source: browser, limit: 9 * 1024 },
  'browser, banner with its style, French': { source: `${browser}; ${banner}; ${french}`, limit: 10 * 1024 },
  'the same with <charte-choices>': { source: `${browser}; ${both}; ${french}`, limit: 10.25 * 1024 },
  'guard, with the evaluator': { source: guard, limit: 7.5 * 1024 },
  signals: { source: signals, limit: 1024 },
};

for (const [name, { source, limit }] of Object.entries(BUNDLES)) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  });
  const { code } = await minify(outputFiles[0].text, { module: true });
  const bytes = gzipSync(code, { level: 9 }).length;
  const over = bytes > limit;
  if (over) process.exitCode = 1;
  console.log(`${name.padEnd(40)} ${String(bytes).padStart(6)} of ${limit} bytes${over ? ': too large' : ''}`);
}

const MODULE = join(root, 'dist/charte.wasm');
const RECORD = join(root, 'wasm/size.json');

/** How much more a part may have, in per cent. */
const TOLERANCE = 5;

const TITLES = {
  code: 'WebAssembly: code',
  regimes: 'WebAssembly: regimes and texts',
  list: 'WebAssembly: Public Suffix List',
  all: 'WebAssembly',
};

if (!existsSync(MODULE)) {
  console.log('without WebAssembly, which cargo xtask wasm makes');
} else if (process.argv.includes('--bless')) {
  writeFileSync(RECORD, `${JSON.stringify(parts(MODULE), null, 2)}\n`);
} else {
  const record = JSON.parse(readFileSync(RECORD, 'utf8'));
  for (const [part, bytes] of Object.entries(parts(MODULE))) {
    const change = 100 * (bytes / record[part] - 1);
    const over = !(change <= TOLERANCE);
    if (over) process.exitCode = 1;
    const told = over ? ': too much; make it smaller, or accept it with npm run size -- --bless' : '';
    const beside = `${change < 0 ? '' : '+'}${change.toFixed(1)} %`;
    console.log(`${TITLES[part].padEnd(40)} ${String(bytes).padStart(6)} bytes, ${beside}${told}`);
  }
}
