// The answer of tables to a question, in the words of a case; and what of the core's answer they hold.
// It also runs in a browser.

/** The answer of tables to a question, in the words of a case. */
export function answer(policy, question, exchange) {
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
