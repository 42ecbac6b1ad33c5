// What browsers do behind a page's back: preloads, frames without an address, pages that are rendered
// before anybody sees them, pages that come back.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { core } from '../core.mjs';
import { DIST, SITE, chromiumPath, full, html, startChromium, tablesUnder, visiting } from './harness.mjs';

const script = (body) => ({ contentType: 'text/javascript', body });

let browser;
let fr;
before(async () => {
  browser = await startChromium();
  fr = await tablesUnder('fr');
});
after(() => browser?.close());

full('what document.write puts into the page waits', async () => {
  const written = `<script>window.ran = [];
    document.write('<script type="text/plain" data-charte="audience-measurement@matomo" src="/a.js"><\\/script>');
    document.write('<iframe data-charte="embedded-content@youtube" data-src="https://www.youtube.com/embed/1"></iframe>');
  </script>`;
  const answers = { '/': html(fr, written), '/a.js': script("ran.push('a')"), 'https://www.youtube.com/embed/1': '<title>v</title>' };
  await visiting(browser, answers, async ({ page, open, record, fetched, until }) => {
    await open();
    assert.deepEqual(fetched.filter((url) => !url.endsWith('.ico')), [`${SITE}/`]);
    await record('accept-all');
    await page.waitForFunction(() => window.ran.includes('a'));
    await until(() => fetched.includes('https://www.youtube.com/embed/1'), 'the frame');
  });
});

full('a frame without an address waits, and loses its page after a withdrawal', async () => {
  const frame = `<iframe id="inline" data-charte="embedded-content@youtube" data-srcdoc="<script>parent.inside = (parent.inside ?? 0) + 1</script>"></iframe>`;
  await visiting(browser, { '/': html(fr, frame) }, async ({ page, open, record, settle }) => {
    await open();
    assert.equal(await page.evaluate(() => window.inside), undefined);
    await record('accept-all');
    await page.waitForFunction(() => window.inside === 1);
    await record('refuse-all');
    await settle();
    assert.equal(await page.evaluate(() => document.querySelector('#inline').contentDocument.scripts.length), 0);
    assert.equal(await page.evaluate(() => window.inside), 1);
  });
});

full('no preload fetches what waits, and a gated preload waits itself', async () => {
  // Many images first, so that the parser waits and the preload scanner runs ahead.
  const body = `<script src="/block.js"></script>
<script type="text/plain" data-charte="audience-measurement@matomo" src="/a.js"></script>
<link rel="preload" as="script" data-charte="audience-measurement@matomo" data-href="/a.js">
<link rel="prefetch" data-charte="advertising@meta" data-href="/next">
<img alt="" data-charte="advertising@meta" data-src="/pixel.gif" data-srcset="/pixel2.gif 2x">
<video data-charte="embedded-content@youtube" data-poster="/poster.gif" data-src="/v.mp4"></video>
<object data-charte="embedded-content@youtube" data-data="/object"></object>`;
  const answers = { '/': html(fr, body), '/block.js': { ...script(''), delay: 300 } };
  await visiting(browser, answers, async ({ open, record, fetched, until }) => {
    await open();
    assert.deepEqual(fetched.filter((url) => !/ico$|block/.test(url)), [`${SITE}/`]);
    await record('accept-all');
    for (const path of ['/a.js', '/next', '/pixel', '/poster.gif', '/v.mp4', '/object']) {
      await until(() => fetched.some((url) => url.startsWith(SITE + path)), path);
    }
  });
});

full('the tree that a screen reader reads', async () => {
  const page = html(fr, '<charte-banner></charte-banner>').replace(
    'window.consent =',
    "const { defineBanner } = await import('/charte/banner.js'); const { default: texts } = await import('/charte/texts/fr.js'); window.consent =",
  ).replace('for (const event', 'defineBanner(consent, texts); for (const event');
  await visiting(browser, { '/': page }, async ({ page: tab, open }) => {
    await open();
    const banner = tab.locator('charte-banner');
    assert.equal(await banner.ariaSnapshot(), `- region "Cookies":
  - heading "Cookies" [level=2]
  - paragraph: "Ce site vous demande votre accord pour utiliser des cookies aux fins suivantes :"
  - list:
    - listitem: Mesure d’audience
    - listitem: Préférences
    - listitem: Publicité
    - listitem: Mesure de l’efficacité publicitaire
    - listitem: Contenus intégrés (vidéos, cartes et autres)
  - button "Tout refuser"
  - button "Tout accepter"
  - button "Personnaliser"
  - button "Fermer"`);
    await tab.getByRole('button', { name: 'Personnaliser' }).click();
    const tree = await banner.ariaSnapshot();
    assert.match(tree, /- group "Publicité":\n\s+- text: Publicité\n\s+- paragraph: Meta\n\s+- radio "Refuser"\n\s+- text: Refuser\n\s+- radio "Accepter"\n\s+- text: Accepter/);
  });
});

