// Mistakes put into the evaluator of tables: the corpus must notice each of them.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { ROOT, answer, core, held } from './core.mjs';

const SOURCE = readFileSync(join(import.meta.dirname, 'node_modules/charte/dist/policy.js'), 'utf8');

/** What is replaced, and by what. */
const MUTANTS = [
  ['received.newest > now + CLOCK_LEEWAY', 'received.newest > now'],
  ['consent.revision < tables.revision', 'consent.revision <= tables.revision'],
  ['validUntil(consent.time) < now', 'validUntil(consent.time) <= now'],
  ['pairs.whole ? 0 : rest & base.granted', 'rest & base.granted'],
  ['pairs.whole ? rest : rest & base.refused', 'rest & base.refused'],
  ['if (consent && olderGrants) next.time = consent.time;', ''],
  ['const denied = unreadable ? ALL : answers.refused;', 'const denied = answers.refused;'],
  ['on = gpc && (!olderGrants || wasOn);', 'on = gpc;'],
  ['on = wasOn && olderGrants && any(true);', 'on = wasOn;'],
  ['entry.independent || seen === "third"', 'seen === "third"'],
  ['row[6] & ~(chosen ? answers.granted : 0)', 'row[6]'],
  ['copies > 8', 'copies > 9'],
  ['Math.min(a.time, b.time)', 'Math.max(a.time, b.time)'],
  ['Math.min(a.revision, b.revision)', 'a.revision'],
  ['if (both.includes(false))', 'if (both[0] === false)'],
  ['if (at > end ||', 'if ('],
  ['any(false) ? own.longest : end', 'end'],
  ['if (granted && isPair(old)) answers.delete(old);', ''],
  ['flag("seen", onlySeen);', 'flag("seen", true);'],
  ['if (live && consent.flags.has("seen"))', 'if (consent?.flags.has("seen"))'],
  ['for (const entry of byLine)', 'for (const entry of entries)'],
  ['if (live || !granted) next.answers.set(what, granted);', 'next.answers.set(what, granted);'],
  ['if (live || flag !== "gpc") next.flags.add(flag);', 'next.flags.add(flag);'],
  ['return { value: onlyRefusals(consent, purposes, all, room), shortened: true };', 'return { value: encodeConsent(shorter, purposes), shortened: true };'],
  ['.filter((what) => matters(consent, what))', ''],
  ['date.setUTCMonth(date.getUTCMonth() + months + 1, 0);', 'date.setUTCMonth(date.getUTCMonth() + months, 1);'],
  ['serves === purposes2 || separable && serves !== 0', 'serves !== 0'],
  ['NEVER_ASKED = UNCLASSIFIED | 1;', 'NEVER_ASKED = UNCLASSIFIED;'],
];

let folder;
const lines = [];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'charte-mutants-'));
  for await (const line of core('corpus', join(ROOT, 'tests/conformance/cases'))) lines.push(line);
});
after(() => rmSync(folder, { recursive: true }));

/** The first case whose answer differs from the core's, or whose answer is an error. */
async function noticed(source, name) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  const { createPolicy } = await import(file);
  let policy;
  for (const line of lines) {
    if (!('id' in line)) {
      policy = line.tables && createPolicy(line.tables);
      continue;
    }
    if (!policy || line.set_cookie !== null || line.exchange !== null) continue;
    try {
      if (!isDeepStrictEqual(answer(policy, line), held(line.core)) && !known.has(line.id)) return line.id;
    } catch {
      return line.id;
    }
  }
  return undefined;
}

/** Cases that tables do not hold. */
const known = new Set(Object.values(JSON.parse(readFileSync(join(import.meta.dirname, 'not-held.json'), 'utf8'))).flat());

test('the corpus notices every mistake', async () => {
  assert.equal(await noticed(SOURCE, 'none'), undefined);
  const survivors = [];
  for (const [at, [from, to]] of MUTANTS.entries()) {
    assert.equal(SOURCE.split(from).length, 2, `this stands once in dist/policy.js: ${from}`);
    if (!(await noticed(SOURCE.replace(from, () => to), `m${at}`))) survivors.push(from);
  }
  assert.deepEqual(survivors, []);
});
