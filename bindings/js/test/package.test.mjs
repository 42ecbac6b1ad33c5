// The package as it is published: packed, installed elsewhere, imported as both kinds of module,
// and its types read as both.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const run = (program, args, cwd) => execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

let folder;
let files;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'charte-package-'));
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], ROOT));
  files = packed.files.map(({ path }) => path);
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('it holds what is built, and depends on nothing', () => {
  assert.ok(files.every((path) => /^(dist\/|package\.json$|README\.md$)/.test(path)), files.join(' '));
  const installed = run('npm', ['ls', '--all', '--parseable'], folder).trim().split('\n');
  assert.equal(installed.length, 2);
});

test('both kinds of module have the same names', () => {
  const wanted = {
    '': 'Policy',
    policy: 'createPolicy',
    browser: 'startConsent',
    banner: 'defineBanner',
    guard: 'startGuard',
    signals: 'startSignals',
    server: 'createServer',
    node: 'charte',
    express: 'charte',
    fastify: 'charteFastify',
    hono: 'charteHono',
    workers: 'withCharte',
    'texts/fr': 'default',
  };
  for (const [entry, name] of Object.entries(wanted)) {
    const names = (source, type) => JSON.parse(run('node', [`--input-type=${type}`, '-e', source], folder));
    const esm = names(`console.log(JSON.stringify(Object.keys(await import('charte${entry && `/${entry}`}')).sort()))`, 'module');
    const cjs = names(`console.log(JSON.stringify(Object.keys(require('charte${entry && `/${entry}`}')).sort()))`, 'commonjs');
    assert.deepEqual(cjs, esm);
    assert.ok(esm.includes(name), entry);
  }
});

test('nothing else can be imported', () => {
  for (const entry of ['charte/charte', 'charte/act', 'charte/dist/policy.js']) {
    assert.throws(() => run('node', ['--input-type=module', '-e', `import '${entry}'`], folder), /ERR_PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND|No "exports"/);
  }
});

test('the types are read from both kinds of module', () => {
  const use = `
import { Policy, Visitor as WholeVisitor, CharteError as WholeError } from 'charte';
import { createPolicy, CharteError, type Tables, type Decision } from 'charte/policy';
import { startConsent, type PageConsent } from 'charte/browser';
import { defineBanner, type CharteBanner } from 'charte/banner';
import { startGuard, type WithheldWrite } from 'charte/guard';
import { consentMode, signalsScript, startSignals } from 'charte/signals';
import { createServer, type Visit } from 'charte/server';
import { charteHono } from 'charte/hono';
import { charte } from 'charte/node';
import fr from 'charte/texts/fr';
export function use(tables: Tables): [Decision, PageConsent] {
  const visitor = createPolicy(tables).visitor({ now: Date.now(), cookies: '' });
  visitor.record([{ act: 'grant', purpose: 'advertising', provider: 'meta' }, 'seen']);
  // @ts-expect-error: no such purpose
  visitor.allows('advertisng');
  // @ts-expect-error: a purpose is needed
  visitor.record({ act: 'grant' });
  const page = startConsent(tables);
  page.on('withheld', ({ element, because }) => [element.id, because]);
  if (page.maySet('x')) throw new CharteError('E901', 'no');
  defineBanner(page, fr);
  document.querySelector<CharteBanner>('charte-banner')?.open();
  const visit: Visit = createServer(tables, { mode: 'report' }).visit(new Request('https://a.test/'));
  // @ts-expect-error: no such mode
  charte(() => tables, { mode: 'reports' });
  visit.record('seen');
  using whole = new Policy('', 'fr').visitor({ now: new Date() });
  // @ts-expect-error: no such purpose
  whole.allows('advertisng');
  // @ts-expect-error: visitors are made by policies
  new WholeVisitor();
  createPolicy(new Policy('').toTables(['fr']));
  whole.explain('x', { technology: 'local-storage', expires: 'session' }).rulings[0]?.restsOn.length;
  new Policy('').exchange(new Headers(), { now: 0, mode: 'report' }).filterResponse([['set-cookie', 'a=b']]);
  startGuard(tables, { mode: 'report' }).on('withheld', ({ name, because }: WithheldWrite) => [name, because]);
  startSignals(page, { consentMode: 'google', meta: null });
  if (consentMode(visit.visitor).ad_storage === 'granted') signalsScript(visit, { uet: null });
  charteHono(tables, { onRecord: ({ answers }) => answers['advertising'] === true });
  return [visitor.decide('_ga'), page];
}
`;
  writeFileSync(join(folder, 'use.mts'), use);
  writeFileSync(join(folder, 'use.cts'), use);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
  run(join(ROOT, 'node_modules/.bin/tsc'), [...options, '--types', '', 'use.mts', 'use.cts'], folder);
});
