// Questions with the core's answers: the example `tables` of charte-conformance.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exchange } from './exchange.mjs';

export const ROOT = join(import.meta.dirname, '../../..');

/** The lines that the program writes, as values. */
export async function* core(...args) {
  const program =
    process.env.CHARTE_TABLES ??
    join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/examples/tables');
  if (!existsSync(program)) {
    throw new Error(`${program} is missing; run cargo build -p charte-conformance --example tables`);
  }
  const run = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => run.once('close', done));
  for await (const line of createInterface({ input: run.stdout })) yield JSON.parse(line);
  const code = await ended;
  if (code !== 0) throw new Error(`tables ${args[0]} ended with ${code}`);
}

/** The answer of tables to a question, in the words of a case. */
export function answer(policy, question) {
  const { cookie, allows, ask, record, read, consent, gpc, now, host, page, technology } = question;
  if (question.exchange) return exchange(policy, question);
  const visitor = policy.visitor({ consent, gpc, now, page });
  if (allows) {
    return visitor.allows(allows.purpose, allows.provider);
  }
  if (ask) return visitor.ask(ask.area);
  if (record) {
    const done = attempt(() => visitor.record(record.acts, record.id));
    if (done?.error) return done;
    return { value: done?.value ?? null, max_age: done?.maxAge ?? null, shortened: done?.shortened ?? false };
  }
  if (read) {
    const { received, state } = visitor;
    return {
      state,
      value: received.consent ? policy.encode(received.consent) : null,
      copies: received.copies,
      error: received.error?.code ?? null,
    };
  }
  const { maySet, because, ...decision } = visitor.decide(cookie, { host, technology });
  if (maySet !== visitor.maySet(cookie, { host, technology })) throw new Error('maySet is not decide().maySet');
  const first = decision.rulings.find((ruling) => !ruling.allowed) ?? decision.rulings[0];
  if (because !== first.because) throw new Error('because is not that of the first ruling');
  return { ...decision, may_set: maySet };
}

function attempt(act) {
  try {
    return act();
  } catch (error) {
    if (error.name !== 'CharteError') throw error;
    return { error: error.code };
  }
}

/** The core's answer without what tables do not hold: findings, rules, citations, the name of the period. */
export function held(answer) {
  // What is out of a server's reach is not told.
  if ('vary' in answer) return (({ unreachable, ...rest }) => rest)(answer);
  if (!answer.outcome) return answer;
  const { cookie, declaration, category, party, requirement, outcome, may_set, serves } = answer;
  const rulings = answer.rulings.map(({ purpose, requirement, allowed, because }) => ({
    purpose,
    requirement,
    allowed,
    because,
  }));
  return { cookie, declaration, category, party, requirement, outcome, may_set, serves, rulings };
}
