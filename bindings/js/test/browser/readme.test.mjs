// The README's ten minutes, as they are written there, in an empty folder and in Chromium.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, extname, join } from 'node:path';
import { after, before } from 'node:test';
import { ROOT } from '../core.mjs';
import { SITE, full, smoke, startChromium, tablesUnder, visiting } from './harness.mjs';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const TYPES = { '.js': 'text/javascript', '.css': 'text/css' };

/** The code blocks whose fence begins with this. */
const blocks = (head) => README.split(`\n\`\`\`${head}\n`).slice(1).map((rest) => rest.split('```')[0]);

let browser;
let folder;
before(async () => {
  browser = await startChromium();
  folder = mkdtempSync(join(tmpdir(), 'charte-readme-'));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Does what the README says, and returns what the site then serves. */
function follow() {
  const command = process.env.CHARTE ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/charte');
  if (!existsSync(command)) throw new Error(`${command} is missing; run cargo build -p charte-cli`);
  cpSync(join(import.meta.dirname, '../node_modules/charte'), join(folder, 'node_modules/charte'), { recursive: true });
  writeFileSync(join(folder, 'charte.toml'), blocks('toml file=charte.toml')[0]);
  const env = { ...process.env, PATH: dirname(command) + delimiter + process.env.PATH };
  for (const lines of blocks('sh')) execFileSync('bash', ['-e', '-c', lines], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = (path) => ({ contentType: TYPES[extname(path)], body: readFileSync(join(folder, 'public', path)) });
  return {
    '/': `<!doctype html><html lang="fr"><meta charset="utf-8"><title>x</title><body>${blocks('html')[0]}`,
    '/tables.js': file('tables.js'),
    '/matomo.js': { contentType: 'text/javascript', body: 'window.measured = true' },
    ...Object.fromEntries(['browser.js', 'banner.js', 'fr.js'].map((name) => [`/own/${name}`, file(`charte/${name}`)])),
  };
}

full('the guard before every other script', async () => {
  const guard = blocks('html').find((block) => block.includes('guard.global.js'));
  const page = `<!doctype html><title>x</title><script>const tables = ${JSON.stringify(await tablesUnder('fr'))}; const told = [];</script>
${guard.replace('({ detail }) => {', '({ detail }) => { told.push(detail);')}<script>document.cookie = '_ga=1'</script>`;
  await visiting(browser, { '/': page }, async ({ page: tab, errors }) => {
    await tab.goto(`${SITE}/`);
    const [detail] = await tab.evaluate(() => told);
    assert.deepEqual(detail, { technology: 'cookie', name: '_ga', because: 'undeclared', handling: 'kept' });
    assert.deepEqual(errors, []);
  });
});

smoke('consent for Matomo, YouTube and a pixel', async () => {
  const served = follow();
  // The harness serves /charte itself.
  served['/'] = served['/'].replaceAll("'/charte/", "'/own/");
  const others = (fetched) => fetched.filter((url) => /matomo|youtube|facebook/.test(url)).map((url) => new URL(url).hostname).sort();
  const all = ['www.example.fr', 'www.facebook.com', 'www.youtube-nocookie.com'];
  const open = async ({ page, settle }) => {
    await page.goto(`${SITE}/`, { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('charte-banner').shadowRoot);
    await settle();
  };
  const press = ({ page }, name) => page.getByRole('button', { name, exact: true }).click();
  await visiting(browser, served, async (visitor) => {
    await open(visitor);
    assert.deepEqual([others(visitor.fetched), await visitor.jar()], [[], []]);
    await press(visitor, 'Tout refuser');
    await open(visitor);
    assert.deepEqual(others(visitor.fetched), []);
    assert.equal(await visitor.page.locator('charte-banner section').count(), 0);
    // The button in the footer, and back.
    await press(visitor, 'Vos cookies');
    await press(visitor, 'Tout accepter');
    await visitor.until(() => others(visitor.fetched).length === 3, 'all three are loaded');
    assert.deepEqual(others(visitor.fetched), all);
    await visitor.context.addCookies([{ name: '_fbp', value: 'v', domain: '.example.fr', path: '/', secure: true }]);
    await press(visitor, 'Vos cookies');
    await press(visitor, 'Tout refuser');
    assert.ok(await visitor.page.getByRole('button', { name: 'Recharger la page' }).isVisible());
    assert.equal(await visitor.page.locator('iframe').getAttribute('src'), null);
    assert.ok(!(await visitor.jar()).some((cookie) => cookie.startsWith('_fbp')));
  });
  await visiting(browser, served, async (visitor) => {
    await open(visitor);
    await press(visitor, 'Lire la vidéo');
    await visitor.until(() => others(visitor.fetched).length === 1, 'the video');
    assert.deepEqual(others(visitor.fetched), ['www.youtube-nocookie.com']);
  });
});
