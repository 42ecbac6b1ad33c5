import type { Tables } from './tables.js';

/** The number of the period that a moment is in; after the last one the last. */
export function periodAt({ periods }: Tables, now: number): number {
  const period = periods.findIndex(({ until }) => until === null || now < until);
  return period < 0 ? periods.length - 1 : period;
}
