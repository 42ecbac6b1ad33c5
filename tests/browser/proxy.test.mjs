// `charte proxy` before sites that know nothing of it, in PHP, in Django and in Node: the jar, and
// what the site gets, before an answer, after accepting and after taking it back.

import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, program } from './site.mjs';
import { CONSENT, startBrowser, visiting } from './visitor.mjs';

const HOST = 'www.example.test';
const DIST = join(ROOT, 'bindings/js/dist');

const CHARTER = `format = 1
site = "http://${HOST}"
regime = "fr"
languages = ["fr"]

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "_ads"
purposes = ["advertising"]
lifetime = "6 months"

[[cookie]]
name = "_written"
purposes = ["advertising"]
lifetime = "6 months"
`;

const PAGE = `<!doctype html><html lang="fr"><title>Un site</title>
<p id="seen">NAMES</p><charte-banner></charte-banner><button data-charte-open>Vos choix</button>
<script>document.cookie = '_written=1; path=/'</script>
<script type="module">
  import { startConsent } from '/browser.js';
  import { defineBanner } from '/banner.js';
  import texts from '/fr.js';
  import tables from '/tables.js';
  defineBanner(startConsent(tables), texts);
  document.documentElement.dataset.ready = '';
</script></html>`;

const PYTHON = process.env.CHARTE_TEST_PYTHON ?? join(ROOT, '.venv/bin/python');
const SITES = {
  PHP: {
    there: () => spawnSync('php', ['--version']).status === 0,
    start: (assets, port) => spawn('php', ['-S', `127.0.0.1:${port}`, join(import.meta.dirname, 'proxied/site.php')], {
      env: { ...process.env, ASSETS: assets, PHP_CLI_SERVER_WORKERS: '4' }, stdio: 'ignore', detached: true,
    }),
  },
  Django: {
    there: () => spawnSync(PYTHON, ['-c', 'import django']).status === 0,
    start: (assets, port) => spawn(PYTHON, [join(import.meta.dirname, 'proxied/site.py'), assets, port], { stdio: 'ignore', detached: true }),
  },
  Node: {
    there: () => true,
    start: (assets, port) => spawn(process.execPath, [join(import.meta.dirname, 'proxied/site.mjs'), assets, port], { stdio: 'ignore', detached: true }),
  },
};

/** A port that was free a moment ago. */
const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(String(port)));
  });
});

async function listening(port, process) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (process.exitCode !== null) throw new Error(`a server ended with ${process.exitCode}`);
    const there = await new Promise((told) => {
      const socket = connect(Number(port), '127.0.0.1', () => told(true)).on('error', () => told(false));
      socket.on('connect', () => socket.end());
    });
    if (there) return;
    await new Promise((later) => { setTimeout(later, 100); });
  }
  throw new Error('a server did not start in time');
}

/** Ends a process and those that it started. */
async function end(process, signal = 'SIGTERM') {
  const ended = new Promise((done) => { process.once('exit', done); });
  if (process.exitCode !== null || process.signalCode !== null) return process.exitCode;
  globalThis.process.kill(-process.pid, signal);
  return ended;
}

for (const [name, site] of Object.entries(SITES)) {
  const missing = !site.there() && `${name} is missing`;
  if (missing && process.env.CHARTE_REQUIRE_ALL === '1') throw new Error(`${missing}; run cargo xtask test python, or install it`);
  test(`before a site in ${name}`, { skip: missing, timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'charte-proxy-'));
    const started = [];
    let browser;
    try {
      const charter = join(folder, 'charte.toml');
      writeFileSync(charter, CHARTER);
      writeFileSync(join(folder, 'page.html'), PAGE);
      const tables = execFileSync(program('charte'), ['compile', '--charter', charter, '--lang', 'fr', '--format', 'js']);
      writeFileSync(join(folder, 'tables.js'), tables);
      for (const file of ['browser.js', 'banner.js']) copyFileSync(join(DIST, file), join(folder, file));
      copyFileSync(join(DIST, 'texts/fr.js'), join(folder, 'fr.js'));

      const [behind, front, report] = [await freePort(), await freePort(), await freePort()];
      started.push(site.start(folder, behind));
      await listening(behind, started[0]);
      const proxy = spawn(program('charte'), [
        'proxy', '--charter', charter, '--upstream', `http://127.0.0.1:${behind}`,
        '--listen', `127.0.0.1:${front}`, '--report', `127.0.0.1:${report}`,
      ], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
      started.push(proxy);
      const said = [];
      for (const stream of [proxy.stdout, proxy.stderr]) stream.on('data', (text) => said.push(String(text)));
      await listening(front, proxy);

      browser = await startBrowser({ chromium: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1:${front}, MAP * ~NOTFOUND`] });
      await visiting(browser, {}, (visitor) => walk(visitor));

      const { withheld, mode } = await (await fetch(`http://127.0.0.1:${report}/-/charte/report.json`)).json();
      assert.equal(mode, 'enforce');
      const row = (cookie, header) => withheld.find((found) => found.cookie === cookie && found.header === header);
      assert.ok(row('_ads', 'set-cookie').count > 0);
      assert.ok(row('_written', 'cookie').count > 0);
      assert.equal(row('unknown', 'set-cookie').because, 'undeclared');
      assert.equal(row('sid', 'set-cookie'), undefined);
      assert.equal(await end(proxy), 0);
      assert.match(said.join(''), /^GET \/ 200 \d+ bytes \d+ ms \d+ withheld$/m);
      assert.ok(!said.join('').includes('='), `a value or a query: ${said.join('')}`);
    } finally {
      await browser?.close();
      for (const process of started) await end(process, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function walk(visitor) {
  const { page } = visitor;
  const open = async () => {
    await page.goto(`http://${HOST}/?query=1`, { waitUntil: 'load' });
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    return (await page.locator('#seen').innerText()).split(' ').filter(Boolean);
  };
  // What the page's script has written stays until the next response.
  const jar = async () => (await visitor.names()).filter((name) => name !== '_written');

  await open();
  assert.deepEqual(await jar(), ['sid']);
  assert.deepEqual(await open(), ['sid'], 'what a script wrote does not reach the site');
  assert.deepEqual(await jar(), ['sid']);

  const answered = (name) => page.locator('charte-banner').getByRole('button', { name, exact: true }).click();
  await answered('Tout accepter');
  await open();
  assert.deepEqual(await jar(), ['_ads', CONSENT, 'sid'].sort());
  assert.deepEqual(await open(), ['_ads', '_written', CONSENT, 'sid'].sort());

  await page.locator('[data-charte-open]').click();
  await answered('Tout refuser');
  const sent = await open();
  assert.deepEqual(sent, [CONSENT, 'sid'].sort(), 'after taking it back the site gets nothing of it');
  assert.deepEqual(await jar(), [CONSENT, 'sid'].sort());
}
