// `charte check --format html`, opened as a person does: from a file, in light, dark and print.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { program, ROOT } from './site.mjs';
import { startBrowser } from './visitor.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VISIT = join(ROOT, 'examples/visit');

let browser;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'charte-report-'));
  browser = await startBrowser({ chromium: [] });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

function report(name, ...options) {
  const { status, stdout, stderr } = spawnSync(program('charte'), ['check', '--format', 'html', ...options], {
    cwd: VISIT, encoding: 'utf8', timeout: 30_000,
  });
  assert.ok(status === 0 || status === 1, stderr);
  const file = join(folder, `${name}.html`);
  writeFileSync(file, stdout);
  return pathToFileURL(file).href;
}

/** Opens a report, and says what it asked the network for. */
async function opened(url, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(url);
    await look(page);
    assert.deepEqual(asked, [url], 'it loads nothing');
  } finally {
    await context.close();
  }
}

async function violations(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.ok(result.passes.length > 10, 'axe-core looked at the page');
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const PHASES = ['--before', 'visit.har', '--refused', 'refused.har', '--accepted', 'accepted.har', '--charter', 'charte.toml'];
const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));

const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`three phases side by side (${screen}, ${colorScheme})`, async () => {
      const url = report('phases', ...PHASES);
      await opened(url, { viewport, colorScheme }, async (page) => {
        assert.deepEqual(await violations(page), [], 'folded');
        const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
        if (screen === 'phone') assert.ok(screens <= 6, `${screens} screens when folded`);
        await unfold(page);
        assert.deepEqual(await violations(page), [], 'unfolded');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.ok(!wide, 'it does not scroll sideways');
        const row = page.locator('#cookies tbody tr', { has: page.locator('th code', { hasText: /^_fbp$/ }) });
        assert.deepEqual(await row.locator('td strong').allInnerTexts(), ['not allowed', 'not allowed', 'allowed']);
        assert.ok(await page.locator('.track rect.withheld').first().isVisible());
      });
    });
  }
}

test('without its script: folding, filter, order and the table as CSV', async () => {
  const url = report('plain', ...PHASES);
  await opened(url, { javaScriptEnabled: false, viewport: SCREENS.desk }, async (page) => {
    await page.locator('#cookies > summary').click();
    const rows = page.locator('#cookies tbody tr:visible');
    const all = await rows.count();
    await page.locator('#show-withheld').check();
    const unwanted = await rows.count();
    assert.ok(unwanted > 0 && unwanted < all, `${unwanted} of ${all}`);
    assert.equal(await page.locator('#cookies tbody tr.withheld:visible').count(), unwanted);
    await page.locator('#show-all').check();
    await page.locator('#by-name').check();
    const boxes = await rows.locator('th code').all();
    const seen = await Promise.all(boxes.map(async (code) => [(await code.boundingBox()).y, await code.innerText()]));
    const names = seen.sort(([a], [b]) => a - b).map(([, name]) => name.toLowerCase());
    assert.deepEqual(names, [...names].sort());
    assert.ok(await page.locator('#find').isHidden());
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
    assert.equal(download.suggestedFilename(), 'cookies.csv');
  });
});

test('with its script: words are found, and a link unfolds what it leads to', async () => {
  const url = report('script', ...PHASES);
  await opened(url, { viewport: SCREENS.desk }, async (page) => {
    await page.locator('#cookies > summary').click();
    await page.locator('#find').fill('_fbp');
    assert.equal(await page.locator('#cookies tbody tr:visible').count(), 1);
    const link = page.locator('.fixes a[href="#C020"]').first();
    await link.click();
    await page.locator('#C020').waitFor({ state: 'visible' });
  });
});

test('in every language', async () => {
  for (const language of ['fr', 'de', 'es', 'it', 'nl', 'pt']) {
    const url = report(language, ...PHASES, '--lang', language);
    await opened(url, { viewport: SCREENS.phone }, async (page) => {
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      await unfold(page);
      assert.deepEqual(await violations(page), [], language);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.ok(!wide, `${language} does not scroll sideways`);
    });
  }
});

test('a charter is missing, a name is hostile, and it still reads well', async () => {
  const lines = join(folder, 'lines.txt');
  writeFileSync(lines, 'Set-Cookie: <script>document.body.remove()</script>=1; Max-Age=60\nSet-Cookie: _ga=1; Max-Age=99999999\n');
  const url = report('hostile', lines, '--page', 'https://www.example.fr/');
  await opened(url, {}, async (page) => {
    assert.equal(await page.title(), 'Cookies of www.example.fr');
    await unfold(page);
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.locator('script').count(), 1, 'its own');
    assert.ok((await page.locator('main').innerText()).includes('<script>document.body.remove()</script>'));
  });
});

test('on paper it is black on white, and every cookie is there', async () => {
  const url = report('paper', 'visit.har', '--charter', 'charte.toml');
  await opened(url, { colorScheme: 'dark' }, async (page) => {
    const cookies = await page.locator('#cookies tbody tr').count();
    await page.emulateMedia({ media: 'print' });
    const [ink, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    assert.deepEqual([ink, paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    // Cards are folded on the screen, and unfolded on paper.
    assert.equal(await page.locator('.card tbody tr:visible').count(), cookies);
    assert.ok(await page.locator('#C020').isVisible());
  });
});
