// Odd lines in Chromium: whatever it takes for a deletion, no value of a withheld cookie stays.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { program } from './site.mjs';
import { startBrowser } from './visitor.mjs';

const LINES = readFileSync(new URL('odd-deletions.txt', import.meta.url), 'utf8')
  .split('\n').filter((line) => line && !line.startsWith('#'));

let server;
let origin;
let browser;
before(async () => {
  server = spawn(program('examples/odd_deletions'), { stdio: ['ignore', 'pipe', 'inherit'] });
  origin = await new Promise((found, failed) => {
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
    createInterface({ input: server.stdout }).once('line', found);
  });
  browser = await startBrowser({ chromium: [] });
});
after(async () => {
  await browser?.close();
  server?.kill();
});

/** What Chromium keeps of each line, by number. */
async function kept(path) {
  const found = new Map();
  for (const [number] of LINES.entries()) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(origin + path(number));
      const values = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
      if (values.length) found.set(LINES[number], values);
    } finally {
      await context.close();
    }
  }
  return found;
}

test('Chromium keeps some of the lines when nobody filters them', async () => {
  const plain = await kept((number) => `/raw/${number}`);
  assert.ok(plain.has('_ads=secret; Max-Age=0; Max-Age=""'), [...plain.keys()].join('\n'));
  assert.ok(plain.size > 10 && plain.size < LINES.length, `${plain.size} of ${LINES.length}`);
  const dated = await kept((number) => `/raw/${number}?date`);
  assert.ok(dated.size > 10);
});

for (const date of ['', '?date']) {
  test(`through the layer it keeps none of them ${date}`, async () => {
    assert.ok(LINES.length >= 50);
    assert.deepEqual([...await kept((number) => `/${number}${date}`)], []);
  });
}

test('a deletion still deletes', async () => {
  const context = await browser.newContext();
  await context.addCookies([{ name: '_ads', value: 'old', url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}/${LINES.indexOf('_ads=secret; Max-Age=0')}`);
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});
