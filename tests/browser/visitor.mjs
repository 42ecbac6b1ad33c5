// A visitor in Chromium: walks through the site, answers, and shows the jar.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { SITE } from './site.mjs';

export const CONSENT = 'cookies_preferences';

/** The answers that the banner offers at first, by language. */
const BUTTONS = Object.fromEntries(
  Object.entries({ fr: ['Tout refuser', 'Tout accepter', 'Fermer'], en: ['Refuse all', 'Accept all', 'Close'] })
    .map(([language, names]) => [language, ['refuse-all', 'accept-all', 'seen'].map((act, at) => ({ act, name: names[at] }))]),
);

export async function startBrowser(site) {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no chromium found; name one in the environment variable CHROMIUM');
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: [
      ...site.chromium,
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic',
    ],
  });
}

/** Opens a fresh profile, runs the visit in it, and closes it whatever happens. */
export async function visiting(browser, options, visit) {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1100, height: 800 }, ...options });
  context.setDefaultTimeout(10_000);
  try {
    return await visit(new Visitor(context, await context.newPage(), options.javaScriptEnabled !== false));
  } finally {
    await context.close();
  }
}

export class Visitor {
  constructor(context, page, scripts) {
    this.context = context;
    this.page = page;
    this.scripts = scripts;
  }

  async open(path) {
    const response = await this.page.goto(SITE + path, { waitUntil: 'load' });
    await this.settle();
    return response;
  }

  /**
   * Waits until the banner's script has run. It imports the texts of the page's language first, and the page may
   * have loaded by then.
   */
  async settle() {
    if (!this.scripts) return;
    await this.page.waitForFunction(() => !document.querySelector('charte-banner') || customElements.get('charte-banner'));
  }

  /** Every page that sets something, at each of the paths. */
  async walk() {
    for (const path of ['/', '/carnet/fougere', '/boutique', '/choix', '/']) await this.open(path);
  }

  /** The question: the banner of the JavaScript package, or the plain form. */
  banner() {
    return this.page.locator(this.scripts ? 'charte-banner section' : 'charte-banner > form');
  }

  /** A button of the page itself, else of the banner. */
  async button(act) {
    const own = this.page.locator(`main button[value=${act}]`);
    if (await own.count()) return own.first();
    if (!this.scripts) return this.banner().locator(`button[value=${act}]`);
    const { name } = BUTTONS[await this.page.locator('html').getAttribute('lang')].find((button) => button.act === act);
    return this.banner().getByRole('button', { name, exact: true });
  }

  /** Presses a button, and waits for the page that follows. */
  async press(act) {
    const button = await this.button(act);
    await Promise.all([this.page.waitForURL(/choix=ok/, { waitUntil: 'load' }), button.click()]);
    await this.settle();
  }

  /** The names in the jar, sorted; twice when there are two of a name. */
  async names() {
    return (await this.context.cookies()).map((cookie) => cookie.name).sort();
  }

  async cookie(name) {
    const found = (await this.context.cookies()).filter((cookie) => cookie.name === name);
    if (found.length > 1) throw new Error(`${found.length} cookies are called ${name}`);
    return found[0];
  }

  /** Puts an answer of another day into the jar. */
  async remember(value, attributes = { domain: new URL(SITE).hostname, path: '/' }) {
    await this.context.addCookies([{ name: CONSENT, value, secure: true, sameSite: 'Lax', ...attributes }]);
  }
}

/** The minute of some months ago, as the consent cookie writes it. */
export function monthsAgo(months) {
  const then = new Date();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  return `${then.toISOString().slice(0, 16).replace(/[-:]/g, '')}Z`;
}

/** A consent value written by hand, with its check: the sum of its bytes, and that sum by place. */
export function checked(body) {
  const bytes = [...new TextEncoder().encode(body)];
  const sums = [bytes.reduce((sum, byte) => sum + byte, 0), bytes.reduce((sum, byte, i) => sum + (i + 1) * byte, 0)];
  return `${body}~.${sums.map((sum) => (sum % 1296).toString(36).padStart(2, '0')).join('')}`;
}
