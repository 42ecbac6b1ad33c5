// A visit of WordPress with the plug-in. `try.sh` runs it beside the JavaScript package, whose libraries it uses.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const site = process.argv[2];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE 127.0.0.1'],
});
try {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1100, height: 800 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const asked = [];
  const errors = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const open = async (path) => {
    await page.goto(site + path, { waitUntil: 'load' });
    await page.waitForFunction(() => customElements.get('charte-banner'));
  };
  const names = async () => (await context.cookies()).map(({ name }) => name).sort();
  const marks = () => page.evaluate(() => [window.before ?? false, window.counted ?? false, window.own ?? false]);
  const film = page.locator('iframe[title=Film]');
  const press = (name) => page.locator('charte-banner').getByRole('button', { name, exact: true }).click();

  await open('/?name=film');
  assert.deepEqual(await marks(), [false, false, true], 'the script and what stands before it wait; others run');
  assert.deepEqual(await names(), []);
  assert.ok(!asked.some((url) => /youtube|matomo\.js/.test(url)));
  assert.equal(await film.getAttribute('src'), null);
  assert.equal(await film.isVisible(), false);
  assert.ok(await page.locator('charte-banner section').isVisible());
  assert.ok(await page.locator('charte-banner').getByRole('link', { name: 'Privacy' }).isVisible());
  if (process.env.CHARTE_SCREENSHOTS) await page.screenshot({ path: `${process.env.CHARTE_SCREENSHOTS}/wordpress.png` });
  console.log('before an answer: nothing of the vendors');

  await page.getByRole('button', { name: 'Load the content of www.youtube.com' }).click();
  assert.equal(await film.getAttribute('src'), 'https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed&x=1');
  assert.deepEqual(await marks(), [false, false, true]);
  console.log('a click: this film alone');

  await press('Accept all');
  await page.waitForFunction(() => window.counted);
  assert.deepEqual(await marks(), [true, true, true]);
  assert.deepEqual(await names(), ['_pk_id', 'cookies_preferences']);
  await open('/?name=film');
  await page.waitForFunction(() => window.counted && document.querySelector('iframe[title=Film]').src);
  assert.equal(await page.locator('charte-banner section').count(), 0);
  console.log('accepted: everything, also on the next page');

  await open('/?page_id=' + new URL(await page.evaluate(async () => (await fetch('/?rest_route=/wp/v2/pages').then((r) => r.json())).find((one) => one.title.rendered === 'Privacy').link)).searchParams.get('page_id'));
  await page.locator('main [data-charte-open], article [data-charte-open], .entry-content [data-charte-open]').first().click();
  await press('Refuse all');
  assert.deepEqual(await names(), ['cookies_preferences']);
  await open('/?name=film');
  assert.deepEqual(await marks(), [false, false, true]);
  assert.equal(await film.getAttribute('src'), null);
  assert.equal(await page.locator('charte-banner section').count(), 0, 'a refusal is not asked for again');
  assert.deepEqual(errors, []);
  console.log('refused: nothing, and no further question');
} finally {
  await browser.close();
}
