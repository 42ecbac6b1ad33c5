// Records the three visits of this example, in Chromium, from the shop of
// site.mjs: visit.har before any answer, refused.har and accepted.har from the
// click on the banner on. Nothing leaves the machine.
//
//     npm run record            CHROMIUM=/path/to/chromium to choose one
//     npm run record -- --screenshots FOLDER

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { HOSTS, startSite } from './site.mjs';

const HERE = import.meta.dirname;
const LIMIT = 200 * 1024;
const at = process.argv.indexOf('--screenshots');
const screenshots = at > 0 ? process.argv[at + 1] : undefined;

const browser = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => path && existsSync(path));
if (!browser) throw new Error('no chromium found; name one in the environment variable CHROMIUM');

/** What the visitor does once the first page is there. */
const VISITS = {
  'visit.har': null,
  'refused.har': 'refuser',
  'accepted.har': 'accepter',
};

const site = await startSite();
try {
  for (const [file, choice] of Object.entries(VISITS)) {
    const jar = await visit(file, choice);
    report(file, jar);
  }
} finally {
  await site.stop();
}

async function visit(file, choice) {
  const profile = mkdtempSync(join(tmpdir(), 'charte-profile-'));
  const path = join(HERE, file);
  // A profile on disk that allows third-party cookies, as many visitors do:
  // the private windows of automation, and some builds' defaults, refuse them.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({
    profile: { cookie_controls_mode: 0, block_third_party_cookies: false },
  }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: true,
    chromiumSandbox: false,
    locale: 'fr-FR',
    timezoneId: 'America/Guadeloupe',
    viewport: { width: 1100, height: 800 },
    args: [
      ...site.chromium,
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--no-first-run', '--disable-quic',
    ],
  });
  try {
    context.setDefaultTimeout(20_000);
    const page = context.pages()[0] ?? await context.newPage();
    const record = () => context.tracing.startHar(path, { content: 'omit' });
    const settle = () => page.waitForLoadState('networkidle');
    const look = async (step) => {
      if (screenshots) await page.screenshot({ path: join(screenshots, `${file}-${step}.png`) });
    };

    if (!choice) await record();
    await page.goto(site.url);
    await settle();
    await look('1-first');
    if (choice) {
      await record();
      await page.click(`button[value=${choice}]`);
      await settle();
      await look('2-answered');
    }
    // The same walk each time: choose a language, look at an article, buy it.
    await page.click('a[href="/langue/en"]');
    await settle();
    await page.click('a[href="/article/hamac"]');
    await settle();
    await page.click('form[action="/panier"] button');
    await settle();
    await look('3-basket');

    await context.tracing.stopHar();
    return await context.cookies();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Prints what was recorded, never a value, and refuses a recording that is
 * too big or that knows a host which is not ours. */
function report(file, jar) {
  const path = join(HERE, file);
  const size = statSync(path).size;
  if (size > LIMIT) throw new Error(`${file} has ${size} bytes, more than ${LIMIT}; record less`);
  const { entries } = JSON.parse(readFileSync(path, 'utf8')).log;
  let lines = 0;
  const rows = new Map();
  for (const { request, response } of entries) {
    const host = new URL(request.url).hostname;
    if (!HOSTS.includes(host)) throw new Error(`${file} holds a request to ${host}, which is not part of this example`);
    for (const header of response.headers.filter((h) => h.name.toLowerCase() === 'set-cookie')) {
      for (const line of header.value.split('\n')) {
        lines += 1;
        const [pair, ...attributes] = line.split('; ');
        const row = `  ${host}  ${pair.split('=')[0]}  ${attributes.join('; ')}`;
        rows.set(row, (rows.get(row) ?? 0) + 1);
      }
    }
  }
  console.log(`\n${file}: ${size} bytes, ${entries.length} requests, ${lines} Set-Cookie lines`);
  for (const [row, times] of rows) console.log(`${row}  x${times}`);
  console.log(`  in the browser afterwards: ${jar.map((c) => `${c.name} (${c.domain})`).sort().join(', ')}`);
}
