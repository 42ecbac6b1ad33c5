// `charte/banner` in Chromium.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { createPolicy } from 'charte/policy';
import { bannerHtml, createServer } from 'charte/server';
import french from 'charte/texts/fr';
import { CONSENT, DIST, NOW, SITE, full, smoke, startChromium, tablesUnder, visiting } from './harness.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CSP = "default-src 'none'; script-src 'nonce-r4nd0m' 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'];

let browser;
let fr;
let california;

before(async () => {
  browser = await startChromium();
  [fr, california] = [await tablesUnder('fr'), await tablesUnder('us-ca')];
});
after(() => browser?.close());

/** A page with the banner first, as the README shows it. */
const page = ({ tables = fr, language = 'fr', inside = '', style = '', html = '', body = '' } = {}) => `<!doctype html>
<html lang="${language}" ${html}><head><meta name="viewport" content="width=device-width"><title>Exemple</title>
<link rel="stylesheet" href="/charte/banner.css">${style && `<link rel="stylesheet" href="/style.css">`}
<script type="application/json" id="tables">${JSON.stringify(tables).replaceAll('<', '\\u003c')}</script>
<script type="module" nonce="r4nd0m">
import { startConsent } from '/charte/browser.js';
import { defineBanner, defineChoices } from '/charte/banner.js';
import texts from '/charte/texts/${language}.js';
const consent = startConsent(JSON.parse(document.getElementById('tables').textContent), { now: () => ${NOW} });
defineBanner(consent, texts);
defineChoices(consent, texts);
window.consent = consent;
</script></head><body><charte-banner>${inside}</charte-banner><main><h1>Exemple</h1><p>Un site.</p>
<button id="open" data-charte-open>Cookies</button>${body}</main></body></html>`;

const served = (given, more = {}) => ({
  '/': { contentType: 'text/html', headers: { 'content-security-policy': CSP }, body: page(given) },
  '/style.css': { contentType: 'text/css', body: given?.style ?? '' },
  ...more,
});

const visit = (given, run, options) => visiting(browser, served(given), run, options);
const buttons = (tab) => tab.locator('charte-banner button').allInnerTexts();
const shown = (tab) => tab.locator('charte-banner section').isVisible();
const press = (tab, name) => tab.locator('charte-banner').getByRole('button', { name, exact: true }).click();

smoke('it asks, a refusal and an acceptance count, and the next page asks nothing', async () => {
  for (const [name, answer] of [['Tout refuser', 'n'], ['Tout accepter', 'y']]) {
    await visit({}, async ({ page: tab, open, consentCookie, errors, context }) => {
      await open();
      assert.deepEqual(await context.cookies(), [], 'nothing is written before an act');
      assert.deepEqual(await buttons(tab), ['Tout refuser', 'Tout accepter', 'Personnaliser', 'Fermer']);
      assert.deepEqual(await tab.locator('charte-banner li').allInnerTexts(), [
        'Mesure d’audience', 'Préférences', 'Publicité', 'Mesure de l’efficacité publicitaire', 'Contenus intégrés (vidéos, cartes et autres)',
      ]);
      await press(tab, name);
      assert.equal(await shown(tab), false);
      assert.match((await consentCookie())[0].value, new RegExp(`~${answer}:advertising~`));
      await open();
      assert.equal(await shown(tab), false);
      assert.deepEqual(errors, [], 'a strict Content-Security-Policy is kept');
    });
  }
});

