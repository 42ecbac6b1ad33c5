// The answers of the entry point `charte` in the words of a case.

import { isDeepStrictEqual } from 'node:util';
import { Charter, Importer, Policy } from 'charte';

const policies = new Map();

/** The policy of a case, compiled once. */
function policyOf({ text, format }, regime) {
  const key = JSON.stringify([text, format, regime]);
  let policy = policies.get(key);
  if (!policy) {
    if (policies.size > 64) {
      for (const old of policies.values()) old.free();
      policies.clear();
    }
    const charter = format === 'json' ? Charter.fromJSON(text) : new Charter(text);
    policy = new Policy(charter, regime);
    charter.free();
    policies.set(key, policy);
  }
  return policy;
}

/** The answer to a case, as the runner of cases reads it. */
export function answerCase(asked) {
  try {
    return answer(policyOf(asked.charter, asked.regime), asked);
  } catch (error) {
    if (error.name !== 'CharteError') throw error;
    return { error: error.code };
  }
}

/** The answer to a question. */
export function answer(policy, asked) {
  const { cookie, set_cookie, allows, ask, record, read, consent, gpc, now, host, page, technology } = asked;
  if (asked.exchange) return exchange(policy, asked);
  const imported = asked.foreign?.length ? imports(policy, asked) : null;
  if (imported && ![cookie, set_cookie, allows, ask, record].some((question) => question != null) && !read) return meant(imported);
  // A foreign value adds nothing to a consent of the site, but its signal counts.
  const brought = imported && !consent.length ? imported : consent;
  const visitor = policy.visitor({ consent: brought, gpc: gpc || imported?.gpc, now, page });
  try {
    if (allows) return visitor.allows(allows.purpose, allows.provider);
    if (ask) return visitor.ask(ask.area);
    if (record) return recorded(visitor, record);
    if (read) {
      return { state: visitor.state, value: visitor.consent?.encode() ?? null, copies: visitor.copies, error: visitor.consentError };
    }
    if (set_cookie != null) {
      return explained(visitor.explainSetCookie(set_cookie, host), visitor.decideSetCookie(set_cookie, host));
    }
    const options = { host, technology };
    const maySet = host == null && technology == null ? visitor.maySet(cookie) : visitor.maySet(cookie, options);
    const decision = visitor.decide(cookie, options);
    if (decision.maySet !== maySet) throw new Error('maySet is not decide().maySet');
    return explained(visitor.explain(cookie, options), decision);
  } finally {
    visitor.free();
  }
}

function imports(policy, { foreign, interop, recorded, shown_revision, now }) {
  const importer = new Importer(policy, { table: interop, recorded, shownRevision: shown_revision });
  return importer.importValues(foreign.map(({ format, value }) => [format, value]), now);
}

/** What foreign values mean, in the words of a case. */
function meant({ state, answers, inferred, received, consent, gpc, error }) {
  return {
    received: {
      state, answers, inferred,
      granted: received?.granted ?? [],
      refused: received?.refused ?? [],
      recorded: received && received.time.toISOString().replace('.000', ''),
      revision: received && received.revision,
      written: consent && consent.encode(),
    },
    gpc, error,
  };
}

function recorded(visitor, { acts, id }) {
  let done;
  try {
    done = visitor.record(acts, id);
  } catch (error) {
    if (error.name !== 'CharteError') throw error;
    return { error: error.code };
  }
  return { value: done?.value ?? null, max_age: done?.maxAge ?? null, shortened: done?.shortened ?? false };
}

const yesNo = (stated) => (stated === null ? null : stated ? 'yes' : 'no');

/** The explanation by its properties, which say the same as its JSON. */
function explained(explanation, decision) {
  if (!isDeepStrictEqual(decision, explanation.decision)) throw new Error('decide and explain differ');
  const { maySet, cookie, declaration, category, party, requirement, outcome, serves } = decision;
  const data = {
    cookie, declaration, category, party, requirement, outcome, may_set: maySet, serves,
    rulings: explanation.rulings.map(({ restsOn, unmet, ...ruling }) => ({
      ...ruling,
      unmet: unmet.map(({ origin, stated, ...other }) => ({ ...other, stated: yesNo(stated) })),
      rests_on: restsOn.map(({ origin, value, ...other }) => ({ ...other, value: yesNo(value), from: origin })),
    })),
    findings: explanation.findings.map(({ code }) => code),
    ...(explanation.period !== null && { period: explanation.period }),
  };
  const own = JSON.parse(JSON.stringify(explanation));
  own.findings = own.findings.map(({ code }) => code);
  if (!isDeepStrictEqual(own, data)) throw new Error('the properties of the explanation differ from its JSON');
  return data;
}

/** A header's text as a server has it: each character is a byte. */
const latin1 = (text) => Buffer.from(text, 'utf8').toString('latin1');
const utf8 = (line) => Buffer.from(line, 'latin1').toString('utf8');

function exchange(policy, { now, exchange: asked }) {
  const { headers, target, set_cookie, response, mode, filter_request, erase, acts } = asked;
  const fields = headers.map(([name, value]) => [name, latin1(value)]);
  const path = latin1(target ?? '/');
  const before = policy.exchange(fields, { now, mode });
  const cookies = fields.filter(([name]) => name.trim().toLowerCase() === 'cookie').map(([, value]) => value);
  const filtered = filter_request ? cookies.map((line) => before.filterCookie(line)) : [];
  const lines = filter_request ? filtered.map(({ line }) => line).filter((line) => line) : cookies;
  const done = acts ? before.record(acts, { path }) : null;
  const after = done ? before.withConsent(done.consent) : before;
  const others = response.map(([name, value]) => [name, latin1(value)]);
  const sent = set_cookie.map((line) => ['Set-Cookie', latin1(line)]);
  const { headers: kept, reports, vary } = after.filterResponse([...others, ...sent]);
  const told = [...filtered.flatMap((one) => one.reports), ...reports].map(({ header, cookie, error, handling }) => [
    header,
    cookie ?? error,
    handling === 'rewritten' ? handling : handling === 'removed',
  ]);
  const got = {
    signal: before.visitor.gpc,
    state: before.visitor.state,
    party: before.visitor.decide('\u007f unknown').party,
    cookie: lines.map(utf8),
    set_cookie: kept.filter(([name]) => name === 'Set-Cookie').map(([, value]) => utf8(value)),
    vary,
    reports: told,
  };
  if (erase != null) {
    const erasure = after.erase(cookies, { path, cap: erase });
    Object.assign(got, { deletions: erasure.lines, remaining: erasure.remaining });
    got.unreachable = erasure.unreachable.map(({ name, why }) => [name, why]);
  }
  if (acts) got.consent_lines = done && done.lines;
  return got;
}
