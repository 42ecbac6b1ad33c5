// What each entry point weighs as a site serves it: bundled and minified by esbuild, then gzip.
// Exits with 1 if one is over its limit.

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** An entry as a site imports it, and the most bytes it may have. */
const ENTRIES = {
  policy: { source: "export { createPolicy } from './dist/policy.js'", limit: 6 * 1024 },
  browser: { source: "export { startConsent } from './dist/browser.js'", limit: 9 * 1024 },
};

for (const [name, { source, limit }] of Object.entries(ENTRIES)) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '..') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    legalComments: 'none',
  });
  const bytes = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  const over = bytes > limit;
  if (over) process.exitCode = 1;
  console.log(`${name.padEnd(10)} ${String(bytes).padStart(6)} of ${limit} bytes${over ? ': too large' : ''}`);
}
