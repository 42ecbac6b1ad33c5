// The package in the runtimes of Workers and of edge functions, bundled as their tools do it: a module
// of WebAssembly is imported there, never compiled.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { EdgeVM } from '@edge-runtime/vm';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

const CHARTER = readFileSync(join(import.meta.dirname, '../charter.toml'), 'utf8');

/** A server that answers with what the library says of its own response. */
const SERVER = `
  import { CharteError, Policy } from 'charte';

  const policy = new Policy(${JSON.stringify(CHARTER)}, 'fr');

  export function answer(request) {
    const exchange = policy.exchange(request.headers, { now: Date.UTC(2026, 10, 23), host: 'www.example.fr' });
    const { headers } = exchange.filterResponse([['set-cookie', '_fbp=1'], ['set-cookie', 'sid=1'], ['x-kept', 'é']]);
    const because = exchange.visitor.explain('_fbp').text;
    let code = null;
    try {
      new Policy('format = 2');
    } catch (error) {
      code = error instanceof CharteError && error.code;
    }
    return Response.json({ headers, because, code });
  }
`;

async function check(response) {
  const { headers, because, code } = await response.json();
  assert.deepEqual(headers.slice(0, 2), [['set-cookie', 'sid=1'], ['x-kept', 'é']]);
  assert.match(because, /may not be set now/);
  assert.equal(code, 'E105');
}

/** A bundle under one of the conditions of the package's exports, and the modules that it imports. */
async function bundle(condition, format, contents, plugins) {
  const { outputFiles } = await build({
    stdin: { contents: SERVER + contents, resolveDir: import.meta.dirname },
    conditions: [condition],
    bundle: true,
    format,
    target: 'es2022',
    write: false,
    logLevel: 'warning',
    plugins,
  });
  return outputFiles[0].text;
}

test('in workerd', async () => {
  const modules = [];
  const imported = {
    name: 'imported',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
        modules.push({ type: 'CompiledWasm', path: basename(path), contents: readFileSync(join(resolveDir, path)) });
        return { path: `./${basename(path)}`, external: true };
      }),
  };
  const worker = await bundle('workerd', 'esm', 'export default { fetch: answer };', [imported]);
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.mjs', contents: worker }, ...modules],
    compatibilityDate: '2026-04-01',
  });
  try {
    await check(await miniflare.dispatchFetch('http://www.example.fr/'));
  } finally {
    await miniflare.dispose();
  }
});

test('in an edge runtime', async () => {
  let compiled;
  const given = {
    name: 'given',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace('?module', '')), namespace: 'given' }));
      onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => {
        compiled = new WebAssembly.Module(readFileSync(path));
        return { contents: 'export default charteModule' };
      });
    },
  };
  const script = await bundle('edge-light', 'iife', 'addEventListener("fetch", (event) => event.respondWith(answer(event.request)));', [given]);
  const runtime = new EdgeVM({ extend: (context) => Object.assign(context, { charteModule: compiled }), initialCode: script });
  await check(await runtime.dispatchFetch('http://www.example.fr/'));
});
