// Times of the library over WebAssembly, beside tables: node scripts/bench.mjs, after a build. Of many
// short rounds the best counts, because noise only ever adds.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Policy } from '../dist/charte.js';
import { createPolicy } from '../dist/policy.js';

const ROOT = join(import.meta.dirname, '..');
const TOML = readFileSync(join(ROOT, 'test/charter.toml'), 'utf8');
const now = Date.UTC(2026, 10, 23, 10, 5);
const policy = new Policy(TOML, 'fr');
const tables = createPolicy(policy.toTables());
const { value } = policy.visitor({ now }).record('accept-all');
const cookies = `sid=1; cookies_preferences=${value}`;
const [visitor, tabled] = [policy, tables].map((of) => of.visitor({ now, cookies }));
const request = [['Host', 'www.example.fr'], ['Cookie', cookies]];
const response = ['sid', '_fbp', '_pk_id.1', 'theme', 'x'].map((name) => ['Set-Cookie', `${name}=1; Path=/`]);

function time(call, calls = 2_000) {
  let best = Infinity;
  for (let round = 0; round < 200; round += 1) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i += 1) call();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / calls);
  }
  return best;
}

const rows = {
  'may this name be set': [() => visitor.maySet('_fbp'), () => tabled.maySet('_fbp')],
  'allows(purpose, provider)': [() => visitor.allows('advertising', 'meta'), () => tabled.allows('advertising', 'meta')],
  decide: [() => visitor.decide('_fbp'), () => tabled.decide('_fbp')],
  'read consent, make visitor': [() => policy.visitor({ now, cookies }).free(), () => tables.visitor({ now, cookies })],
  'request and five Set-Cookie lines': [
    () => {
      const exchange = policy.exchange(request, { now });
      exchange.filterResponse(response);
      exchange.free();
    },
  ],
};
for (const [name, calls] of Object.entries(rows)) {
  console.log(name.padEnd(36), ...calls.map((call) => `${Math.round(time(call))} ns`.padStart(10)));
}

// From the start of the module to the first policy, each time in a new process.
const first = `const start = performance.now();
const { Policy } = await import(${JSON.stringify(join(ROOT, 'dist/charte.js'))});
new Policy(${JSON.stringify(TOML)}, 'fr');
console.log(performance.now() - start);`;
const times = Array.from({ length: 20 }, () => Number(execFileSync('node', ['--input-type=module', '-e', first])));
console.log('start to first policy'.padEnd(36), `${Math.min(...times).toFixed(1)} ms`.padStart(10));
