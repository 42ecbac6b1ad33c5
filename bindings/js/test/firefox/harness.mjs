// A site on the loopback in Firefox, driven by puppeteer-core over WebDriver BiDi: Playwright needs a Firefox of its own.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { answerForm, charte } from 'charte/node';
import { core } from '../core.mjs';

export const HOST = 'www.exemple.localhost';
export const CONSENT = 'cookies_preferences';
export const DIST = join(import.meta.dirname, '../node_modules/charte/dist');
const PATIENCE = Number(process.env.CHARTE_PATIENCE ?? 30_000);

/** The tables of the test's charter, for a host below `localhost`: Firefox takes it for as good as https. */
export async function tablesUnder(regime) {
  const folder = mkdtempSync(join(tmpdir(), 'charte-firefox-'));
  try {
    const charter = readFileSync(join(import.meta.dirname, '../charter.toml'), 'utf8')
      .replaceAll('https://www.example.fr', `http://${HOST}`)
      .replaceAll('"example.fr"', '"exemple.localhost"');
    writeFileSync(join(folder, 'charte.toml'), charter);
    let tables;
    for await (tables of core('compile', join(folder, 'charte.toml'), regime));
    return tables;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function startFirefox(prefs = {}) {
  const paths = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  const executablePath = paths.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no firefox found; name one in the environment variable FIREFOX');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'privacy.globalprivacycontrol.enabled': false, 'intl.accept_languages': 'fr', ...prefs },
  });
}

/**
 * A site: `pages` by path, as HTML or `{ type, body, headers, delay }`, or a function of the request
 * with its visit. `/charte/` is the package. Below `/server` the server's part is on.
 */
export async function startSite(tables, pages) {
  const middleware = charte(tables, { eraseLeftovers: true });
  const fetched = [];
  const answer = (request, response, path) => {
    if (path.startsWith('/charte/')) {
      response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/javascript');
      return response.end(readFileSync(join(DIST, path.slice(8))));
    }
    const found = pages[path];
    const page = typeof found === 'function' ? found(request, response) : found;
    if (page === undefined) return response.writeHead(404).end();
    const { type = 'text/html; charset=utf-8', body, headers = {}, delay = 0 } = typeof page === 'string' ? { body: page } : page;
    return setTimeout(() => {
      response.setHeader('content-type', type);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(body);
    }, delay);
  };
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    if (!path.startsWith('/charte/') && path !== '/favicon.ico') fetched.push(path);
    if (!path.startsWith('/server')) return answer(request, response, path);
    return middleware(request, response, () => {
      if (path === '/server/consent') return answerForm(request, response, () => response.writeHead(500).end());
      return answer(request, response, path);
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    fetched,
    address: `http://${HOST}:${server.address().port}`,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** Opens a fresh profile and closes it whatever happens. */
export async function visiting(browser, site, visit) {
  const context = await browser.createBrowserContext();
  const errors = [];
  site.fetched.length = 0;
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => errors.push(error.message));
    const visitor = {
      context,
      page,
      errors,
      fetched: site.fetched,
      open: async (path = '/') => {
        await page.goto(site.address + path);
        await page.waitForFunction(() => window.consent !== undefined);
        await visitor.settle();
      },
      settle: () => page.evaluate(() => new Promise((done) => setTimeout(done, 80))),
      record: async (...acts) => {
        await page.evaluate((done) => window.consent.record(...done), acts);
        await visitor.settle();
      },
      until: async (holds, what) => {
        const end = Date.now() + PATIENCE;
        while (!holds()) {
          if (Date.now() > end) throw new Error(`never: ${what}`);
          await new Promise((done) => setTimeout(done, 20));
        }
      },
      allows: (purpose, provider) => page.evaluate((...of) => window.consent.allows(...of), purpose, provider ?? null),
      state: () => page.evaluate(() => window.consent.state),
      ran: () => page.evaluate(() => window.ran),
      jar: async () => (await context.cookies()).map(({ name, domain, path }) => `${name} ${domain} ${path}`).sort(),
      names: async () => (await context.cookies()).map(({ name }) => name).sort(),
      consentCookies: async () => (await context.cookies()).filter(({ name }) => name === CONSENT),
      remember: (value, place = {}) =>
        context.setCookie({ name: CONSENT, value, domain: HOST, path: '/', sameSite: 'Lax', ...place }),
      /** A button of the banner, which is in a shadow root, by its text. */
      press: async (name) => {
        const find = (text) =>
          [...(document.querySelector('charte-banner').shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent === text);
        const button = await page.waitForFunction(find, {}, name);
        await button.click();
      },
      shown: () => page.evaluate(() => document.querySelector('charte-banner').shadowRoot?.querySelector('section') != null),
    };
    return await visit(visitor);
  } finally {
    await context.close();
  }
}
