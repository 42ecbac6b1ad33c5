// The page's part and the server's part together, with a real server on the loopback.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { answerForm, charte } from 'charte/node';
import { bannerHtml } from 'charte/server';
import fr from 'charte/texts/fr';
import { core } from '../core.mjs';
import { CONSENT, DIST, smoke, startChromium } from './harness.mjs';

const CHARTER = `
format = 1
site = "http://localhost"
regime = "fr"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "seen_*"
purposes = ["audience-measurement"]
lifetime = "13 months"
`;

let browser;
let server;
let tables;
let address;
const records = [];

before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'charte-server-'));
  writeFileSync(join(folder, 'charte.toml'), CHARTER);
  for await (tables of core('compile', join(folder, 'charte.toml'), 'fr'));
  rmSync(folder, { recursive: true });

  const middleware = charte(tables, { eraseLeftovers: true, onRecord: (record) => records.push(record) });
  const files = { '/browser.js': 'browser.js', '/banner.js': 'banner.js', '/fr.js': 'texts/fr.js', '/banner.css': 'banner.css' };
  const page = (request) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>x</title><link rel="stylesheet" href="/banner.css">
<body>${bannerHtml(request.charte, fr, '/consent') || '<charte-banner></charte-banner>'}<button data-charte-open>Cookies</button>
<script type="module">
import { startConsent } from '/browser.js';
import { defineBanner } from '/banner.js';
import texts from '/fr.js';
window.consent = startConsent(${JSON.stringify(tables)});
defineBanner(consent, texts);
</script></body></html>`;
  server = createServer((request, response) =>
    middleware(request, response, () => {
      if (request.url === '/consent') return answerForm(request, response, assert.fail);
      const file = files[request.url];
      if (file) {
        response.setHeader('content-type', file.endsWith('.css') ? 'text/css' : 'text/javascript');
        return response.end(readFileSync(join(DIST, file)));
      }
      // The application sets what it likes.
      response.setHeader('set-cookie', ['sid=1; Path=/; HttpOnly', 'seen_pages=1; Path=/; HttpOnly; Max-Age=3600']);
      response.setHeader('content-type', 'text/html');
      return response.end(page(request));
    }),
  );
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  address = `http://localhost:${server.address().port}/`;
  browser = await startChromium();
});
after(async () => {
  await browser?.close();
  await new Promise((done) => server.close(done));
});

async function visiting(options, visit) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(Number(process.env.CHARTE_PATIENCE ?? 30_000));
  const page = await context.newPage();
  const jar = async () => (await context.cookies()).map(({ name }) => name).sort();
  try {
    await page.goto(address);
    await visit(page, jar);
  } finally {
    await context.close();
  }
}

smoke('an HttpOnly cookie comes after consent, and goes with the page after a withdrawal', async () => {
  await visiting({}, async (page, jar) => {
    assert.deepEqual(await jar(), ['sid']);
    await page.getByRole('button', { name: 'Tout accepter' }).click();
    await page.reload();
    assert.deepEqual(await jar(), [CONSENT, 'seen_pages', 'sid']);
    await page.getByRole('button', { name: 'Cookies' }).click();
    await page.getByRole('button', { name: 'Tout refuser' }).click();
    assert.ok((await jar()).includes('seen_pages'), 'a script does not reach it');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Recharger la page' }).click()]);
    assert.deepEqual(await jar(), [CONSENT, 'sid']);
  });
});

smoke('without a script the form asks, answers, and is told to the host', async () => {
  const before = records.length;
  await visiting({ javaScriptEnabled: false }, async (page, jar) => {
    await page.locator('form').getByRole('button', { name: 'Tout refuser' }).click();
    await page.waitForURL(address);
    assert.deepEqual(await jar(), [CONSENT, 'sid']);
    assert.equal(await page.locator('form').count(), 0);
  });
  assert.equal(records.length, before + 1);
  const { acts, answers, stateBefore } = records.at(-1);
  assert.deepEqual({ acts, answers, stateBefore }, {
    acts: ['refuse-all'], answers: { 'audience-measurement': false }, stateBefore: 'none',
  });
});
