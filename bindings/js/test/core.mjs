// Questions with the core's answers: the example `tables` of charte-conformance.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { answer as answerOf } from './answer.mjs';
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

export { held } from './answer.mjs';

/** The answer of tables to a question, an exchange of headers too. */
export const answer = (policy, question) => answerOf(policy, question, exchange);
