// `charte/signals` without a browser: what vendors are told, and the script that tells it.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { createPolicy } from 'charte/policy';
import { createServer } from 'charte/server';
import { CLARITY, CONSENT_MODE, META, UET, clarity, consentMode, meta, signalsScript, uet } from 'charte/signals';
import { core } from './core.mjs';

const NOW = Date.parse('2026-11-23T10:05:00Z');
const ALL = { consentMode: null, uet: null, clarity: null, meta: null };

let fr;
let california;
before(async () => {
  const compile = async (regime) => {
    let tables;
    for await (tables of core('compile', join(import.meta.dirname, 'signals.toml'), regime));
    return tables;
  };
  [fr, california] = [await compile('fr'), await compile('us-ca')];
});

const visitor = (tables, acts, more = {}) => {
  const policy = createPolicy(tables);
  const consent = acts ? policy.visitor({ now: NOW, ...more }).record(acts).value : [];
  return policy.visitor({ now: NOW, consent, ...more });
};
const granted = (told) => Object.keys(told).filter((type) => told[type] === 'granted');

test('every type is told, and granted only if all of its purposes are', () => {
  for (const told of [consentMode(visitor(fr)), consentMode(visitor(fr, 'accept-all'))]) {
    assert.deepEqual(Object.keys(told), Object.keys(CONSENT_MODE));
  }
  // What needs no consent under French law; the charter declares no preferences.
  assert.deepEqual(granted(consentMode(visitor(fr))), ['security_storage']);
  assert.deepEqual(granted(consentMode(visitor(fr, 'accept-all'))), [
    'ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'security_storage',
  ]);
  const tables = [[CONSENT_MODE, consentMode], [UET, uet], [CLARITY, clarity]];
  for (const [table, told] of tables) {
    for (const [type, purposes] of Object.entries(table)) {
      for (const left of purposes) {
        const acts = ['accept-all', { act: 'refuse', purpose: left }];
        if (left === 'security' || left === 'preferences' || left === 'content-personalisation') continue;
        assert.equal(told(visitor(fr, acts))[type], 'denied', `${type} without ${left}`);
        assert.equal(told(visitor(fr, 'accept-all'))[type], 'granted', type);
      }
    }
  }
  for (const purpose of META) assert.equal(meta(visitor(fr, ['accept-all', { act: 'refuse', purpose }])).consent, 'revoke');
  assert.deepEqual(meta(visitor(fr, 'accept-all')), { consent: 'grant', limited: false });
});

test('the provider counts, and one that is not declared is denied', () => {
  const acts = ['accept-all', { act: 'refuse-provider', provider: 'google' }];
  assert.deepEqual(granted(consentMode(visitor(fr, acts), 'google')), []);
  assert.equal(meta(visitor(fr, acts), 'meta').consent, 'grant');
  assert.deepEqual(granted(consentMode(visitor(fr, 'accept-all'), 'nobody')), []);
  assert.deepEqual(granted(consentMode(visitor(fr, 'accept-all'), 'google')), ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage']);
});

test('where the law lets a site begin, it begins; an objection and the signal limit the use of data', () => {
  assert.deepEqual(meta(visitor(california)), { consent: 'grant', limited: false });
  assert.deepEqual(meta(visitor(california, 'refuse-all')), { consent: 'revoke', limited: true });
  assert.deepEqual(meta(visitor(california, undefined, { gpc: true })), { consent: 'revoke', limited: true });
  // A refusal under a law of consent is no objection.
  assert.equal(meta(visitor(fr, 'refuse-all', { gpc: true })).limited, false);
  assert.equal(uet(visitor(california)).ad_storage, 'granted');
});

/** Runs the script as a page does, and returns the calls in order. */
function run(script) {
  const calls = [];
  const page = { fbq: (...values) => calls.push(['fbq', ...values]) };
  page.window = page;
  runInNewContext(script, page);
  const plain = (values) => JSON.parse(JSON.stringify([...values]));
  return [
    ...[...(page.dataLayer ?? [])].map((entry) => ['gtag', ...plain(entry)]),
    ...(page.uetq ? [['uetq', ...plain(page.uetq)]] : []),
    ...[...(page.clarity?.q ?? [])].map((entry) => ['clarity', ...plain(entry)]),
    ...plain(calls),
  ];
}

const visit = (tables, cookie, headers = {}) =>
  createServer(tables, { now: () => NOW }).visit(new Request('https://www.example.fr/?q=secret', { headers: { ...(cookie && { cookie }), ...headers } }));
const kept = (tables, acts) => `cookies_preferences=${createPolicy(tables).visitor({ now: NOW }).record(acts).value}`;

test('the script tells the default and then the answer, before any tag', () => {
  const denied = Object.fromEntries(Object.keys(CONSENT_MODE).map((type) => [type, type === 'security_storage' ? 'granted' : 'denied']));
  const first = run(signalsScript(visit(fr), ALL));
  assert.deepEqual(first, [
    ['gtag', 'consent', 'default', denied],
    ['gtag', 'set', 'url_passthrough', false],
    ['gtag', 'set', 'ads_data_redaction', true],
    ['uetq', 'consent', 'default', { ad_storage: 'denied' }],
    ['clarity', 'consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
    ['fbq', 'dataProcessingOptions', []],
    ['fbq', 'consent', 'revoke'],
  ]);
  const back = run(signalsScript(visit(fr, kept(fr, 'accept-all')), { consentMode: null, urlPassthrough: true }));
  const kinds = back.map(([, command, kind]) => `${command} ${kind}`);
  assert.deepEqual(kinds, ['consent default', 'set url_passthrough', 'set ads_data_redaction', 'consent update']);
  assert.deepEqual(back[0][3], denied, 'the default is that of a visitor who has not answered');
  assert.equal(back[3][3].ad_storage, 'granted');
  assert.deepEqual([back[1][3], back[2][3]], [true, false]);
  assert.equal(signalsScript(visit(fr), {}), '');
});

test('a refusal that is too old still counts, and the signal is in the default', () => {
  const old = kept(california, 'refuse-all');
  const later = createServer(california, { now: () => NOW + 1000 * 86_400_000 });
  const source = later.visit(new Request('https://www.example.fr/', { headers: { cookie: old } }));
  assert.equal(source.state, 'expired');
  const calls = run(signalsScript(source, { consentMode: null }));
  assert.equal(calls[0][3].ad_storage, 'granted');
  assert.equal(calls.at(-1)[3].ad_storage, 'denied');
  const damaged = run(signalsScript(visit(california, 'cookies_preferences=rubbish'), { consentMode: null }));
  assert.equal(damaged.at(-1)[3].ad_storage, 'denied', 'what cannot be read may have been a refusal');
  const signal = run(signalsScript(visit(california, '', { 'sec-gpc': '1' }), { consentMode: null }));
  assert.equal(signal[0][3].ad_storage, 'denied');
});

test('the script holds words only', () => {
  const script = signalsScript(visit(fr, `${kept(fr, 'accept-all')}; x=</script>secret`), { ...ALL, consentMode: 'google</script>' });
  assert.ok(!/secret|[<]|cookies_preferences|google/.test(script));
});
