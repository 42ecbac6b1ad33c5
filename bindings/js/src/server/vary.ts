import type { Row, Tables } from '../policy/index.js';
import { UNCLASSIFIED } from '../policy/words.js';

const PAGE = ['Sec-Fetch-Site', 'Sec-Fetch-Dest', 'Origin', 'Referer'];

/** The outcomes of a row: what is free, free until an objection, asked for, and taken by the signal. */
const effect = ([exempt, objectionable, optOut, optIn, , outOfScope, signal]: Row): string =>
  [outOfScope | exempt, optOut | objectionable, optIn & ~UNCLASSIFIED, signal].join();

/** The request headers that a response depends on in a period (spec §9, `Vary`). */
export function variesBy({ declarations, providers, rows }: Tables, period: number): string[] {
  const [names, page] = [new Set<string>(), new Set<string>()];
  for (const line of declarations) {
    if (line.consent) continue;
    const [first, third] = line.rows.slice(2 * period).map((number) => rows[number]!) as [Row, Row];
    // An independent provider is the third party wherever it is met.
    const independent = providers[line.provider ?? -1]?.role === 'independent';
    for (const row of independent ? [third] : [first, third]) {
      if (row[1] | row[2] | row[3]) names.add('Cookie');
      if (row[6]) names.add('Sec-GPC');
    }
    if (!independent && effect(first) !== effect(third)) PAGE.forEach((name) => page.add(name));
  }
  return ['Cookie', 'Sec-GPC'].filter((name) => names.has(name)).concat([...page]);
}

/** The names that the `Vary` lines of a response lack; none beside `*`. */
export function varyMissing(names: readonly string[], lines: readonly string[]): string[] {
  const there = lines.flatMap((line) => line.split(',')).map((name) => name.trim().toLowerCase());
  return there.includes('*') ? [] : names.filter((name) => !there.includes(name.toLowerCase()));
}
