// Mistakes put into the evaluator of tables and into the server's part: the corpus must notice each of them.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { answer as answerOf } from './answer.mjs';
import { ROOT, core, held } from './core.mjs';
import { exchange, exchangeBy } from './exchange.mjs';
import { EXPECTED, withdrawn } from './withdrawn.mjs';

const source = (name) => readFileSync(join(import.meta.dirname, 'node_modules/charte/dist', name), 'utf8');

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
  ['MAX_COPIES = 8', 'MAX_COPIES = 9'],
  ['Math.min(a.time, b.time)', 'Math.max(a.time, b.time)'],
  ['Math.min(a.revision, b.revision)', 'a.revision'],
  ['if (both.includes(false))', 'if (both[0] === false)'],
  ['if (at > end ||', 'if ('],
  ['any(false) ? own.longest : end', 'end'],
  ['flagged("from=") ?', 'false ?'],
  ['Math.min(own.longest, maxAge - now + next.time)', 'maxAge - now + next.time'],
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
  ['NEVER_ASKED = 4194305;', 'NEVER_ASKED = 4194304;'],
];

/** The same in the server's part. */
const SERVER_MUTANTS = [
  ['if (decision.maySet) return { line };', ''],
  ['if (read === "control") return { line: kept, report', 'if (read === "control") return { line, report'],
  ['if (read === "empty") return { line: kept };', 'if (read === "empty") return { line };'],
  ['Math.min(now, date ?? now)', 'now'],
  ['return { line: bareDeletion(read), report', 'return { line, report'],
  ['decision !== void 0 && decision.declaration !== null', 'decision !== void 0'],
  ['line.slice(changed && !out ? start : done, end)', 'line.slice(done, end)'],
  ['if (this.options.mode === "report") return [];', ''],
  ['const enforced = this.options.mode === "enforce";\n    const handling', 'const enforced = true;\n    const handling'],
  ['line?.partitioned ? [true, false] : [false]', '[false]'],
  ['const paths = hostAlone ? ["/"] :', 'const paths ='],
  ['const domains = line && !hostAlone ?', 'const domains = line ?'],
  ['...byDefault ? [null] : []];\n    const domains', '];\n    const domains'],
  ['if (done && bytes > cap) break;', 'if (bytes > cap) break;'],
  ['!decision || !/^[\\w!#$%&\'*+.^`|~-]*$/.test(name)', '!decision'],
  ['(decision.declaration === null ? undeclared : declared)', 'declared'],
  ['return plan([...targets.slice(turn), ...targets.slice(0, turn)]);', 'return plan(targets);'],
  ['this.visitor.received.copies && !hostAlone ?', 'true ?'],
  ['path !== "/" || domain !== kept', 'true'],
  ['SameSite=Lax${secure ? "; Secure" : ""}', 'SameSite=Lax; Secure'],
  ['byAge = byAge !== false && value.length', 'byAge = value.length'],
  ['if (byAge !== void 0) return byAge;', ''],
  ['date !== void 0 && date <= now', 'date !== void 0'],
  ['secure: prefix !== ""', 'secure: prefix === "secure"'],
  ['const everywhere = crossSite || partitioned;', 'const everywhere = partitioned;'],
  ['named(name) + (httpOnly ? "; HttpOnly" : "")', 'named(name)'],
  ['date.getUTCMonth() === month && date.getUTCDate() === day', 'true'],
  ['year += year < 70 ? 2e3 : 1900', 'year += 1900'],
  ['year < 1601 || hour > 23', 'hour > 23'],
  ['dates.length === 1 ? dates[0] : void 0', 'dates[0]'],
  ['bare(name) === ":authority" ? "host" : bare(name)', 'bare(name)'],
  ['found.get("sec-fetch-dest") !== "document"', 'true'],
  ['origin === "null" ? void 0 : origin', 'origin'],
  ['page === void 0 ? "third" : null', 'null'],
  ['effect(first) !== effect(third)', 'false'],
  ['if (row[6]) names.add("Sec-GPC");', ''],
  ['there.includes("*") ? [] :', ''],
  ['!name.includes("*") && !isSentTo', '!isSentTo'],
  ['page === path || page.startsWith(path.endsWith("/") ? path : `${path}/`)', 'page.startsWith(path)'],
  ['this.erase(Math.max(0, cap - used))', 'this.erase(cap)'],
  ['before.remaining + rest.remaining', 'rest.remaining'],
];

let folder;
let paths;
const lines = [];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'charte-mutants-'));
  for await (const line of core('corpus', join(ROOT, 'tests/conformance/cases'))) lines.push(line);
  for await (paths of core('compile', join(import.meta.dirname, 'paths.toml'), 'fr'));
});
after(() => rmSync(folder, { recursive: true }));

/** Writes a module into a folder of its own, and imports it. */
async function imported(name, text) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return import(file);
}

/** The first case whose answer differs from the core's, or whose answer is an error. */
function noticed(createPolicy, isAsked, answer) {
  let policy;
  for (const line of lines) {
    if (!('id' in line)) {
      policy = line.tables && createPolicy(line.tables);
      continue;
    }
    if (!policy || !isAsked(line)) continue;
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

/** The mistakes that `notice` does not see in a file of the package. */
async function survivors(file, mutants, notice) {
  const text = source(file);
  assert.equal(notice(await imported(`${file}-none`, text)), undefined);
  const unseen = [];
  for (const [at, [from, to]] of mutants.entries()) {
    assert.equal(text.split(from).length, 2, `this stands once in dist/${file}: ${from}`);
    if (!notice(await imported(`${file}-${at}`, text.replace(from, () => to)))) unseen.push(from);
  }
  return unseen;
}

test('the corpus notices every mistake in the evaluator', async () => {
  const isAsked = ({ set_cookie, exchange }) => set_cookie === null && exchange === null;
  const answer = (policy, line) => answerOf(policy, line, exchange);
  assert.deepEqual(await survivors('policy.js', MUTANTS, ({ createPolicy }) => noticed(createPolicy, isAsked, answer)), []);
});

test('the corpus notices every mistake in the server’s part', async () => {
  const { createPolicy } = await import('charte/policy');
  const isAsked = ({ exchange }) => exchange !== null;
  const unseen = await survivors('server.js', SERVER_MUTANTS, (server) => {
    const by = exchangeBy(server);
    return (
      noticed(createPolicy, isAsked, (policy, line) => answerOf(policy, line, by)) ??
      // The core answers no case about a withdrawal as a whole.
      (isDeepStrictEqual(withdrawn(server, createPolicy(paths)), EXPECTED) ? undefined : 'withdrawn')
    );
  });
  assert.deepEqual(unseen, []);
});
