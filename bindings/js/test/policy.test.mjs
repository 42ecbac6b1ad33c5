// What the corpus and the random questions do not ask of `charte/policy`.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import {
  CharteError,
  consentCheck,
  cookieValues,
  createPolicy,
  decodeConsent,
  receiveConsent,
} from 'charte/policy';
import { core } from './core.mjs';

const NOW = '2026-11-23T10:05:00Z';
let tables;
let policy;

before(async () => {
  for await (tables of core('compile', join(import.meta.dirname, 'charter.toml'), 'fr'));
  policy = createPolicy(tables);
});

test('a visit from the first question to a withdrawal', () => {
  const first = policy.visitor({ now: NOW });
  assert.equal(first.state, 'none');
  assert.deepEqual(first.ask(), {
    asking: 'ask',
    because: 'first-visit',
    purposes: ['audience-measurement', 'preferences', 'advertising', 'ad-measurement', 'embedded-content'],
  });
  assert.ok(first.maySet('sid') && !first.maySet('_pk_id') && !first.maySet('nobody declared it'));
  assert.deepEqual(first.allows('embedded-content', 'youtube'), { allowed: false, because: 'unanswered' });

  const clicked = first.record({ act: 'grant', purpose: 'embedded-content', provider: 'youtube' });
  assert.match(clicked.value, /^v1~20261123T1005Z~r3~y:embedded-content@youtube~\.\w{4}$/);
  // Six months in France: from 23 November to 23 May.
  assert.equal(clicked.maxAge, (Date.UTC(2027, 4, 23) - Date.UTC(2026, 10, 23)) / 1000);
  const watching = policy.visitor({ now: NOW, cookies: `a=b; cookies_preferences=${clicked.value}; c=d` });
  assert.ok(watching.allows('embedded-content', 'youtube').allowed);
  assert.equal(watching.allows('embedded-content').allowed, true);

  const accepted = watching.record('accept-all');
  const visitor = policy.visitor({ now: NOW, consent: accepted.value });
  assert.ok(visitor.maySet('_fbp') && visitor.maySet('_pk_id'));
  assert.equal(visitor.ask().because, 'answered');

  const withdrawn = policy.visitor({ now: NOW, consent: accepted.value }).record(['refuse-all']);
  assert.equal(withdrawn.maxAge, 400 * 86400);
  const after = policy.visitor({ now: NOW, consent: withdrawn.value });
  assert.deepEqual(after.allows('embedded-content', 'youtube'), { allowed: false, because: 'refused' });
  assert.equal(after.decide('_fbp').because, 'refused');
  assert.equal(after.decide('cart').outcome, 'limited');
  assert.ok(after.maySet('cart'), 'its code keeps the purposes apart');
});

test('tables of a later version or another charter are refused', () => {
  const code = (make) => {
    try {
      make();
    } catch (error) {
      assert.ok(error instanceof CharteError && error instanceof Error);
      return error.code;
    }
    return undefined;
  };
  assert.equal(code(() => createPolicy({ ...tables, v: 2 })), 'E105');
  for (const none of [null, undefined, {}, { v: 0 }, { v: 1 }]) assert.equal(code(() => createPolicy(none)), 'E105');
  assert.equal(code(() => createPolicy({ ...tables, v: 'x' })), 'E105');
  assert.equal(code(() => createPolicy(tables, { charter: tables.charter })), undefined);
  assert.equal(code(() => createPolicy(tables, { charter: '0'.repeat(64) })), 'E108');
  for (const now of [NaN, 'yesterday', new Date(NaN), undefined]) {
    assert.equal(code(() => policy.visitor({ now })), 'E108');
  }
  const record = (...acts) => code(() => policy.visitor({ now: NOW }).record(acts));
  assert.equal(record(), 'E405');
  assert.equal(record({ act: 'grant' }), 'E405');
  assert.equal(record({ act: 'refuse-provider' }), 'E405');
  assert.equal(record({ act: 'grant', purpose: 'unclassified' }), 'E405');
  assert.equal(record({ act: 'grant', purpose: 'advertisng' }), 'E106');
  assert.equal(record('toString'), 'E106');
});

