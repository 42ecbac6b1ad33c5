import type { Row } from './tables.js';
import { type Category, NECESSARY, type Party, type Requirement, STATISTICS } from './words.js';

/** The strictest requirement of some purposes. */
export function requirementOf([exempt, objectionable, optOut, optIn, prohibited]: Row, set: number): Requirement {
  if (prohibited & set) return 'prohibited';
  if (optIn & set) return 'opt-in';
  if (optOut & set) return 'opt-out';
  return (exempt | objectionable) & set ? 'exempt' : 'out-of-scope';
}

/** The category of a cookie with these purposes. */
export function categoryOf(purposes: number, party: Party): Category {
  if (!(purposes & ~(STATISTICS | NECESSARY)) && purposes & STATISTICS) return 'statistics';
  if (party === 'third') return 'third-party';
  return purposes & ~NECESSARY ? 'first-party' : 'necessary';
}
