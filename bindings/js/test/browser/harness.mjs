// A site in Chromium without a server: every request is answered from memory, over https, so that
// Secure cookies are kept.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { core } from '../core.mjs';

export const SITE = 'https://www.example.fr';
export const CONSENT = 'cookies_preferences';
export const NOW = Date.UTC(2026, 10, 23, 10, 5);

export const DIST = join(import.meta.dirname, '../node_modules/charte/dist');

/** A test of every run. */
export const smoke = test;

/** A test of a full run: `CHARTE_SMOKE=1` leaves it out. */
export const full = process.env.CHARTE_SMOKE === '1' ? test.skip : test;

/** The tables of the test's charter. */
export async function tablesUnder(regime) {
  let tables;
  for await (tables of core('compile', join(import.meta.dirname, '../charter.toml'), regime));
  return tables;
}

export function chromiumPath() {
  const paths = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = paths.find((path) => path && existsSync(path));
  if (!found) throw new Error('no chromium found; name one in the environment variable CHROMIUM');
  return found;
}

export async function startChromium() {
  return chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
}

/** A page of the site: what starts the consent, and the body. */
export const html = (tables, body, { options = '{}', nonce = '' } = {}) => `<!doctype html><html lang="fr"><title>x</title>
<script type="application/json" id="tables">${JSON.stringify(tables).replaceAll('<', '\\u003c')}</script>
<script type="module"${nonce && ` nonce="${nonce}"`}>
import { startConsent } from '/charte/browser.js';
const tables = JSON.parse(document.getElementById('tables').textContent);
window.events = [];
window.consent = startConsent(tables, { now: () => ${NOW}, ...(${options}) });
for (const event of ['change', 'withheld']) {
  consent.on(event, ({ element, ...detail }) => events.push([event, element ? { id: element.id, ...detail } : detail]));
}
</script>
<body>${body}</body></html>`;

/** Opens a fresh profile whose requests are answered by `answers`, and closes it. */
export async function visiting(browser, answers, visit, options = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options.context });
  context.setDefaultTimeout(Number(process.env.CHARTE_PATIENCE ?? 30_000));
  if (options.gpc) {
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }));
  }
  const fetched = [];
  const errors = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.startsWith('/charte/')) {
      const headers = { 'access-control-allow-origin': '*' };
      const contentType = url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
      await route.fulfill({ headers, contentType, body: readFileSync(join(DIST, url.pathname.slice(8))) });
      return;
    }
    fetched.push(url.href);
    const answer = answers[url.href] ?? answers[url.pathname] ?? { status: 404, body: '' };
    const { delay = 0, ...rest } = typeof answer === 'string' ? { contentType: 'text/html', body: answer } : answer;
    if (delay) await new Promise((done) => setTimeout(done, delay));
    await route.fulfill(rest).catch(() => {});
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (!/404/.test(message.text())) errors.push(message.text());
  });
  const visitor = {
    context,
    page,
    fetched,
    errors,
    open: async (path = '/') => {
      await page.goto(SITE + path, { waitUntil: 'load' });
      await page.waitForFunction(() => window.consent !== undefined);
      await visitor.settle();
    },
    /** Waits for what was started: scripts in turn, frames, images. */
    settle: () => page.evaluate(() => new Promise((done) => setTimeout(done, 60))),
    record: async (...acts) => {
      await page.evaluate((done) => window.consent.record(...done), acts);
      await visitor.settle();
    },
    /** Waits until something holds here. */
    until: async (holds, what) => {
      const end = Date.now() + Number(process.env.CHARTE_PATIENCE ?? 30_000);
      while (!holds()) {
        if (Date.now() > end) throw new Error(`never: ${what}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
    allows: (purpose, provider) => page.evaluate((of) => window.consent.allows(...of), [purpose, provider]),
    state: () => page.evaluate(() => window.consent.state),
    jar: async () => (await context.cookies()).map(({ name, domain, path }) => `${name} ${domain} ${path}`).sort(),
    consentCookie: async () => (await context.cookies()).filter(({ name }) => name === CONSENT),
    remember: (value, place = { domain: 'www.example.fr', path: '/' }) =>
      context.addCookies([{ name: CONSENT, value, secure: true, sameSite: 'Lax', ...place }]),
    events: () => page.evaluate(() => window.events),
  };
  try {
    return await visit(visitor);
  } finally {
    await context.close();
  }
}