full('a page that leaves space, as the README says, can be read to its end on a phone', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [style] = /^html:has[^`]*/m.exec(readme);
  const body = `${'<p>Un texte.</p>'.repeat(30)}<a id="last" href="#">Fin</a>`;
  await visit({ style, body }, async ({ page: tab, open }) => {
    await open();
    const covered = () =>
      tab.evaluate(() => {
        document.querySelector('#last').focus();
        const { left, top } = document.querySelector('#last').getBoundingClientRect();
        return document.elementFromPoint(left + 2, top + 2).id !== 'last';
      });
    assert.equal(await covered(), false, 'what has the focus is not under the banner');
    await press(tab, 'Tout refuser');
    assert.equal(await tab.locator('charte-banner').getAttribute('open'), null);
    assert.equal(await tab.evaluate(() => getComputedStyle(document.body).paddingBottom), '0px', 'afterwards the space is gone');
  }, { context: { viewport: { width: 360, height: 640 } } });
});

full('a link to the page about cookies stays in the banner', async () => {
  const inside = '<a slot="more" href="/cookies">Les cookies du site</a>';
  await visit({ inside }, async ({ page: tab, open }) => {
    await open();
    const link = tab.getByRole('link', { name: 'Les cookies du site' });
    assert.ok(await link.isVisible());
    const [within, banner] = [await link.boundingBox(), await tab.locator('charte-banner section').boundingBox()];
    assert.ok(within.y > banner.y && within.y < banner.y + banner.height);
    await press(tab, 'Tout refuser');
    assert.equal(await link.isVisible(), false);
  });
});

full('closing without a choice grants nothing and asks no more', async () => {
  await visit({}, async ({ page: tab, open, allows, consentCookie }) => {
    await open();
    await press(tab, 'Fermer');
    assert.equal(await shown(tab), false);
    assert.match((await consentCookie())[0].value, /~r3~!seen~/);
    assert.equal((await allows('advertising')).allowed, false);
    await open();
    assert.equal(await shown(tab), false);
  });
});

smoke('single purposes, then withdrawal, which offers a reload', async () => {
  await visit({}, async ({ page: tab, open, allows, settle }) => {
    await open();
    await press(tab, 'Personnaliser');
    const group = tab.locator('charte-banner').getByRole('group', { name: 'Mesure d’audience' });
    assert.match(await group.innerText(), /Matomo/);
    await group.getByLabel('Accepter').check();
    await press(tab, 'Enregistrer mes choix');
    await settle();
    assert.deepEqual([(await allows('audience-measurement')).because, (await allows('advertising')).because], ['granted', 'unanswered']);
    // What is left is asked still.
    assert.ok(await shown(tab));
    await press(tab, 'Tout accepter');
    await tab.click('#open');
    assert.ok(await group.getByLabel('Accepter').isChecked(), 'the answers that count are shown');
    await press(tab, 'Tout refuser');
    assert.deepEqual(await buttons(tab), ['Recharger la page', 'Fermer']);
    assert.equal(await tab.locator('charte-banner').getByRole('status').innerText(), french.reload);
    await Promise.all([tab.waitForEvent('load'), press(tab, 'Recharger la page')]);
    await tab.waitForFunction(() => window.consent !== undefined);
    assert.equal(await shown(tab), false);
    assert.equal((await allows('advertising')).because, 'refused');
  });
});

full('the choices on a page of their own', async () => {
  await visit({ body: '<charte-choices></charte-choices>' }, async ({ page: tab, open, allows }) => {
    await open();
    await press(tab, 'Fermer');
    const choices = tab.locator('charte-choices');
    assert.equal(await choices.getByRole('radio', { checked: true }).count(), 0);
    // Saving nothing is no answer.
    await choices.getByRole('button').click();
    assert.equal((await allows('preferences')).because, 'unanswered');
    await choices.getByRole('group', { name: 'Préférences' }).getByLabel('Refuser').check();
    await choices.getByRole('button').click();
    assert.equal((await allows('preferences')).because, 'refused');
    assert.equal(await choices.getByRole('status').innerText(), french.saved);
    assert.ok(await choices.getByRole('group', { name: 'Préférences' }).getByLabel('Refuser').isChecked());
  });
});

full('expired, outdated and damaged answers are asked again, with a word about it', async () => {
  const accepted = createPolicy(fr).visitor({ now: NOW }).record('accept-all').value;
  const { consentCheck } = await import('charte/policy');
  const edited = (from, to) => {
    const body = accepted.slice(0, accepted.lastIndexOf('~')).replace(from, to);
    return `${body}~${consentCheck(body)}`;
  };
  for (const value of [edited('20261123', '20260401'), edited('~r3', '~r2'), accepted.slice(0, -1)]) {
    await visit({}, async ({ page: tab, open, remember, allows }) => {
      await remember(value);
      await open();
      assert.ok((await tab.locator('charte-banner section').innerText()).includes(french.again));
      assert.equal((await allows('advertising')).allowed, false);
      await press(tab, 'Tout accepter');
      assert.ok((await allows('advertising')).allowed);
    });
  }
});

full('where the law lets a site begin, it tells and takes objections', async () => {
  const given = { tables: california, language: 'en' };
  await visit(given, async ({ page: tab, open, allows, consentCookie }) => {
    await open();
    assert.match(await tab.locator('charte-banner section').innerText(), /This site uses cookies that you can refuse/);
    assert.ok((await allows('advertising', 'meta')).allowed);
    await press(tab, 'Refuse all');
    assert.equal((await allows('advertising', 'meta')).because, 'objected');
    assert.equal((await consentCookie()).length, 1);
  });
  await visit(given, async ({ page: tab, open, allows }) => {
    await open();
    assert.equal((await allows('advertising', 'meta')).because, 'gpc');
    await press(tab, 'Accept all');
    assert.ok((await allows('advertising', 'meta')).allowed, 'the choice was made with the signal on');
  }, { gpc: true });
});

smoke('the keyboard alone: order, visible focus, and back to where it was', async () => {
  await visit({}, async ({ page: tab, open, allows }) => {
    await open();
    const focused = () => tab.evaluate(() => {
      const inner = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(inner);
      return [inner.textContent.trim(), outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2];
    });
    for (const name of ['Tout refuser', 'Tout accepter', 'Personnaliser', 'Fermer']) {
      await tab.keyboard.press('Tab');
      assert.deepEqual(await focused(), [name, true]);
    }
    await tab.keyboard.press('Tab');
    assert.equal((await focused())[0], 'Cookies', 'after the banner comes the page: it is no trap');
    await tab.keyboard.press('Enter');
    assert.equal((await focused())[0], french.choices, 'the focus goes to what was opened');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    assert.equal((await allows('advertising')).because, 'refused');
    assert.equal((await focused())[0], 'Cookies', 'and back');
    // After a withdrawal the focus is on what comes next.
    await tab.evaluate(() => window.consent.record('accept-all'));
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    assert.deepEqual(await focused(), ['Recharger la page', true]);
  });
});

full('axe-core has nothing to say, in seven languages, light and dark, on a phone', async () => {
  const screens = [{ colorScheme: 'light' }, { colorScheme: 'dark', viewport: { width: 360, height: 640 } }];
  for (const language of LANGUAGES) {
    const texts = (await import(`charte/texts/${language}`)).default;
    for (const context of screens) {
      const given = { language, html: 'style="color-scheme: light dark"', body: '<charte-choices></charte-choices>' };
      const answers = { ...served(given), '/': page(given) };
      await visiting(browser, answers, async ({ page: tab, open, errors }) => {
        await open();
        await tab.evaluate(AXE);
        const silent = async (state) => {
          const { violations } = await tab.evaluate(() => window.axe.run(document));
          assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), [], `${language} ${state}`);
          const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${language} ${state}: ${wide} px too wide`);
        };
        await silent('asking');
        assert.equal(await tab.getAttribute('charte-banner', 'lang'), language);
        assert.ok((await buttons(tab)).includes(texts.refuse));
        await press(tab, texts.choose);
        await silent('open');
        await press(tab, texts.accept);
        await tab.evaluate(() => window.consent.record('refuse-all'));
        await silent('reload');
        assert.deepEqual(errors, []);
      }, { context });
    }
  }
});

