import type { Tables } from './tables.js';
import type { Visitor } from './types.js';
import type { Purpose } from './words.js';

/** What the visitor can answer for: what is asked, and what is exempt but may be refused. */
export function answerable({ purposes, rows }: Tables, visitor: Visitor): Purpose[] {
  const asked = visitor.askable();
  return purposes.filter((purpose, bit) => asked.includes(purpose) || rows.some((row) => row[1] & (1 << bit)));
}
