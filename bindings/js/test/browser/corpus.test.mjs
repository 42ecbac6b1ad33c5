// Every case that tables hold, answered in Chromium, beside the core.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ROOT, core, held } from '../core.mjs';
import { SITE, full, startChromium, visiting } from './harness.mjs';

const HERE = import.meta.dirname;
const PAGE = `<!doctype html><title>x</title><script type="module">
import { createPolicy } from '/charte/policy.js';
import { answer } from '/answer.mjs';
let policy;
window.answers = (lines) => lines.map((line) => {
  if ('tables' in line) policy = createPolicy(line.tables);
  else return answer(policy, line);
});
window.consent = true;
</script>`;

full('the corpus in Chromium', async () => {
  const notHeld = new Set(Object.values(JSON.parse(readFileSync(join(HERE, '../not-held.json'), 'utf8'))).flat());
  const lines = [];
  for await (const line of core('corpus', join(ROOT, 'tests/conformance/cases'))) {
    const outside = 'id' in line ? notHeld.has(line.id) || line.exchange !== null : line.tables === undefined;
    if (!outside) lines.push(line);
  }
  const served = {
    '/': PAGE,
    '/answer.mjs': { contentType: 'text/javascript', body: readFileSync(join(HERE, '../answer.mjs')) },
  };
  const browser = await startChromium();
  try {
    await visiting(browser, served, async ({ page }) => {
      await page.goto(`${SITE}/`);
      await page.waitForFunction(() => window.consent);
      const differ = [];
      let passed = 0;
      for (let at = 0; at < lines.length; at += 500) {
        const some = lines.slice(at, at + 500);
        const found = await page.evaluate((given) => window.answers(given), some);
        for (const [place, line] of some.entries()) {
          if (!('id' in line)) continue;
          // `undefined` does not cross over, in either direction.
          if (isDeepStrictEqual(found[place], JSON.parse(JSON.stringify(held(line.core))))) passed += 1;
          else differ.push(line.id);
        }
      }
      assert.deepEqual(differ, []);
      assert.ok(passed > 6000, `${passed} passed`);
    });
  } finally {
    await browser.close();
  }
});
