import type { Act, Decision, HeaderField, Mode, Policy, Recorded, Visitor } from '../policy/index.js';
import { consentDomain, consentLine, isSentTo } from '../policy/cookie.js';
import { readHost } from '../policy/host.js';
import { DEFAULT_ERASE_CAP, NAME_LIMIT } from '../policy/limits.js';
import { periodAt } from '../policy/period.js';
import type { Head } from './head.js';
import { type Deletion, bareDeletion, isDeletion, kindOf, nameOf, readPairs, readSetCookie, writeDeletion } from './lines.js';
import { domainsOf, pathOf, pathsOf, writableHead } from './places.js';
import { variesBy, varyMissing } from './vary.js';

/** What is done with a cookie that may not be set, or with a line that cannot be read. */
export type Handling = 'kept' | 'removed' | 'rewritten';

/** A cookie that may not be set, or a line that could not be read. It never holds a value. */
export interface Report {
  readonly header: HeaderField;
  readonly handling: Handling;
  /** The decision; absent for a line that could not be read. */
  readonly decision?: Decision;
  /** Why the line could not be read: `E302` a control character, `E305` one in another header. */
  readonly error?: string;
}

/** The deletions of one response. */
export interface Erasure {
  /** `Set-Cookie` lines. */
  readonly lines: readonly string[];
  /** How many names did not fit and follow on the next response. */
  readonly remaining: number;
}

/** An answer, recorded. */
export interface RecordedLines extends Recorded {
  /** The `Set-Cookie` lines to send, in order: deletions of other copies, then the consent cookie. */
  readonly lines: readonly string[];
}

/** The bytes of a line as a header field. */
const cost = (line: string): number => line.length + 'Set-Cookie: \r\n'.length;

/** Lines from the first, as long as so many bytes are not exceeded. */
function within(lines: Iterable<string>, limit: number): string[] {
  const taken: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += cost(line);
    if (bytes > limit) break;
    taken.push(line);
  }
  return taken;
}

/** What an exchange is made of. */
export interface ExchangeOptions {
  readonly now: number;
  readonly mode: Mode;
  /** The path of the request; a query does not count. */
  readonly target: string;
  /** In place of the consent that came: the value that was recorded, or what was honoured. */
  readonly consent?: string | readonly string[] | undefined;
}

/** One request and its response: every decision is the evaluator's. */
export class Exchange {
  readonly visitor: Visitor;

  constructor(
    readonly policy: Policy,
    readonly head: Head,
    readonly options: ExchangeOptions,
  ) {
    const { host, page, party, gpc, cookies } = head;
    const { now, consent } = options;
    this.visitor = policy.visitor({ now, host, page, party, gpc, consent, cookies: cookies.join('; ') });
  }

  /** The same visitor without any answer. */
  get unanswered(): Visitor {
    const { host, page, party, gpc } = this.head;
    return this.policy.visitor({ now: this.options.now, host, page, party, gpc, consent: [] });
  }

  /** The same exchange after an act. */
  after(value: string): Exchange {
    return new Exchange(this.policy, this.head, { ...this.options, consent: value });
  }

  /** What is done with a `Set-Cookie` line: what to send in its place, and what to report. */
  setCookie(line: string, date?: number): { line: string | null; report?: Report } {
    const enforced = this.options.mode === 'enforce';
    const handling = enforced ? 'removed' : 'kept';
    const kept = enforced ? null : line;
    const read = readSetCookie(line);
    if (read === 'empty') return { line: kept };
    if (read === 'control') return { line: kept, report: { header: 'set-cookie', handling, error: 'E302' } };
    const decision = this.visitor.decide(nameOf(read.name));
    if (decision.maySet) return { line };
    const now = Math.floor(this.options.now / 1000);
    if (enforced && isDeletion(read, Math.min(now, date ?? now))) {
      return { line: bareDeletion(read), report: { header: 'set-cookie', handling: 'rewritten', decision } };
    }
    return { line: kept, report: { header: 'set-cookie', handling, decision } };
  }

  /** A header of the response that could carry a line which no filter saw, or nothing. */
  otherHeader(name: string, value: string): Report | undefined {
    if (!/[\r\n\0]/.test(name + value)) return undefined;
    return { header: 'other', handling: this.options.mode === 'enforce' ? 'removed' : 'kept', error: 'E305' };
  }

