// Answers given to other consent managers, over WebAssembly.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { CharteError, Importer, Policy, decodeForeign } from 'charte';

const charter = (regime) => `
format = 1
site = "https://www.example.fr"
regime = "${regime}"

[[provider]]
id = "vendor"
name = "A vendor"
role = "independent"
iab-vendor = 28

[[cookie]]
name = "_ads"
provider = "vendor"
purposes = ["advertising"]
facts = { sale-or-share = true }
`;
const now = '2026-11-23T10:05:00Z';
const policy = new Policy(charter('fr'));
const importer = new Importer(policy);

// Updated on 9 November 2026, with the vendors that were disclosed.
const GRANTED = 'CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB';
const REFUSED = 'CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB';
const OWN_REFUSAL = 'v1~20261101T0900Z~r1~n:advertising~.6olo';

const allows = (imported) => policy.visitor({ now, consent: imported }).maySet('_ads');

/** The code of the error that a call throws. */
function code(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof CharteError, String(error));
    return error.code;
  }
  return null;
}

test('an answer given elsewhere decides', () => {
  const granted = importer.importValues([['tcf', GRANTED]], now);
  assert.equal(granted.state, 'valid');
  assert.ok(allows(granted) && granted.received.granted.length === 0 && granted.answers.includes('y:advertising@vendor'));
  assert.equal(allows(importer.importValues([['tcf', REFUSED]], now)), false);
  const cut = importer.importCookies('a=1; euconsent-v2=CQ', now);
  assert.deepEqual([cut.state, cut.error, cut.consent, allows(cut)], ['unreadable', 'E603', null, false]);
  assert.deepEqual(cut.report.map(({ kind, manager }) => [kind, manager]), [['unreadable', 'iab-tcf']]);
  assert.equal(importer.importCookies(['theme=dark'], now).state, 'none');
});

test('a request is honoured, and the own consent wins', () => {
  const one = new Importer(policy, { managers: ['iab-tcf'] });
  const may = (cookies, honour) => policy.exchange([['Cookie', cookies]], { now, honour }).visitor.maySet('_ads');
  assert.equal(may(`euconsent-v2=${GRANTED}; us_privacy=1YYN`, one), true);
  assert.equal(may(`euconsent-v2=${GRANTED}; us_privacy=1YYN`, importer), false);
  assert.equal(may(`euconsent-v2=${GRANTED}`), false);
  assert.equal(may(`cookies_preferences=${OWN_REFUSAL}; euconsent-v2=${GRANTED}`, one), false);
});

test('a migration keeps the time and says where it comes from', () => {
  const { consent } = importer.importValues([['tcf', GRANTED]], now);
  const { value, maxAge } = policy.visitor({ now }).encode(consent);
  assert.match(value, /^v1~20261109T0000Z~r1~.*~!from=iab-tcf~/);
  assert.ok(maxAge < 400 * 86_400);
  assert.equal(policy.visitor({ now, consent: value }).maySet('_ads'), true);
});

test('a signal inside is not lost', () => {
  const california = new Policy(charter('us-ca'));
  const imported = new Importer(california).importValues([['gpp', 'DBABLA~BVQVAAAAAAGA.YA']], now);
  assert.equal(imported.gpc, true);
  const visitor = california.visitor({ now, consent: imported });
  assert.deepEqual([visitor.gpc, visitor.maySet('_ads')], [true, false]);
});

test('mobile keys', () => {
  const keys = { theme: 'dark', launches: 3, rated: true, scale: 1.5, none: null, IABTCF_gdprApplies: 1, IABTCF_TCString: GRANTED };
  assert.equal(allows(importer.importMobile(keys, now)), true);
  assert.equal(allows(importer.importMobile({ ...keys, IABTCF_PurposeConsents: '00000000000' }, now)), false);
  for (const wrong of [true, 1.5, '1', ['1']]) {
    const imported = importer.importMobile({ ...keys, IABTCF_gdprApplies: wrong }, now);
    assert.deepEqual([imported.state, imported.error], ['unreadable', 'E608'], String(wrong));
  }
});

test('mistakes are told', () => {
  assert.equal(code(() => new Importer(policy, { managers: ['one-trust'] })), 'E106');
  assert.equal(code(() => new Importer(policy, { table: 'format = 1\n[klaro.words.a]\ngrant = []\n' })), 'E607');
  assert.equal(code(() => importer.importValues([['cookie:theme', 's3cr3t']], now)), 'E606');
  assert.equal(code(() => decodeForeign([['fct', 'x']])), 'E606');
  assert.throws(() => importer.importValues([['tcf', 3]], now), TypeError);
  const visitor = policy.visitor({ now, consent: OWN_REFUSAL });
  for (const [format, wanted] of [['tcf', 'E611'], ['onetrust', 'E612'], ['nhs-uk', 'E613'], ['gcs', 'E616']]) {
    assert.equal(code(() => visitor.export(format)), wanted);
  }
});

test('what other software reads', () => {
  const visitor = policy.visitor({ now, consent: OWN_REFUSAL });
  assert.deepEqual(visitor.export('wp-consent-api').cookies, [['wp_consent_marketing', 'deny']]);
  assert.deepEqual(visitor.export('usp', { noticeGiven: true }).cookies, [['us_privacy', '1YYN']]);
  assert.match(visitor.export('gpp', { sections: [8] }).cookies[0][1], /^DBABBg~/);
  const signal = visitor.signal('clarity', 'vendor');
  assert.deepEqual(signal.update, { ad_Storage: false, analytics_Storage: false });
  assert.match(signal.script, /clarity\('consentv2',\{'ad_Storage':'denied'/);
  assert.equal(policy.visitor({ now }).signal('meta').update, null);
  assert.equal(code(() => visitor.signal('clarty')), 'E106');
  const [usp] = decodeForeign([['usp', '1YYN']]);
  assert.equal(usp.usp['opt-out-sale'], 'Y');
});

test('nothing shows a value', () => {
  const imported = importer.importValues([['cookie:cookieyes-consent', 'consent:s3cr3t']], now);
  assert.equal(imported.state, 'unreadable');
  for (const text of [inspect(imported), JSON.stringify(imported.report), JSON.stringify(decodeForeign([['cookie:cookieyes-consent', 'consent:s3cr3t']]))]) {
    assert.doesNotMatch(text, /s3cr3t/);
  }
});
