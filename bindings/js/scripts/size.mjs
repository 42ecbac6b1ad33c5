// What each entry point weighs as a site serves it: bundled and minified by esbuild and terser, then
// gzip. Exits with 1 if one is over its limit.

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

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
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '..') },
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