  /** Whether a cookie of the request may not be set; never the consent cookie. */
  #withheld(name: string): Decision | undefined {
    const known = nameOf(name);
    const decision = this.visitor.decide(known);
    return decision.maySet || known === this.policy.tables.consent.name ? undefined : decision;
  }

  /** A `Cookie` line without the declared cookies that may not be set; empty if none is left. */
  filterCookie(line: string, report: (report: Report) => void): string {
    const enforced = this.options.mode === 'enforce';
    let out = '';
    let done = 0;
    let changed = false;
    for (const { name, start, end } of readPairs(line)) {
      const decision = this.#withheld(name);
      const goes = decision !== undefined && decision.declaration !== null;
      if (goes) report({ header: 'cookie', handling: enforced ? 'removed' : 'kept', decision });
      if (goes && enforced) changed = true;
      else out += line.slice(changed && !out ? start : done, end);
      done = end;
    }
    if (!changed) return line;
    return out && out + line.slice(done);
  }

  /** The names that the response's `Vary` lacks. */
  vary(lines: readonly string[]): string[] {
    if (this.options.mode === 'report') return [];
    const { tables } = this.policy;
    return varyMissing(variesBy(tables, periodAt(tables, Math.floor(this.options.now / 1000))), lines);
  }

  get #host(): string | undefined {
    return this.head.host === null ? undefined : readHost(this.head.host);
  }

  /** Whether the page is on another site. */
  get #crossSite(): boolean {
    return this.visitor.decide('').party === 'third';
  }

  /** The deletions of one name. */
  #deletions(name: string, declaration: number | null): string[] {
    const { tables } = this.policy;
    const line = tables.declarations.find(({ number }) => number !== undefined && number === declaration);
    const { hostAlone } = kindOf(name);
    const { writable, byDefault } = pathsOf(this.options.target);
    const declared = line?.path ?? '/';
    const elsewhere = line && writableHead(declared) === declared && !writable.includes(declared) ? [declared] : [];
    const paths = hostAlone ? ['/'] : [...elsewhere, ...writable, ...(byDefault ? [null] : [])];
    const domains = line && !hostAlone ? domainsOf(tables, this.#host) : [];
    const crossSite = this.#crossSite;
    const all = paths.flatMap((path) =>
      [null, ...domains].flatMap((domain) =>
        (line?.partitioned ? [true, false] : [false]).map((partitioned): Deletion => ({ name, partitioned, crossSite, path, domain })),
      ),
    );
    return within(all.map(writeDeletion), NAME_LIMIT);
  }

  /** The deletions of every cookie that came and may not be set now (spec §9), within so many bytes. */
  erase(cap = DEFAULT_ERASE_CAP): Erasure {
    return this.#erase(this.head.cookies.flatMap(readPairs).filter(({ name, value }) => name || value).map(({ name }) => name), cap);
  }

  /** The same, and first the declared cookies that this path does not show. */
  withdraw(cap = DEFAULT_ERASE_CAP): Erasure {
    const here = pathOf(this.options.target);
    const unseen = this.policy.tables.declarations
      .filter(({ name, path, number }) => number !== undefined && !name.includes('*') && !isSentTo(here, path ?? '/'))
      .map(({ name }) => name);
    const before = this.#erase(unseen, cap);
    const used = before.lines.reduce((sum, line) => sum + cost(line), 0);
    const rest = this.erase(Math.max(0, cap - used));
    return { lines: [...before.lines, ...rest.lines], remaining: before.remaining + rest.remaining };
  }

  #erase(names: readonly string[], cap: number): Erasure {
    const [declared, undeclared] = [new Map<string, number | null>(), new Map<string, number | null>()];
    for (const name of names) {
      const decision = this.#withheld(name);
      // Another name cannot be written into a header.
      if (!decision || !/^[\w!#$%&'*+.^`|~-]*$/.test(name)) continue;
      (decision.declaration === null ? undeclared : declared).set(name, decision.declaration);
    }
    const targets = [...declared, ...undeclared];
    const plan = (from: readonly (readonly [string, number | null])[]): Erasure => {
      const lines: string[] = [];
      let [bytes, done] = [0, 0];
      for (const [name, declaration] of from) {
        const more = this.#deletions(name, declaration);
        bytes += more.reduce((sum, line) => sum + cost(line), 0);
        if (done && bytes > cap) break;
        lines.push(...more);
        done += 1;
      }
      return { lines, remaining: targets.length - done };
    };
    const all = plan(targets);
    if (!all.remaining) return all;
    // Another name first each second: a cookie that keeps coming back must not block the others.
    const turn = Math.floor(this.options.now / 1000) % targets.length;
    return plan([...targets.slice(turn), ...targets.slice(0, turn)]);
  }

  /** Records acts; `null` if nothing is written. */
  record(acts: Act | readonly Act[], id?: string | null): RecordedLines | null {
    const recorded = this.visitor.record(acts, id);
    if (!recorded) return null;
    const { tables } = this.policy;
    const { name } = tables.consent;
    const { hostAlone } = kindOf(name);
    const domain = hostAlone ? null : consentDomain(tables, this.#host);
    const line = consentLine(tables, recorded, domain);
    const stale = this.visitor.received.copies && !hostAlone ? this.#staleCopies(name, domain) : [];
    return { ...recorded, lines: [...stale, line] };
  }

  /** Deletions of a cookie at every domain and path of this request, but for one place. */
  #staleCopies(name: string, kept: string | null): string[] {
    const { writable, byDefault } = pathsOf(this.options.target);
    const crossSite = this.#crossSite;
    const places = [...writable, ...(byDefault ? [null] : [])].flatMap((path) =>
      [null, ...domainsOf(this.policy.tables, this.#host)].map((domain) => ({ path, domain })),
    );
    const others = places.filter(({ path, domain }) => path !== '/' || domain !== kept);
    return within(others.map(({ path, domain }) => writeDeletion({ name, crossSite, path, domain })), NAME_LIMIT);
  }
}
