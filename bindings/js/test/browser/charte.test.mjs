// The whole library in a page: fetched, compiled, and of the same answers as in Node.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { Policy } from 'charte';
import { NOW, SITE, smoke, startChromium, visiting } from './harness.mjs';

const TOML = readFileSync(join(import.meta.dirname, '../charter.toml'), 'utf8');
let browser;
before(async () => {
  browser = await startChromium();
});
after(() => browser?.close());

smoke('a page decides as Node does', async () => {
  const page = { headers: { 'content-security-policy': "default-src 'self' 'wasm-unsafe-eval'" }, contentType: 'text/html', body: '<!doctype html><title>x</title>' };
  await visiting(browser, { '/': page }, async ({ page }) => {
    await page.goto(SITE);
    const found = await page.evaluate(
      async ([toml, now]) => {
        const { Policy } = await import('/charte/charte.web.js');
        return new Policy(toml, 'fr').visitor({ now, cookies: document.cookie, page: location.href }).explain('_fbp');
      },
      [TOML, NOW],
    );
    const wanted = new Policy(TOML, 'fr').visitor({ now: NOW, page: `${SITE}/` }).explain('_fbp');
    assert.deepEqual({ ...found }, JSON.parse(JSON.stringify({ ...wanted })));
  });
});
