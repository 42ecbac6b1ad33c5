// examples/spa as its README builds it, in Firefox and in Chromium.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { delimiter, extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { ROOT } from '../core.mjs';
import { chromiumPath } from '../browser/harness.mjs';
import { startFirefox } from './harness.mjs';

const SPA = join(ROOT, 'examples/spa');
const HOST = 'www.films.localhost';
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const CONSENT = 'cookies_preferences';

let server;
let address;
before(async () => {
  const commands = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug');
  const run = (...args) =>
    execFileSync('npm', args, { cwd: SPA, env: { ...process.env, PATH: commands + delimiter + process.env.PATH }, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!existsSync(join(SPA, 'node_modules'))) run('ci', '--silent');
  run('run', '--silent', 'tables');
  run('run', '--silent', 'build');
  server = createServer((request, response) => {
    const file = join(SPA, 'dist', request.url.split('?')[0]);
    const found = extname(file) && existsSync(file) ? file : join(SPA, 'dist/index.html');
    response.setHeader('content-type', TYPES[extname(found)]);
    response.end(readFileSync(found));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  address = `http://${HOST}:${server.address().port}`;
});
after(async () => {
  server?.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Both reach nothing but this machine. */
const BROWSERS = {
  Firefox: () => startFirefox({ 'network.dns.localDomains': 'www.youtube-nocookie.com', 'intl.accept_languages': 'en' }),
  Chromium: () =>
    puppeteer.launch({
      browser: 'chrome',
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--host-resolver-rules=MAP www.youtube-nocookie.com ~NOTFOUND', '--disable-background-networking', '--no-first-run'],
    }),
};

for (const [name, start] of Object.entries(BROWSERS)) {
  test(`${name}: consent holds for views that come and go`, async () => {
    const browser = await start();
    try {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(Number(process.env.CHARTE_PATIENCE ?? 30_000));
      const asked = [];
      const errors = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      page.on('pageerror', (error) => errors.push(error.message));
      const press = async (text) => {
        const find = (wanted) =>
          [...document.querySelectorAll('button'), ...(document.querySelector('charte-banner').shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent === wanted);
        await (await page.waitForFunction(find, {}, text)).click();
      };
      const go = async (text) => {
        const find = (wanted) => [...document.querySelectorAll('a')].find((one) => one.textContent === wanted);
        await (await page.waitForFunction(find, {}, text)).click();
      };
      const video = () => page.evaluate(() => document.querySelector('iframe')?.getAttribute('src') ?? null);
      const counted = () => page.evaluate(() => window.counted ?? null);
      const names = async () => (await context.cookies()).map((cookie) => cookie.name).sort();
      const stored = () => page.evaluate(() => Object.keys(localStorage));

      await page.goto(address);
      await page.waitForSelector('h1');
      await go('Sintel');
      assert.match(page.url(), /\/film\/sintel$/);
      assert.deepEqual([await video(), await counted(), await names(), await stored()], [null, null, [], []], 'nothing before an answer');
      assert.ok(!asked.some((path) => /matomo|embed/.test(path)));

      // One film's provider, by a click in a view that came later.
      await press('Play it');
      await page.waitForFunction(() => document.querySelector('iframe').src);
      assert.match(await video(), /youtube-nocookie\.com\/embed\/eRsGyueVLvQ$/);
      await go('The films');
      await go('Big Buck Bunny');
      await page.waitForFunction(() => document.querySelector('iframe').src, {});
      assert.equal(await counted(), null, 'the rest still waits');

      await press('Accept all');
      await page.waitForFunction(() => window.counted);
      await go('The films');
      await go('Sintel');
      assert.deepEqual(await counted(), [['trackPageView', '/'], ['trackPageView', '/film/sintel']]);
      assert.deepEqual([await names(), await stored()], [['_pk_id.1.1fff', CONSENT], ['last-film']]);
      await page.goBack();
      await page.waitForSelector('#last');

      // The choices are a view too.
      await go('Privacy');
      const choices = await page.evaluate(() => document.querySelector('charte-choices').shadowRoot.querySelectorAll('fieldset').length);
      assert.equal(choices, 3);
      await go('The films');
      await go('Sintel');
      await page.waitForFunction(() => document.querySelector('iframe').src);
      await press('Your cookies');
      await press('Refuse all');
      await press('Close');
      assert.deepEqual([await video(), await names(), await stored()], [null, [CONSENT], []], 'a withdrawal takes it all back');
      const before = (await counted()).length;
      await go('The films');
      await go('Sintel');
      assert.deepEqual([await video(), (await counted()).length, await stored()], [null, before, []]);

      // The next visit begins where this one ended.
      await page.goto(`${address}/film/bunny`);
      await page.waitForSelector('iframe');
      assert.equal(await page.evaluate(() => document.querySelector('charte-banner').shadowRoot.querySelector('section')), null);
      assert.deepEqual([await video(), await counted()], [null, null]);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
    }
  });
}
