// The answer of `charte/server` to a case with an exchange of headers, in the words of the case.

import * as server from 'charte/server';

/** A header's text as a server has it: each character is a byte. */
const latin1 = (text) => Buffer.from(text, 'utf8').toString('latin1');
const text = (line) => Buffer.from(line, 'latin1').toString('utf8');

/** The same by another build of `charte/server`. */
export const exchangeBy = ({ Exchange, readHead, responseDate }) => (policy, question) => {
  const { headers, target, set_cookie, response, mode, filter_request, erase, acts } = question.exchange;
  const fields = headers.map(([name, value]) => [name, latin1(value)]);
  const head = readHead(policy.tables, fields);
  const options = { now: Date.parse(question.now), mode: mode ?? 'enforce', target: latin1(target ?? '/') };
  const before = new Exchange(policy, head, options);
  const reports = [];
  const tell = ({ header, decision, error, handling }) =>
    reports.push([header, decision?.cookie ?? error, handling === 'rewritten' ? handling : handling === 'removed']);
  // The runner takes the lines by the plain name; `readHead` also takes a name with white space around it.
  const came = fields.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => value);
  const cookies = filter_request ? came.map((line) => before.filterCookie(line, tell)).filter((line) => line) : came;
  const recorded = acts ? before.record(acts) : null;
  const after = recorded ? before.after(recorded.value) : before;
  const lines = (wanted) => response.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => latin1(value));
  const date = responseDate(lines('date'));
  const kept = [];
  for (const line of set_cookie) {
    const done = after.setCookie(latin1(line), date);
    if (done.report) tell(done.report);
    if (done.line !== null) kept.push(text(done.line));
  }
  const answer = {
    signal: head.gpc,
    state: before.visitor.state,
    party: before.visitor.decide('a name that nobody declared').party,
    cookie: cookies.map(text),
    set_cookie: kept,
    vary: after.vary(lines('vary')),
    reports,
  };
  if (erase !== null) {
    const { lines: deletions, remaining } = after.erase(erase);
    Object.assign(answer, { deletions, remaining });
  }
  if (acts) answer.consent_lines = recorded?.lines ?? null;
  return answer;
};

export const exchange = exchangeBy(server);
