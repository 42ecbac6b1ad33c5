// What the browser holds: before an answer, after each answer, and after taking it back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PLAYER, SITE, startSite } from './site.mjs';
import { CONSENT, startBrowser, visiting } from './visitor.mjs';

const HOST = new URL(SITE).hostname;
const EXEMPT = ['__Host-session', 'visite'];
const TRACKERS = [
  '__Host-regie', '_mesure', '_mesure_page', 'deja_lu', 'lecteur_id', 'offre', 'regie_cloison', 'regie_id',
];

let site;
let browser;
before(async () => {
  site = await startSite();
  browser = await startBrowser(site);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

test('before any answer the jar holds exempt cookies only', () => visiting(browser, {}, async (visitor) => {
  await visitor.walk();
  assert.deepEqual(await visitor.names(), EXEMPT);
  assert.ok(await visitor.banner().isVisible() , 'the question stands');
  assert.ok(site.said.some((line) => line.includes('regie_id') && line.includes('unanswered')), 'the log says what was withheld');
  assert.ok(!site.said.some((line) => /regie_id=[0-9a-f]/.test(line)), 'and no value');
}));

test('a language that the visitor picks is remembered without asking', () => visiting(browser, {}, async (visitor) => {
  await visitor.open('/carnet/balisier');
  await visitor.page.click('a[hreflang=en]');
  await visitor.page.locator('html[lang=en]').waitFor();
  assert.equal(new URL(visitor.page.url()).pathname, '/carnet/balisier');
  assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en');
  assert.deepEqual(await visitor.names(), ['__Host-session', 'langue', 'visite']);
}));

test('a refusal keeps it so, and takes anonymous statistics along', () => visiting(browser, {}, async (visitor) => {
  await visitor.walk();
  await visitor.press('refuse-all');
  await visitor.walk();
  // The same purpose: in France a refusal of it is honoured.
  assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT]);
  assert.equal(await visitor.banner().count(), 0);
  await visitor.open('/carnet/fougere');
  assert.equal(await visitor.page.locator('iframe').count(), 0);
  const kept = (await visitor.cookie(CONSENT)).expires - Date.now() / 1000;
  assert.ok(Math.abs(kept - 400 * 86_400) < 3_600, `kept for ${kept} seconds`);
}));

test('an acceptance sets the rest', () => visiting(browser, {}, async (visitor) => {
  await accepted(visitor);
}));

async function accepted(visitor) {
  await visitor.open('/');
  await visitor.press('accept-all');
  await visitor.walk();
  assert.deepEqual(await visitor.names(), [...EXEMPT, CONSENT, ...TRACKERS].sort());
  const cookies = Object.fromEntries((await visitor.context.cookies()).map((cookie) => [cookie.name, cookie]));
  assert.equal(cookies._mesure.domain, '.herbier.example');
  assert.ok(cookies._mesure.httpOnly);
  assert.equal(cookies.regie_id.domain, '.herbier.example');
  assert.equal(cookies['__Host-regie'].domain, HOST);
  assert.ok(cookies['__Host-regie'].httpOnly);
  assert.equal(cookies.offre.path, '/boutique');
  assert.equal(cookies.deja_lu.path, '/carnet');
  assert.ok(cookies.regie_cloison.partitionKey, 'the first party has a partition');
  assert.ok(cookies.lecteur_id.partitionKey, 'the player has a partition');
  assert.equal(cookies.lecteur_id.domain, new URL(PLAYER).hostname);
  assert.equal(await visitor.page.evaluate(() => localStorage.length), 1);
  assert.ok(!cookies[CONSENT].httpOnly && cookies[CONSENT].secure && cookies[CONSENT].sameSite === 'Lax');
}

for (const from of ['/choix', '/carnet/fougere']) {
  test(`a withdrawal removes them all at once, wherever they are (from ${from})`, () => visiting(browser, {}, async (visitor) => {
    await accepted(visitor);
    await visitor.open('/choix');
    const session = await visitor.cookie('__Host-session');
    await visitor.press('refuse-all');
    assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT]);
    assert.deepEqual(await visitor.cookie('__Host-session'), session, 'the exempt one was not touched');
    assert.equal(await visitor.page.evaluate(() => localStorage.length), 0);
    await visitor.open(from);
    await visitor.walk();
    assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT]);
  }));
}

test('each purpose, and each provider, has an answer of its own', () => visiting(browser, {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/choix');
  for (const purpose of ['content-personalisation', 'advertising', 'profiling', 'ad-measurement']) {
    await page.check(`input[name="purpose.${purpose}"][value=yes]`);
  }
  await page.check('input[name="purpose.audience-measurement"][value=no]');
  await page.check('input[name=refuse-provider][value=regie]');
  await visitor.press('save');
  assert.ok(await page.isChecked('input[name=refuse-provider][value=regie]'));
  await visitor.walk();
  assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT, 'deja_lu'].sort());

  await visitor.open('/choix');
  await page.uncheck('input[name=refuse-provider][value=regie]');
  await visitor.press('save');
  await visitor.walk();
  const names = ['__Host-regie', '__Host-session', CONSENT, 'deja_lu', 'offre', 'regie_cloison', 'regie_id'];
  assert.deepEqual(await visitor.names(), names.sort());
}));

test('single answers in the banner count as those of the choices page do', () => visiting(browser, {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/boutique');
  await visitor.banner().getByRole('button', { name: 'Personnaliser' }).click();
  const group = (name) => visitor.banner().getByRole('group', { name });
  await group('Contenus personnalisés').getByLabel('Accepter').check();
  assert.match(await group('Publicité').innerText(), /La Régie/, 'the provider has its name');
  await group('Publicité').getByLabel('Refuser').check();
  await Promise.all([
    page.waitForURL(/boutique\?choix=ok/, { waitUntil: 'load' }),
    visitor.banner().getByRole('button', { name: 'Enregistrer mes choix' }).click(),
  ]);
  const { value } = await visitor.cookie(CONSENT);
  assert.match(value, /~y:content-personalisation~/);
  assert.match(value, /~n:advertising~/);
  assert.match(value, /~!id=/, 'the server kept the proof');
  await visitor.walk();
  assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT, 'deja_lu', 'visite'].sort());
  assert.ok(await visitor.banner().isVisible(), 'the rest is still asked');
}));

test('a click on the video is an answer for that player alone', () => visiting(browser, {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/carnet/fougere');
  assert.equal(await page.locator('iframe').count(), 0);
  await visitor.press('load');
  assert.equal(await page.locator('iframe').count(), 1);
  const { value } = await visitor.cookie(CONSENT);
  assert.match(value, /~y:embedded-content@videotheque~/);
  assert.doesNotMatch(value, /~[yn]:[a-z-]+(~|$)/, 'no purpose was answered');
  await visitor.walk();
  assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT, 'lecteur_id', 'visite']);
  assert.ok(await visitor.banner().isVisible(), 'the rest is still asked');

  await visitor.open('/choix');
  await page.check('input[name=refuse-pair]');
  await visitor.press('save');
  assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT, 'visite']);
  await visitor.open('/carnet/fougere');
  assert.equal(await page.locator('iframe').count(), 0);
}));

test('closing the question grants nothing and is remembered', () => visiting(browser, {}, async (visitor) => {
  await visitor.open('/boutique');
  await visitor.press('seen');
  await visitor.walk();
  assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT, 'visite']);
  assert.equal(await visitor.banner().count(), 0);
}));
