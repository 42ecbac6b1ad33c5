// Builds dist: each entry point as ESM and as CommonJS, with its types.

import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** The entry points: name and source folder. */
export const ENTRIES = ['policy', 'browser'];

rmSync(dist, { recursive: true, force: true });
for (const format of ['esm', 'cjs']) {
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((entry) => ({ in: `src/${entry}/index.ts`, out: entry })),
    outdir: dist,
    outExtension: { '.js': format === 'esm' ? '.js' : '.cjs' },
    bundle: true,
    // Readable: who serves it minifies it.
    minify: false,
    format,
    target: 'es2020',
    platform: 'neutral',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
execFileSync(join(root, 'node_modules/.bin/tsc'), ['--declaration', '--emitDeclarationOnly'], { cwd: root, stdio: 'inherit' });
for (const entry of ENTRIES) {
  // A declaration file belongs to one kind of module: the same text, once for each.
  const types = `export * from './types/${entry}/index.js';\n`;
  writeFileSync(join(dist, `${entry}.d.ts`), types);
  writeFileSync(join(dist, `${entry}.d.cts`), types.replace('./types/', './types-cjs/').replace('.js', '.cjs'));
}
cpSync(join(dist, 'types'), join(dist, 'types-cjs'), { recursive: true });
for (const file of readdirSync(join(dist, 'types-cjs'), { recursive: true })) {
  const path = join(dist, 'types-cjs', file);
  if (!file.endsWith('.d.ts')) continue;
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(from '\.[^']*)\.js'/g, "$1.cjs'"));
  renameSync(path, path.replace(/\.d\.ts$/, '.d.cts'));
}
