// Builds dist: each entry point as ESM and as CommonJS, with its types.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transformSync } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** The languages of the banner's texts. */
const LANGUAGES = readdirSync(join(root, 'src/texts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'texts');

/** The entry points: name and source. */
const ENTRIES = {
  policy: 'src/policy/index.ts',
  browser: 'src/browser/index.ts',
  banner: 'src/banner/index.ts',
  guard: 'src/guard/index.ts',
  signals: 'src/signals/index.ts',
  server: 'src/server/index.ts',
  node: 'src/node/index.ts',
  ...Object.fromEntries(['express', 'fastify', 'hono', 'workers'].map((name) => [name, `src/adapters/${name}.ts`])),
  ...Object.fromEntries(LANGUAGES.map((language) => [`texts/${language}`, `src/texts/${language}.ts`])),
};

/** The whole library, once for each way to load WebAssembly; `.js` for Node, ESM alone for the others. */
const WASM = process.env.CHARTE_WASM ?? join(root, '../../target/wasm/charte.wasm');
const hasWasm = existsSync(WASM);
if (!hasWasm) console.warn('without the entry point `charte`: cargo xtask wasm makes what it needs');
const PLATFORMS = { charte: 'node', 'charte.web': 'web', 'charte.workerd': 'workerd', 'charte.edge': 'edge' };

const minified = (css) => transformSync(css, { loader: 'css', minify: true }).code.trim();

/** A style sheet is the minified text of it. */
const styles = {
  name: 'styles',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, ({ path }) => ({ loader: 'text', contents: minified(readFileSync(path, 'utf8')) })),
};

rmSync(dist, { recursive: true, force: true });
for (const format of ['esm', 'cjs']) {
  await build({
    absWorkingDir: root,
    entryPoints: Object.entries(ENTRIES).map(([out, source]) => ({ in: source, out })),
    outdir: dist,
    outExtension: { '.js': format === 'esm' ? '.js' : '.cjs' },
    plugins: [styles],
    bundle: true,
    // Readable: who serves it minifies it.
    minify: false,
    format,
    target: 'es2022',
    platform: 'neutral',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
for (const [out, platform] of hasWasm ? Object.entries(PLATFORMS) : []) {
  for (const format of platform === 'node' ? ['esm', 'cjs'] : ['esm']) {
    await build({
      absWorkingDir: root,
      entryPoints: [{ in: `src/charte/${platform}.ts`, out }],
      outdir: dist,
      outExtension: { '.js': format === 'esm' ? '.js' : '.cjs' },
      external: ['node:fs', '*.wasm', '*.wasm?module'],
      // What loads the module is imported for its effect.
      ignoreAnnotations: true,
      keepNames: true,
      ...(format === 'cjs' && {
        banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename);" },
        define: { 'import.meta.url': 'moduleUrl' },
      }),
      bundle: true,
      minify: false,
      format,
      target: 'es2022',
      platform: 'neutral',
      legalComments: 'none',
      logLevel: 'warning',
    });
  }
}
if (hasWasm) cpSync(WASM, join(dist, 'charte.wasm'));
// The guard as a script of its own, which runs before a page's modules: `charteGuard.startGuard(tables)`.
await build({
  absWorkingDir: root,
  entryPoints: [{ in: ENTRIES.guard, out: 'guard.global' }],
  outdir: dist,
  bundle: true,
  format: 'iife',
  globalName: 'charteGuard',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
});
// The same style for what is inside the elements before the script runs, and where none does.
const css = readFileSync(join(root, 'src/banner/banner.css'), 'utf8').replaceAll(':host', '&');
writeFileSync(join(dist, 'banner.css'), `charte-banner,\ncharte-choices {\n${css}}\n`);

execFileSync(join(root, 'node_modules/.bin/tsc'), ['--declaration', '--emitDeclarationOnly'], { cwd: root, stdio: 'inherit' });
const typed = { ...ENTRIES, ...(hasWasm && { charte: 'src/charte/index.ts' }) };
for (const [entry, source] of Object.entries(typed)) {
  // A declaration file belongs to one kind of module: the same text, once for each.
  const up = entry.includes('/') ? '../' : './';
  for (const [kind, folder, ending] of [['ts', 'types', 'js'], ['cts', 'types-cjs', 'cjs']]) {
    const from = `'${up}${folder}/${source.replace(/^src\/|\.ts$/g, '')}.${ending}'`;
    const named = entry.startsWith('texts/') ? `export { default } from ${from};\n` : `export * from ${from};\n`;
    writeFileSync(join(dist, `${entry}.d.${kind}`), named);
  }
}
cpSync(join(dist, 'types'), join(dist, 'types-cjs'), { recursive: true });
for (const file of readdirSync(join(dist, 'types-cjs'), { recursive: true })) {
  const path = join(dist, 'types-cjs', file);
  if (!file.endsWith('.d.ts')) continue;
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(from '\.[^']*)\.js'/g, "$1.cjs'"));
  renameSync(path, path.replace(/\.d\.ts$/, '.d.cts'));
}
for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) cpSync(join(root, '../..', licence), join(dist, licence));
