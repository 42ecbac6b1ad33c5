// `charte/signals` in Chromium: what vendors are told, and when.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { createServer } from 'charte/server';
import { signalsScript } from 'charte/signals';
import { core } from '../core.mjs';
import { NOW, SITE, full, smoke, startChromium, visiting } from './harness.mjs';

const OPTIONS = { consentMode: 'google', uet: null, clarity: 'microsoft', meta: 'meta' };

let browser;
let tables;
before(async () => {
  browser = await startChromium();
  for await (tables of core('compile', join(import.meta.dirname, '../signals.toml'), 'fr'));
});
after(() => browser?.close());

/** A page that tells vendors, with what comes before in its head. */
const page = (head = '') => `<!doctype html><html lang="fr"><title>x</title>${head}
<script>window.fbq = (...values) => (window.meta = [...(window.meta ?? []), values]); fbq('consent', 'revoke');</script>
<script type="module">
import { startConsent } from '/charte/browser.js';
import { startSignals } from '/charte/signals.js';
const consent = startConsent(${JSON.stringify(tables)}, { now: () => ${NOW} });
window.stop = startSignals(consent, ${JSON.stringify(OPTIONS)});
window.consent = consent;
</script></html>`;

/** Everything that Google was told, as `consent default ad_storage=denied`. */
const google = (tab) =>
  tab.evaluate(() => [...window.dataLayer].map((entry) => `${entry[0]} ${entry[1]} ${entry[2].ad_storage ?? entry[2]}`));

smoke('the default comes first and once, then each answer', async () => {
  await visiting(browser, { '/': page() }, async ({ page: tab, open, record, errors, context }) => {
    await open();
    assert.deepEqual(await google(tab), ['consent default denied', 'set url_passthrough false', 'set ads_data_redaction true']);
    assert.ok(await tab.evaluate(() => Object.prototype.toString.call(dataLayer[0]) === '[object Arguments]'), 'as gtag does');
    await record('accept-all');
    assert.deepEqual((await google(tab)).slice(3), ['set ads_data_redaction false', 'consent update granted']);
    await record('refuse-all');
    assert.deepEqual((await google(tab)).slice(5), ['set ads_data_redaction true', 'consent update denied']);
    assert.deepEqual(await tab.evaluate(() => [...uetq]), [
      'consent', 'default', { ad_storage: 'denied' }, 'consent', 'update', { ad_storage: 'granted' }, 'consent', 'update', { ad_storage: 'denied' },
    ]);
    // The charter declares no advertising of Microsoft: it stays denied.
    assert.deepEqual(await tab.evaluate(() => clarity.q.map((entry) => [...entry])), [
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
    ]);
    const told = await tab.evaluate(() => window.meta.filter(([command]) => command === 'consent').map(([, kind]) => kind));
    assert.deepEqual(told, ['revoke', 'revoke', 'grant', 'revoke']);
    await tab.evaluate(() => stop());
    await record('accept-all');
    assert.equal((await google(tab)).length, 7);
    // Nothing is stored but the answer.
    assert.deepEqual((await context.cookies()).map(({ name }) => name), ['cookies_preferences']);
    assert.deepEqual(errors, []);
  });
});

full('an answer of another day is told at once, as an update', async () => {
  await visiting(browser, { '/': page() }, async ({ page: tab, open, record }) => {
    await open();
    await record('accept-all');
    await open();
    assert.deepEqual(await google(tab), ['consent default denied', 'set url_passthrough false', 'set ads_data_redaction false', 'consent update granted']);
  });
});

full('after the server’s script there is no second default', async () => {
  const visit = createServer(tables, { now: () => NOW }).visit(new Request(`${SITE}/`));
  const nonce = 'r4nd0m';
  const csp = { 'content-security-policy': `script-src 'nonce-${nonce}' 'self'` };
  const head = `<script nonce="${nonce}">${signalsScript(visit, OPTIONS)}</script>`;
  const body = page(head).replaceAll('<script>', `<script nonce="${nonce}">`).replace('<script type="module">', `<script type="module" nonce="${nonce}">`);
  await visiting(browser, { '/': { contentType: 'text/html', headers: csp, body } }, async ({ page: tab, open, record, errors }) => {
    await open();
    await record('accept-all');
    const all = await google(tab);
    assert.equal(all.filter((told) => told.startsWith('consent default')).length, 1);
    assert.equal(all[0], 'consent default denied');
    assert.equal(all.at(-1), 'consent update granted');
    assert.deepEqual(errors, []);
  });
});
