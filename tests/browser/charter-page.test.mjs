// The charter as a page: valid HTML, for everybody, on every screen, in the dark and on paper.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { program, ROOT } from './site.mjs';
import { startBrowser, visiting } from './visitor.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const SCREEN = { viewport: { width: 1280, height: 800 } };

const example = (name) => readFileSync(join(ROOT, 'examples', name), 'utf8');
const made = (charter, ...args) => execFileSync(
  program('charte'),
  ['page', '--charter', join(ROOT, 'examples', charter, 'charte.toml'), '--at', '2026-11-23', ...args],
  { encoding: 'utf8' },
);

/** The origin's charter, for which nobody is asked, and one with every kind of cookie. */
const PAGES = {
  'guadeloupe-fr': example('guadeloupe/page.fr.html'),
  'guadeloupe-en': example('guadeloupe/page.en.html'),
  'visit-de': made('visit', '--lang', 'de', '--choices-url', '/choices'),
};

let browser;
before(async () => {
  browser = await startBrowser({ chromium: [] });
});
after(() => browser?.close());

async function violations(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.ok(result.passes.length > 10, 'axe-core looked at the page');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const [device, options] of Object.entries({ phone: PHONE, screen: SCREEN })) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe-core has nothing to say (${device}, ${colorScheme})`, () => visiting(browser, { ...options, colorScheme }, async ({ page }) => {
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const [name, html] of Object.entries(PAGES)) {
        await page.setContent(html);
        const folder = process.env.CHARTE_SCREENSHOTS;
        if (folder) await page.screenshot({ path: join(folder, `${name}-${device}-${colorScheme}.png`), fullPage: true });
        assert.deepEqual(await violations(page), [], name);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.ok(!wide, `${name} does not scroll sideways`);
        const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        assert.equal(paper === 'rgb(255, 255, 255)', colorScheme === 'light', paper);
      }
      assert.deepEqual(asked, [], 'the page asks nobody for anything');
    }));
  }
}

test('on paper it is black on white, and says where its links lead', () => visiting(browser, { ...SCREEN, colorScheme: 'dark' }, async ({ page }) => {
  await page.setContent(PAGES['guadeloupe-en']);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [paper, ink, link] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color, getComputedStyle(document.querySelector('.charte-sources a'), '::after').content];
  });
  assert.deepEqual([paper, ink], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  assert.match(link, /https:/);
}));

test('the tables are tables, read aloud on a phone too', () => visiting(browser, PHONE, async ({ page, context }) => {
  await page.setContent(PAGES['guadeloupe-fr']);
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  assert.equal(count('table'), 1);
  assert.equal(count('row'), 5);
  assert.equal(count('rowheader'), 4);
  assert.equal(count('columnheader'), 7);
}));

test('the HTML is valid, and no script is in it', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const faults = async (html) => {
    const report = await validator.validateString(html);
    return report.results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${line}: ${ruleId}: ${message}`));
  };
  const fragments = ['guadeloupe', 'visit'].map((charter) => [charter, made(charter, '--fragment', '--lang', 'en')]);
  for (const [name, html] of [...Object.entries(PAGES), ...fragments]) {
    assert.deepEqual(await faults(html), [], name);
    assert.doesNotMatch(html, /<script|\son[a-z]+=|javascript:/i, name);
  }
  for (const [name, html] of fragments) assert.doesNotMatch(html, /<style|\sstyle=/, name);
  const broken = PAGES['guadeloupe-en'].replace('</table>', '').replace('scope="col"', 'scope="cell"');
  assert.notDeepEqual(await faults(broken), [], 'the validator sees faults');
});