test('any text is a consent value without a throw', () => {
  let seed = 7;
  const below = (n) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
  const good = policy.visitor({ now: NOW }).record('accept-all').value;
  const pieces = [...good, '~', '"', '\0', 'é', '\ud800', '%7E', '.', 'y:', '@', ' ', ';'];
  const text = () => Array.from({ length: below(40) }, () => pieces[below(pieces.length)]).join('');
  for (let round = 0; round < 20_000; round++) {
    const at = below(good.length);
    const value = [text(), good.slice(0, at), good.slice(0, at) + pieces[below(pieces.length)] + good.slice(at + 1)][round % 3];
    const visitor = policy.visitor({ now: NOW, consent: [value] });
    if (value !== good) {
      assert.equal(visitor.state, 'unreadable', JSON.stringify(value));
      assert.ok(!visitor.maySet('_fbp') && !visitor.allows('audience-measurement').allowed);
      assert.ok(!`${visitor.received.error}`.includes('advertising'), 'no value in an error');
    }
  }
  // Too much is not even read.
  const huge = receiveConsent(['x'.repeat(50_000_000)]);
  assert.equal(huge.error.code, 'E407');
  assert.equal(receiveConsent(Array(9).fill(good)).error.code, 'E407');
  assert.equal(receiveConsent(Array(8).fill(good)).error, undefined);
});

test('a single changed byte is always noticed', () => {
  const good = policy.visitor({ now: NOW }).record('accept-all').value;
  for (let at = 0; at < good.length; at++) {
    assert.throws(() => decodeConsent(good.slice(0, at)), { name: 'CharteError' });
    const other = good[at] === 'a' ? 'b' : 'a';
    assert.throws(() => decodeConsent(good.slice(0, at) + other + good.slice(at + 1)), { name: 'CharteError' });
  }
  assert.equal(consentCheck('v1~20261101T0900Z~r1'), '.1m4q');
});

test('the words of the types are the words of the tables', () => {
  const source = readFileSync(join(import.meta.dirname, '../src/policy/words.ts'), 'utf8');
  const purposes = /export type Purpose =([\s\S]*?');/.exec(source)[1].match(/(?<=\| ')[^']+/g);
  assert.deepEqual(purposes, tables.purposes);
});

test('cookies are found as servers find them', () => {
  const of = (line) => cookieValues(line, 'a');
  assert.deepEqual(of('a=1; b=2;a=3 ;\ta =\t4; A=5; xa=6; a'), ['1', '3', '4']);
  assert.deepEqual(of('a="x=y"'), ['"x=y"']);
  assert.deepEqual(of('a='), ['']);
  assert.deepEqual(of(''), []);
});

test('hosts and pages decide the party', () => {
  const party = (host, page) => policy.visitor({ now: NOW, host, page }).decide('x').party;
  assert.equal(party('stats.example.fr', 'https://www.example.fr/a?b'), 'first');
  assert.equal(party('WWW.Example.FR.:443', 'https://example.fr/'), 'first');
  assert.equal(party('notexample.fr', 'https://example.fr/'), 'third');
  assert.equal(party('youtube.com', 'https://youtube.com/'), 'first');
  assert.equal(party('[::1]:80', 'http://[::1]:3000/'), 'first');
  // What is unknown leaves the party to the role.
  for (const host of ['', 'a b', 'a/b', 'user@youtube.com', 'a..b', 'a:b', null]) {
    assert.equal(party(host, 'https://example.fr/'), 'first', host);
  }
  const domain = (host) => policy.visitor({ now: NOW, host }).decide('VISITOR').declaration;
  assert.deepEqual([domain('www.youtube.com'), domain('notyoutube.com'), domain(undefined)], [3, null, 3]);
});

test('patterns take linear time', () => {
  const line = { ...tables.declarations.find(({ name }) => name === '_pk_*'), name: `${'*a'.repeat(120)}b` };
  const slow = createPolicy({ ...tables, declarations: [...tables.declarations, line] }).visitor({ now: NOW });

test('blanks take linear time', () => {
  const blanks = `a${' '.repeat(100_000)}b`;
  const began = performance.now();
  for (const cookies of [`${blanks}=1`, `cookies_preferences=${blanks}`]) policy.visitor({ now: NOW, cookies });
  assert.ok(performance.now() - began < 2_000);
});
  const began = performance.now();
  for (let round = 0; round < 1_000; round++) slow.maySet('a'.repeat(256));
  assert.ok(performance.now() - began < 2_000);
});
