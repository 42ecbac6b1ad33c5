// Every case of the corpus through tables, beside the core and beside what the case expects. What
// tables do not hold is listed in not-held.json, exactly.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { createPolicy } from 'charte/policy';
import { ROOT, answer, core, held } from './core.mjs';

const CASES = join(ROOT, 'tests/conformance/cases');
const NOT_HELD = join(import.meta.dirname, 'not-held.json');

/** Why tables cannot answer, or nothing. */
function outside(question, tables, expect) {
  if (!tables) return 'the charter or the regime is an error, which compiling tells';
  if (question.set_cookie !== null) return 'a Set-Cookie line';
  if (expect.unreachable?.length) return 'what is out of a server’s reach';
  return undefined;
}

/** What a case expects, of the keys that tables hold. */
function expectations(expect) {
  // Cases describe deletions. The lines are compared with the core's, which the cases are tried on.
  const { rulings, findings, purposes, deletions, consent_lines, unreachable, ...rest } = expect;
  const named = Object.entries(rulings ?? {}).map(([purpose, { rule, unmet, rests_on, citations, ...fields }]) => [purpose, fields]);
  return { rest, rulings: Object.fromEntries(named), purposes };
}

function meets(found, expect) {
  const { rest, rulings, purposes } = expectations(expect);
  const byPurpose = Object.fromEntries((found.rulings ?? []).map((ruling) => [ruling.purpose, ruling]));
  const subset = (of, wanted) => Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(of?.[key], value));
  return (
    subset(found, rest) &&
    Object.entries(rulings).every(([purpose, fields]) => subset(byPurpose[purpose], fields)) &&
    (!purposes || isDeepStrictEqual(found.rulings ? found.rulings.map((ruling) => ruling.purpose) : found.purposes, purposes))
  );
}

test('the corpus through tables', async () => {
  const expected = new Map();
  for (const file of readdirSync(CASES).filter((name) => name.endsWith('.json'))) {
    for (const entry of JSON.parse(readFileSync(join(CASES, file), 'utf8'))) expected.set(entry.id, entry.expect);
  }
  const notHeld = {};
  const differ = [];
  let passed = 0;
  let tables;
  let policy;
  for await (const line of core('corpus', CASES)) {
    if ('tables' in line || !('id' in line)) {
      tables = line.tables;
      policy = tables && createPolicy(tables);
      continue;
    }
    const expect = expected.get(line.id);
    const why = outside(line, tables, expect);
    if (why) {
      (notHeld[why] ??= []).push(line.id);
      continue;
    }
    // A case that expects an error and nothing else means a reader of one value.
    const found = answer(policy, line);
    const wanted = line.read && expect.error && Object.keys(expect).length === 1 ? { error: expect.error } : expect;
    if (isDeepStrictEqual(found, held(line.core)) && meets(found, wanted)) passed += 1;
    else differ.push({ id: line.id, found, core: held(line.core), expect });
  }
  const differing = differ.map(({ id }) => id);
  const needList = 'hosts of another site than the charter’s, which need the list of public suffixes';
  if (differing.length) notHeld[needList] = differing;
  if (process.env.BLESS) writeFileSync(NOT_HELD, `${JSON.stringify(notHeld, null, 1)}\n`);
  assert.deepEqual(notHeld, JSON.parse(readFileSync(NOT_HELD, 'utf8')), 'BLESS=1 writes the list; read what it changes');
  assert.equal(passed + Object.values(notHeld).flat().length, expected.size);
});
