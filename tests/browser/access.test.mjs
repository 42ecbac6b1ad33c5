// For everybody: with the keyboard, without scripts, read aloud, on a phone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startSite } from './site.mjs';
import { CONSENT, startBrowser, visiting } from './visitor.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };

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

/** Everything that axe-core knows, best practices included. */
async function violations(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.ok(result.passes.length > 10, 'axe-core looked at the page');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const looks = {
  'a screen, French': {},
  'a phone, English': { ...PHONE, locale: 'en-GB' },
};
for (const [look, options] of Object.entries(looks)) {
  test(`axe-core has nothing to say (${look})`, () => visiting(browser, options, async (visitor) => {
    const { page } = visitor;
    const shot = async (name) => {
      const folder = process.env.CHARTE_SCREENSHOTS;
      if (folder) await page.screenshot({ path: join(folder, `${name}-${look.slice(2, 7).trim()}.png`), fullPage: true });
    };
    for (const [name, path] of [['banner', '/'], ['note', '/carnet/fougere'], ['choices', '/choix']]) {
      await visitor.open(path);
      await shot(name);
      assert.deepEqual(await violations(page), [], path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.ok(!wide, `${path} does not scroll sideways`);
    }
    await visitor.open('/carnet/fougere');
    await visitor.press('load');
    await shot('loaded');
    assert.deepEqual(await violations(page), [], 'the video');
    await visitor.open('/choix');
    await visitor.press('accept-all');
    await shot('accepted');
    assert.deepEqual(await violations(page), [], 'the choices, made');
  }));
}

test('refusing is as easy as accepting', () => visiting(browser, {}, async (visitor) => {
  const { page } = visitor;
  for (const path of ['/', '/choix']) {
    await visitor.open(path);
    const [refuse, accept] = await Promise.all(['refuse-all', 'accept-all'].map(async (act) => (
      (await visitor.button(act)).evaluate((button) => {
        const style = getComputedStyle(button);
        const { height, top } = button.getBoundingClientRect();
        return [style.backgroundColor, style.color, style.fontSize, style.fontWeight, style.borderColor, height, top];
      })
    )));
    assert.deepEqual(refuse, accept, path);
  }
}));

test('the keyboard reaches the question first and is led to the answer', () => visiting(browser, {}, async (visitor) => {
  const { page } = visitor;
  const focused = () => page.evaluate(() => {
    const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
    return element.getAttribute('href') || element.textContent;
  });
  await visitor.open('/carnet/balisier');
  const met = [];
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    met.push(await focused());
  }
  assert.deepEqual(met, ['#contenu', '/choix', 'Tout refuser', 'Tout accepter', 'Personnaliser', 'Fermer']);
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(), 'Tout refuser');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement.shadowRoot.activeElement).outlineStyle);
  assert.equal(outline, 'solid', 'the focus can be seen');
  await Promise.all([page.waitForURL(/choix=ok/), page.keyboard.press('Enter')]);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'fait');
  assert.equal(await page.locator('#fait').getAttribute('role'), 'status');
}));

test('the question is a named region, and its page stays readable', () => visiting(browser, {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/');
  assert.ok(await page.getByRole('region', { name: 'Cookies' }).isVisible());
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  await page.getByRole('link', { name: 'La fougère arborescente' }).click();
  assert.equal(new URL(page.url()).pathname, '/carnet/fougere');
}));

test('the choices page shows every purpose and every provider, from every page', () => visiting(browser, {}, async (visitor) => {
  const { page } = visitor;
  for (const path of ['/', '/carnet/fougere', '/carnet/balisier', '/boutique', '/nowhere', '/choix']) {
    await visitor.open(path);
    assert.equal(await page.locator('footer a[href="/choix"]').count(), 1, path);
  }
  const charter = readFileSync(new URL('../../examples/site/charte.toml', import.meta.url), 'utf8');
  const shown = await page.locator('main').innerText();
  const names = [...charter.matchAll(/^\[\[cookie\]\]\nname = "(.*)"$/gm)].map((match) => match[1]);
  const providers = [...charter.matchAll(/^\[\[provider\]\]\nid = ".*"\nname = "(.*)"$/gm)].map((match) => match[1]);
  assert.ok(names.length > 10 && providers.length === 3);
  for (const name of [...names, ...providers]) assert.ok(shown.includes(name), name);
  const purposes = new Set([...charter.matchAll(/^purposes = \[(.*)\]$/gm)].flatMap((match) => match[1].split(', ')));
  assert.equal(await page.locator('fieldset:has(.cookies)').count(), purposes.size);
}));

test('without scripts it all works', () => visiting(browser, { javaScriptEnabled: false }, async (visitor) => {
  const { page } = visitor;
  const exempt = ['__Host-session', 'visite'];
  await visitor.open('/');
  // The plain form has the look of the banner, and its answers look alike.
  assert.equal(await visitor.banner().evaluate((form) => getComputedStyle(form).position), 'fixed');
  const backgrounds = await Promise.all(['refuse-all', 'accept-all'].map(async (act) => (
    (await visitor.button(act)).evaluate((button) => getComputedStyle(button).backgroundColor))));
  assert.equal(backgrounds[0], backgrounds[1]);
  assert.deepEqual(await page.locator('charte-banner a').evaluateAll((links) => links.map((link) => link.checkVisibility())), [true, false], 'one link to the choices');
  await visitor.walk();
  assert.deepEqual(await visitor.names(), exempt);
  await visitor.open('/carnet/fougere');
  await visitor.press('load');
  assert.equal(await page.locator('iframe').count(), 1);
  await visitor.press('accept-all');
  await visitor.walk();
  assert.ok((await visitor.names()).includes('regie_id'));
  await visitor.open('/choix');
  await page.check('input[name="purpose.audience-measurement"][value=no]');
  await visitor.press('save');
  await visitor.walk();
  assert.ok(!(await visitor.names()).includes('_mesure'));
  assert.ok((await visitor.names()).includes('regie_id'));
  await visitor.open('/choix');
  await visitor.press('refuse-all');
  assert.deepEqual(await visitor.names(), ['__Host-session', CONSENT]);
}));
