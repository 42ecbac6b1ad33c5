// Answers conformance cases through the entry point `charte`: one JSON object a line each way.
//
//     charte-conformance -- node bindings/js/test/answer-cases.mjs

import { createInterface } from 'node:readline';
import { answerCase } from './wasm.mjs';

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answered;
  try {
    answered = answerCase(asked);
  } catch (error) {
    answered = { failed: `${error.name}: ${error.message}` };
  }
  process.stdout.write(`${JSON.stringify({ id: asked.id, ...answered })}\n`);
}
