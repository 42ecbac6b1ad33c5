// Tables, and the library over WebAssembly, beside the core on questions at random. CHARTE_RANDOM
// says how many, CHARTE_SEED which.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { Charter, Policy, Regime } from 'charte';
import { createPolicy } from 'charte/policy';
import { answer, core, held } from './core.mjs';
import { answer as wasmAnswer } from './wasm.mjs';

const COUNT = process.env.CHARTE_RANDOM ?? '100000';
const SEED = process.env.CHARTE_SEED ?? String(Math.floor(Math.random() * 2 ** 32));

test(`${COUNT} questions at random, seed ${SEED}`, async () => {
  let policy;
  let whole;
  let asked = 0;
  const kinds = {};
  for await (const line of core('random', SEED, COUNT)) {
    if ('tables' in line) {
      policy = createPolicy(line.tables);
      const regime = line.regime.startsWith('{') ? Regime.parse(line.regime) : line.regime;
      whole?.free();
      whole = new Policy(Charter.fromJSON(line.charter), regime);
      assert.deepEqual(whole.toTables(), line.tables);
      continue;
    }
    asked += 1;
    const kind = ['allows', 'ask', 'record', 'read'].find((key) => line[key]) ?? line.core.outcome;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    const all = wasmAnswer(whole, line);
    // A finding is compared by its code.
    const findings = line.core.findings?.map(({ code }) => code);
    const wanted = findings ? { ...line.core, findings } : line.core;
    if (!isDeepStrictEqual(all, wanted)) assert.deepEqual(all, wanted, JSON.stringify({ SEED, asked, line }));
    assert.deepEqual(answer(policy, line), held(line.core), JSON.stringify({ SEED, asked, line, tables: policy.tables }));
  }
  assert.ok(asked >= Number(COUNT));
  // Every kind of question came, and every kind of outcome.
  for (const kind of ['allows', 'ask', 'record', 'read', 'allowed', 'limited', 'withheld']) {
    assert.ok(kinds[kind] > Number(COUNT) / 1000, `${kind}: ${kinds[kind]}`);
  }
});
