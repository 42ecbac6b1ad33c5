// The whole library over WebAssembly, as its users call it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Charter, CharteError, Consent, Policy, Regime, compare, explainCode, version } from 'charte';
import { createPolicy } from 'charte/policy';

const TOML = readFileSync(join(import.meta.dirname, 'charter.toml'), 'utf8');
const now = new Date('2026-11-23T10:05:30Z');
const policy = new Policy(TOML, 'fr');

/** The error that a call throws. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a decision, its reasons and its tables', () => {
  const visitor = policy.visitor({ now, host: 'www.example.fr', page: 'https://www.example.fr/' });
  const decision = visitor.decide('_fbp');
  assert.equal(decision.maySet, visitor.maySet('_fbp'));
  assert.equal(visitor.maySet('_fbp', { technology: 'local-storage' }), visitor.decide('_fbp', { technology: 'local-storage' }).maySet);
  const explanation = visitor.explain('_fbp');
  assert.deepEqual(explanation.decision, decision);
  assert.match(explanation.text, /may not be set now/);
  assert.equal(JSON.parse(JSON.stringify(explanation)).may_set, false);
  assert.equal(visitor.decideMany(['_fbp', 'x']).length, 2);
  assert.deepEqual([visitor.state, visitor.gpc, visitor.host, visitor.consent, visitor.copies], ['none', false, 'www.example.fr', null, 0]);
  assert.equal(visitor.now.toISOString(), '2026-11-23T10:05:30.000Z');
  const tables = createPolicy(policy.toTables());
  assert.equal(tables.visitor({ now, host: 'www.example.fr' }).maySet('_fbp'), false);
});

test('acts, recorded and read again', () => {
  const before = policy.visitor({ now });
  const { value, maxAge, shortened, consent } = before.record(['accept-all', { act: 'refuse', purpose: 'advertising' }], 'id1');
  assert.equal(consent.encode(), value);
  assert.ok(maxAge > 0 && !shortened);
  assert.deepEqual([consent.revision, consent.recordId, consent.seen, consent.gpc], [policy.charter.revision, 'id1', false, false]);
  assert.ok(consent.refused.includes('advertising') && !consent.granted.includes('advertising'));
  for (const given of [{ consent }, { consent: value }, { consent: [value] }, { cookies: `a=b; ${policy.charter.describe('').consentCookie}=${value}` }]) {
    const visitor = policy.visitor({ now, ...given });
    assert.equal(visitor.state, 'valid');
    assert.equal(visitor.consent.encode(), value);
  }
  assert.equal(policy.visitor({ now, consent: 'nonsense' }).record('seen'), null);
  assert.equal(JSON.parse(before.consentRecord(consent, { language: 'fr' })).record.record_id, 'id1');
  assert.equal(Consent.empty(now, 2).revision, 2);
  assert.equal(new Consent(value).time.toISOString(), '2026-11-23T10:05:00.000Z');
});

test('an exchange', () => {
  const exchange = policy.exchange(new Headers({ host: 'www.example.fr', cookie: '_fbp=secret1; sid=1' }), { now });
  const { headers, reports, vary } = exchange.filterResponse([
    ['Content-Type', 'text/html'],
    ['Set-Cookie', '_fbp=secret2; Path=/'],
    ['Set-Cookie', '_fbp=; Max-Age=0; X=é'],
  ]);
  assert.deepEqual(headers.map(([name]) => name), ['Content-Type', 'Set-Cookie', 'Vary']);
  assert.deepEqual(reports.map(({ index, handling, cookie }) => [index, handling, cookie]), [[1, 'removed', '_fbp'], [2, 'rewritten', '_fbp']]);
  assert.ok(vary.includes('Cookie'));
  assert.ok(!inspect([exchange, reports], { depth: 9 }).includes('secret'));
  const same = policy.exchange([['Host', 'www.example.fr']], { now, mode: 'report' });
  assert.deepEqual(same.filterResponse([['Set-Cookie', '_fbp=1']]).headers, [['Set-Cookie', '_fbp=1']]);
  assert.notEqual(same.cacheKey, exchange.cacheKey);
  const done = exchange.record('refuse-all', { path: '/' });
  assert.ok(done.lines.at(-1).includes(done.value));
  const after = exchange.withConsent(done.consent);
  assert.equal(after.visitor.state, 'valid');
  assert.ok(after.withdraw(['_fbp=1'], { path: '/' }).lines[0].startsWith('_fbp='));
  assert.equal(exchange.filterCookie('_fbp=1; é=2').line, 'é=2');
});

test('charters and regimes', () => {
  const { charter, regime } = policy;
  assert.deepEqual(Charter.fromJSON(charter.toJSON()).toJSON(), charter.toJSON());
  assert.deepEqual(new Charter(charter.toTOML()).toJSON(), charter.toJSON());
  assert.equal(charter.describe('fr').cookies.length, charter.toJSON().cookie.length);
  assert.equal(regime.id, 'fr');
  assert.ok(Regime.ids().includes(Regime.forTerritory('DE').id));
  assert.ok(regime.describe('fr').rules.length > 0);
  assert.equal(regime.inForce(now).default, 'opt-in');
  const newer = Charter.fromJSON({ ...charter.toJSON(), cookie: [] });
  assert.deepEqual(newer.diff(charter, { now, regime: 'fr' }).changes.map(({ change }) => change), charter.toJSON().cookie.map(() => 'removed'));
  assert.equal(compare(['fr', regime], { now, charter }).cookies.length, charter.toJSON().cookie.length);
  assert.ok(Array.isArray(policy.check(now)) && Array.isArray(charter.check()));
  assert.match(explainCode('C020').title, /consent/);
  assert.equal(explainCode('C999'), null);
  const { version: published } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  assert.equal(version(), published);
});

test('errors say what, where and what to do', () => {
  const error = thrown(() => new Charter('format = 1\nsite = "shop"\n'));
  assert.ok(error instanceof CharteError && error instanceof Error);
  const { name, code, line, column, path, help } = error;
  assert.deepEqual([name, code, line, column, path], ['CharteError', 'E103', 2, 8, 'site'].with(1, code));
  assert.ok(error.message.endsWith(`${help} [${code}]`));
  assert.equal(thrown(() => new Policy(TOML, 'zz')).code, 'E113');
  assert.equal(thrown(() => policy.visitor({ now, host: 'a b' })).code, 'E108');
  assert.equal(thrown(() => policy.visitor({ now }).allows('advertizing')).help, 'did you mean `advertising`?');
  assert.equal(thrown(() => policy.visitor({ now }).record({ act: 'grant', purpose: 'unclassified' })).code, 'E405');
  assert.equal(thrown(() => policy.visitor({ now }).decideSetCookie('')).code[1], '3');
  assert.equal(thrown(() => new Consent('v1~x')).token, 2);
  for (const wrong of [() => policy.visitor({ now }).decide(42), () => new Charter(7), () => policy.visitor({ now, consent: 7 })]) {
    assert.ok(thrown(wrong) instanceof TypeError, wrong.toString());
  }
});

test('the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const [program] = readme.split('\n```js run\n')[1].split('\n```');
  const folder = mkdtempSync(join(import.meta.dirname, 'readme-'));
  try {
    cpSync(join(import.meta.dirname, 'charter.toml'), join(folder, 'charte.toml'));
    writeFileSync(join(folder, 'example.mjs'), program);
    const printed = execFileSync('node', ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    const shown = program.split('\n').flatMap((line) => /^ *console\.log.*\/\/ (.*)$/.exec(line)?.[1] ?? []);
    assert.ok(shown.length > 4);
    assert.deepEqual(printed.trimEnd().split('\n'), shown);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('any text is a name', () => {
  const visitor = policy.visitor({ now });
  for (const name of ['', 'é', '\ud800', '\\ud800', '😀', '"\\\u0000', 'x'.repeat(100_000), `${'x'.repeat(63)}é`]) {
    assert.equal(visitor.maySet(name), visitor.decide(name).maySet);
  }
  assert.equal(visitor.decide('\ud800').cookie, '\ufffd');
  assert.equal(visitor.decide('\\ud800').cookie, '\\ud800');
});

test('what is freed is told, and frees its memory', () => {
  const visitor = policy.visitor({ now });
  visitor.free();
  visitor.free();
  assert.match(thrown(() => visitor.maySet('x')).message, /freed/);
  {
    const other = policy.visitor({ now });
    other[Symbol.dispose]();
    assert.throws(() => other.decide('x'), TypeError);
  }
  // With and without `free`, memory stays bounded: this many visitors would be 100 MB.
  const program = `
    import { Policy } from 'charte';
    const memory = [];
    const { Instance } = WebAssembly;
    WebAssembly.Instance = class { constructor(...args) { const made = new Instance(...args); memory.push(made.exports.memory); return made; } };
    const policy = new Policy(${JSON.stringify(TOML)}, 'fr');
    for (let round = 0; round < 20; round += 1) {
      for (let i = 0; i < 5_000; i += 1) policy.visitor({ now: 0, consent: 'v1~20261101T0900Z~r1~.1m4q' });
      gc();
      await new Promise((done) => setTimeout(done));
    }
    console.log(memory[0].buffer.byteLength);
  `;
  const bytes = Number(execFileSync('node', ['--expose-gc', '--input-type=module', '-e', program], { cwd: import.meta.dirname }));
  assert.ok(bytes < 32 * 1024 * 1024, `${bytes} bytes`);
});

test('a trap is an error, and what comes after it works', () => {
  const program = `
    import assert from 'node:assert/strict';
    const { Instance } = WebAssembly;
    let trap = false;
    WebAssembly.Instance = class {
      constructor(...args) {
        const { exports } = new Instance(...args);
        const charte_call = (length) => { if (trap) { trap = false; throw new WebAssembly.RuntimeError('unreachable'); } return exports.charte_call(length); };
        this.exports = { ...exports, charte_call };
      }
    };
    const { Policy, CharteError } = await import('charte');
    const policy = new Policy(${JSON.stringify(TOML)}, 'fr');
    const visitor = policy.visitor({ now: 0 });
    trap = true;
    assert.throws(() => visitor.decide('x'), (error) => error instanceof CharteError && error.code === 'E901' && error.cause instanceof WebAssembly.RuntimeError);
    // The old instance is never called again.
    assert.throws(() => visitor.decide('x'), { code: 'E901' });
    assert.throws(() => visitor.maySet('x'), { code: 'E901' });
    assert.throws(() => policy.visitor({ now: 0 }), { code: 'E901' });
    assert.equal(new Policy(${JSON.stringify(TOML)}, 'fr').visitor({ now: 0 }).maySet('_fbp'), false);
  `;
  execFileSync('node', ['--input-type=module', '-e', program], { cwd: import.meta.dirname, stdio: ['ignore', 'inherit', 'inherit'] });
});
