// Answers of another day, of another tab, of another site; and Global Privacy Control.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ELSEWHERE, SITE, startSite } from './site.mjs';
import { CONSENT, checked, monthsAgo, startBrowser, visiting } from './visitor.mjs';

const MARKETING = ['__Host-regie', 'lecteur_id', 'offre', 'regie_cloison', 'regie_id'];
const FORGERY = `<!doctype html><title>x</title>
<form method="post" action="${SITE}/choix"><input name="act" value="accept-all"></form>
<script>document.forms[0].submit()</script>`;

describe('in France', () => {
  let site;
  let browser;
  before(async () => {
    site = await startSite({ pages: { '/': FORGERY } });
    browser = await startBrowser(site);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  const granted = 'y:audience-measurement~y:content-personalisation~y:advertising~y:ad-measurement~y:profiling~y:embedded-content';

  const old = [
    ['expired', checked(`v1~${monthsAgo(8)}~r2~${granted}`), /date/],
    ['outdated', checked(`v1~${monthsAgo(1)}~r1~${granted}`), /changé/],
    ['unreadable', 'v1~yesterday', /lu/],
  ];
  for (const [state, value, words] of old) {
    test(`an answer that is ${state} asks again and grants nothing`, () => visiting(browser, {}, async (visitor) => {
      await visitor.remember(value);
      await visitor.walk();
      assert.ok(await visitor.banner().isVisible());
      assert.match(await visitor.banner().innerText(), /Votre choix précédent n’est plus valable/);
      const why = visitor.page.locator('charte-banner > p strong');
      assert.ok(await why.isVisible());
      assert.match(await why.innerText(), words);
      const names = await visitor.names();
      const exempt = state === 'unreadable' ? ['__Host-session', CONSENT] : ['__Host-session', CONSENT, 'visite'];
      assert.deepEqual(names, exempt);
      assert.equal((await visitor.cookie(CONSENT)).value, value, 'looking writes nothing');
      await visitor.press('refuse-all');
      assert.equal(await visitor.banner().count(), 0);
    }));
  }

  test('what an expired answer had let in is cleaned up', () => visiting(browser, {}, async (visitor) => {
    await visitor.open('/');
    await visitor.press('accept-all');
    await visitor.walk();
    await visitor.context.clearCookies({ name: CONSENT });
    await visitor.remember(checked(`v1~${monthsAgo(8)}~r2~${granted}`));
    await visitor.walk();
    const names = await visitor.names();
    // The player's host is out of reach: it is not asked before an act of the visitor.
    assert.deepEqual(names, ['__Host-session', CONSENT, 'lecteur_id', 'visite'].sort());
  }));

  test('Global Privacy Control grants nothing', () => visiting(browser, { extraHTTPHeaders: { 'Sec-GPC': '1' } }, async (visitor) => {
    await visitor.walk();
    assert.deepEqual(await visitor.names(), ['__Host-session', 'visite']);
    assert.ok(await visitor.banner().isVisible(), 'a signal is no answer');
  }));

  test('a choice that another site forges is refused', () => visiting(browser, {}, async (visitor) => {
    const refused = visitor.page.waitForResponse((response) => response.request().method() === 'POST');
    await visitor.page.goto(ELSEWHERE);
    assert.equal((await refused).status(), 403);
    await visitor.walk();
    assert.deepEqual(await visitor.names(), ['__Host-session', 'visite']);
  }));

  const stale = {
    'for the whole domain': { domain: '.herbier.example', path: '/' },
    'at the path of the page': { domain: 'www.herbier.example', path: '/carnet' },
    'at the page itself': { domain: '.herbier.example', path: '/carnet/fougere' },
  };
  for (const [where, attributes] of Object.entries(stale)) {
    test(`a stale second answer ${where} does not lock the visitor out`, () => visiting(browser, {}, async (visitor) => {
      await visitor.remember('rubbish', attributes);
      await visitor.open('/carnet/fougere');
      assert.ok(await visitor.banner().isVisible());
      await visitor.press('accept-all');
      assert.equal((await visitor.cookie(CONSENT)).path, '/', 'one is left');
      assert.equal(await visitor.banner().count(), 0);
      await visitor.walk();
      assert.ok((await visitor.names()).includes('regie_id'));
    }));
  }
});

describe('in California', () => {
  let site;
  let browser;
  before(async () => {
    site = await startSite({ regime: 'us-ca' });
    browser = await startBrowser(site);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  const gpc = { extraHTTPHeaders: { 'Sec-GPC': '1' } };
  const marketing = async (visitor) => (await visitor.names()).filter((name) => MARKETING.includes(name));

  test('marketing runs until somebody objects', () => visiting(browser, {}, async (visitor) => {
    await visitor.walk();
    assert.deepEqual(await marketing(visitor), MARKETING);
    await visitor.press('refuse-all');
    assert.deepEqual(await marketing(visitor), []);
    await visitor.walk();
    assert.deepEqual(await marketing(visitor), []);
  }));

  test('objection by Global Privacy Control', () => visiting(browser, gpc, async (visitor) => {
    await visitor.walk();
    assert.deepEqual(await marketing(visitor), []);
  }));

  test('an acceptance given with the signal on counts', () => visiting(browser, gpc, async (visitor) => {
    await visitor.open('/');
    await visitor.press('accept-all');
    await visitor.walk();
    assert.deepEqual(await marketing(visitor), MARKETING);
    assert.match((await visitor.cookie(CONSENT)).value, /~!gpc(~|$)/);
  }));

  test('an acceptance given before the signal does not', () => visiting(browser, {}, async (visitor) => {
    await visitor.open('/');
    await visitor.press('accept-all');
    await visitor.walk();
    assert.deepEqual(await marketing(visitor), MARKETING);
    await visitor.context.setExtraHTTPHeaders(gpc.extraHTTPHeaders);
    await visitor.walk();
    // The player's host keeps no charter; its cookie stays until an act.
    assert.deepEqual(await marketing(visitor), ['lecteur_id']);
  }));

  test('a refusal outlives the time that the regime lets an answer count', () => visiting(browser, {}, async (visitor) => {
    const refused = 'n:audience-measurement~n:advertising~n:ad-measurement~n:profiling~n:embedded-content';
    await visitor.remember(checked(`v1~${monthsAgo(14)}~r2~${refused}`));
    await visitor.walk();
    assert.deepEqual(await marketing(visitor), []);
    assert.ok(!(await visitor.names()).includes('_mesure'));
  }));
});