smoke('refusing looks like accepting, whatever the theme and the page’s own style', async () => {
  const themes = [
    '',
    'charte-banner { --charte-accent: #1d5c3f; --charte-accent-text: #fff; --charte-radius: 20px; --charte-font: 20px/1.4 serif }',
    'button { display: none; opacity: 0.1; font-size: 6px } .answer { color: #eee; background: #fff } * { border: 0 !important }',
    'html { color-scheme: dark } charte-banner { --charte-background: #223; --charte-text: #fff }',
  ];
  for (const style of themes) {
    for (const width of [1000, 360]) {
      await visit({ style }, async ({ page: tab, open }) => {
        await open();
        const looks = await tab.locator('charte-banner .answer').evaluateAll((all) =>
          all.map((one) => {
            const { color, backgroundColor, borderColor, fontSize, fontWeight, opacity, display, padding } = getComputedStyle(one);
            const { height, width } = one.getBoundingClientRect();
            return { color, backgroundColor, borderColor, fontSize, fontWeight, opacity, display, padding, height, width: Math.round(width / 40) };
          }),
        );
        assert.equal(looks.length, 2);
        assert.deepEqual(looks[0], looks[1], style);
        assert.ok(looks[0].height >= 24 && looks[0].display !== 'none' && looks[0].opacity === '1');
        const first = await tab.locator('charte-banner .answer').first().innerText();
        assert.equal(first, 'Tout refuser', 'and comes first');
      }, { context: { viewport: { width, height: 700 } } });
    }
  }
});

