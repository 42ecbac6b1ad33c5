// The pages of the recipes in docs/recipes, as they are shown there, in Chromium.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { ROOT, core } from '../core.mjs';
import { DIST, SITE, full, startChromium, visiting } from './harness.mjs';

const script = (body) => ({ contentType: 'text/javascript', body });
const built = (name) => script(readFileSync(join(DIST, name), 'utf8'));

/** The code blocks of a recipe whose fence begins with this. */
function blocks(recipe, head) {
  const text = readFileSync(join(ROOT, 'docs/recipes', `${recipe}.md`), 'utf8');
  return text.split(`\n\`\`\`${head}\n`).slice(1).map((rest) => rest.split('```')[0]);
}

/** What the site serves: the compiled charter of the recipe, and this page. */
async function answers(recipe, body, more) {
  const folder = mkdtempSync(join(tmpdir(), 'charte-recipe-'));
  try {
    const charter = join(folder, 'charte.toml');
    writeFileSync(charter, blocks(recipe, 'toml file=charte.toml')[0]);
    let tables;
    for await (tables of core('compile', charter, 'fr'));
    const page = `<!doctype html><html lang="fr"><title>x</title><body>${body}</body></html>`;
    const compiled = script(`export default ${JSON.stringify(tables)}`);
    return { '/': page, '/browser.js': built('browser.js'), '/banner.js': built('banner.js'), '/signals.js': built('signals.js'), '/fr.js': built('texts/fr.js'), '/tables.js': compiled, ...more };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let browser;
before(async () => {
  browser = await startChromium();
});
after(() => browser?.close());

/** Opens the page and waits until its module has run. */
async function open({ page, settle }) {
  await page.goto(`${SITE}/`, { waitUntil: 'load' });
  await settle();
}

full('the static site', async () => {
  const [html] = blocks('static', 'html');
  const served = await answers('static', html, { '/matomo.js': script('window.measured = true') });
  const others = (fetched) => fetched.filter((url) => /matomo|youtube/.test(url));
  await visiting(browser, served, async (visitor) => {
    await open(visitor);
    assert.deepEqual(others(visitor.fetched), []);
    assert.deepEqual(await visitor.jar(), []);
    const banner = visitor.page.locator('charte-banner section');
    assert.ok(await banner.isVisible());
    await visitor.page.click('text=Tout refuser');
    await visitor.settle();
    assert.ok(!(await banner.isVisible()));
    await open(visitor);
    assert.deepEqual(others(visitor.fetched), []);
    assert.ok(!(await banner.isVisible()), 'a refusal is not asked for again');
    await visitor.page.click('text=Vos choix');
    assert.ok(await banner.isVisible());
  });
  await visiting(browser, served, async (visitor) => {
    await open(visitor);
    await visitor.page.click('text=Tout accepter');
    await visitor.until(() => others(visitor.fetched).length === 2, 'both are loaded');
    assert.equal((await visitor.consentCookie()).length, 1);
  });
});

full('a container that waits', async () => {
  const [container] = blocks('google-tag-manager', 'html');
  const start = `<script type="module">
    import { startConsent } from '/browser.js';
    import tables from '/tables.js';
    window.consent = startConsent(tables);
  </script>`;
  const gtm = 'https://www.googletagmanager.com/gtm.js?id=GTM-XXXX';
  const served = await answers('google-tag-manager', container + start, { [gtm]: script('') });
  await visiting(browser, served, async (visitor) => {
    await open(visitor);
    assert.ok(!visitor.fetched.includes(gtm));
    await visitor.record({ act: 'grant', purpose: 'audience-measurement' });
    assert.ok(!visitor.fetched.includes(gtm), 'one purpose is not enough');
    await visitor.record('accept-all');
    await visitor.until(() => visitor.fetched.includes(gtm), 'the container is loaded');
  });
});

full('consent mode', async () => {
  const [, mode] = blocks('google-tag-manager', 'html');
  const page = mode.replace('const consent = startConsent', 'const consent = window.consent = startConsent');
  const served = await answers('google-tag-manager', page, {});
  const told = ({ page }) => page.evaluate(() => [...dataLayer].map((line) => [...line]).filter(([command]) => command === 'consent'));
  const rest = { functionality_storage: 'denied', personalization_storage: 'denied', security_storage: 'denied' };
  const all = (word) => ({ ad_storage: word, ad_user_data: word, ad_personalization: word, analytics_storage: word, ...rest });
  await visiting(browser, served, async (visitor) => {
    await open(visitor);
    assert.deepEqual(await told(visitor), [['consent', 'default', { ...all('denied'), wait_for_update: 500 }]], 'one default, and no answer yet');
    await visitor.record({ act: 'grant', purpose: 'audience-measurement' });
    const last = async () => (await told(visitor)).at(-1)[2];
    assert.deepEqual(await last(), { ...all('denied'), analytics_storage: 'granted' });
    await visitor.record('accept-all');
    assert.deepEqual(await last(), all('granted'));
    await visitor.record('refuse-all');
    assert.deepEqual(await last(), all('denied'));
  });
});