/** A site on the loopback, by puppeteer: Playwright allows neither prerendering nor the back/forward cache. */
async function onLoopback(visit, pages) {
  const folder = mkdtempSync(join(tmpdir(), 'charte-traps-'));
  let tables;
  try {
    writeFileSync(join(folder, 'charte.toml'), readFileSync(join(import.meta.dirname, '../charter.toml'), 'utf8')
      .replaceAll('https://www.example.fr', 'http://localhost').replace('consent-domain = "example.fr"\n', ''));
    for await (tables of core('compile', join(folder, 'charte.toml'), 'fr'));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    if (request.url.startsWith('/charte/')) {
      response.setHeader('content-type', 'text/javascript');
      return response.end(readFileSync(join(DIST, request.url.slice(8))));
    }
    response.setHeader('content-type', request.url.endsWith('.js') ? 'text/javascript' : 'text/html');
    const page = pages[request.url];
    return page === undefined ? response.writeHead(404).end() : response.end(typeof page === 'function' ? page(tables) : page);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const own = await puppeteer.launch({
    browser: 'chrome',
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', '--enable-features=BackForwardCache'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const context = own.defaultBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(Number(process.env.CHARTE_PATIENCE ?? 30_000));
    await visit({ context, page, address: `http://localhost:${server.address().port}`, asked });
  } finally {
    await own.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

const started = (tables, body) => `<!doctype html><title>x</title><script>window.ran = []; window.shown = [];
addEventListener('pageshow', ({ persisted }) => shown.push(persisted));</script>
<script type="text/plain" data-charte="audience-measurement@matomo" src="/counted.js"></script>
<script type="module">
import { startConsent } from '/charte/browser.js';
window.consent = startConsent(${JSON.stringify(tables)});
</script>${body}`;

full('a page that comes back from the cache hears what was answered meanwhile', async () => {
  const pages = {
    '/': (tables) => started(tables, '<a id="on" href="/other">on</a>'),
    '/other': (tables) => started(tables, ''),
    '/counted.js': "ran.push('counted')",
  };
  await onLoopback(async ({ page, address, context }) => {
    await page.goto(address);
    await page.waitForFunction(() => window.consent);
    await page.evaluate(() => { window.mark = 'the same page'; });
    const away = async () => {
      await Promise.all([page.waitForNavigation(), page.click('#on')]);
      await page.waitForFunction(() => window.consent && location.pathname === '/other');
    };
    const back = async () => {
      await page.evaluate(() => { history.back(); });
      await page.waitForFunction(() => location.pathname === '/');
    };
    await away();
    await page.evaluate(() => consent.record('accept-all'));
    await back();
    assert.deepEqual(await page.evaluate(() => [window.mark, shown]), ['the same page', [false, true]], 'it came from the cache');
    await page.waitForFunction(() => window.ran.includes('counted'));
    // And a withdrawal: what ran cannot be stopped, and nothing else starts.
    await away();
    await page.evaluate(() => consent.record('refuse-all'));
    await back();
    assert.equal(await page.evaluate(() => window.mark), 'the same page');
    await page.waitForFunction(() => !window.consent.allows('audience-measurement').allowed);
    assert.equal((await context.cookies()).length, 1);
  }, pages);
});

full('a page that is prerendered writes nothing, and hears what was answered before it is seen', async () => {
  const rules = '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>';
  const pages = {
    '/': (tables) => started(tables, `<a id="on" href="/next">on</a>${rules}`),
    '/next': (tables) => started(tables, '<script>window.early = document.prerendering</script>'),
    '/counted.js': "ran.push('counted')",
  };
  const once = () => onLoopback(async ({ page, address, context, asked }) => {
    await page.goto(address);
    await page.waitForFunction(() => window.consent);
    const end = Date.now() + 10_000;
    while (!asked.includes('/next') && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
    await new Promise((done) => setTimeout(done, 1000));
    assert.ok(!asked.includes('/counted.js'));
    assert.deepEqual(await context.cookies(), []);
    await page.evaluate(() => consent.record('accept-all'));
    // The page that is shown is another target than the one that was left.
    await page.click('#on').catch(() => {});
    const arrived = async () => page.evaluate(() => location.pathname === '/next' && window.ran.includes('counted')).catch(() => false);
    for (const late = Date.now() + 30_000; !(await arrived()) && Date.now() < late; ) await new Promise((done) => setTimeout(done, 50));
    assert.equal(await page.evaluate(() => consent.state), 'valid');
    prerendered ||= await page.evaluate(() => window.early && performance.getEntriesByType('navigation')[0].activationStart > 0);
  }, pages);
  // Chromium gives up what it renders ahead when the machine is busy.
  let prerendered = false;
  for (let tries = 0; tries < 4 && !prerendered; tries++) await once();
  assert.ok(prerendered, 'it was prerendered');
});