full('right to left, forced colours, and nothing that moves', async () => {
  await visit({ html: 'dir="rtl"' }, async ({ page: tab, open }) => {
    await open();
    const [refuse, accept] = await tab.locator('charte-banner .answer').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    assert.ok(refuse > accept, 'the first button is on the right');
    assert.equal(await tab.locator('charte-banner section').evaluate((one) => getComputedStyle(one).textAlign), 'start');
    const moving = await tab.evaluate(() => document.getAnimations().length);
    const styles = await tab.locator('charte-banner *').evaluateAll((all) => all.map((one) => getComputedStyle(one).transitionDuration));
    assert.deepEqual([moving, [...new Set(styles)]], [0, ['0s']]);
  }, { context: { viewport: { width: 800, height: 700 }, forcedColors: 'active', reducedMotion: 'reduce' } });
});

smoke('plain HTML asks before a script runs and where none does', async () => {
  const server = createServer(fr, { now: () => NOW });
  const inside = bannerHtml(server.visit(new Request(`${SITE}/`)), french, '/consent').replace(/^<charte-banner[^>]*>|<\/charte-banner>$/g, '');
  const done = await server.answerForm(new Request(`${SITE}/consent`, {
    method: 'POST', body: 'act=refuse-all', headers: { 'sec-fetch-site': 'same-origin', referer: `${SITE}/` },
  }));
  const more = {
    '/consent': { status: done.status, headers: { location: done.headers.get('location'), 'set-cookie': done.headers.getSetCookie().join('\n') } },
  };
  await visiting(browser, { ...served({ inside }), ...more }, async ({ page: tab, context }) => {
    await tab.goto(`${SITE}/`);
    const form = tab.locator('charte-banner form');
    assert.equal(await form.evaluate((one) => getComputedStyle(one).position), 'fixed', 'it has the look of the banner');
    const [refuse, accept] = await form.locator('.answer').evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    assert.equal(refuse, accept);
    const sent = tab.waitForRequest((request) => request.url().endsWith('/consent'));
    await form.getByRole('button', { name: 'Tout refuser' }).click();
    assert.equal((await sent).postData(), 'act=refuse-all');
    await tab.waitForURL(`${SITE}/`);
    assert.match((await context.cookies()).find(({ name }) => name === CONSENT).value, /~n:advertising~/);
  }, { context: { javaScriptEnabled: false } });
  // A script takes over.
  await visit({ inside }, async ({ page: tab, open }) => {
    await open();
    assert.equal(await tab.locator('charte-banner form').isVisible(), false);
    assert.ok(await shown(tab));
  });
});

full('the package holds the style that the fragment links', () => {
  const css = readFileSync(join(DIST, 'banner.css'), 'utf8');
  assert.ok(css.startsWith('charte-banner') && !css.includes(':host'));
});
