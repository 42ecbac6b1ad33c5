import { CharteError } from './error.js';

/** A moment: a `Date`, milliseconds since 1970 as `Date.now()` gives, or an ISO 8601 text. */
export type Moment = Date | number | string;

/** Whole seconds since 1970. */
export function seconds(moment: Moment): number {
  const time = Math.floor(new Date(moment).getTime() / 1000);
  if (Number.isNaN(time)) throw new CharteError('E108', 'not a moment; pass a Date or Date.now()');
  return time;
}

/** So many calendar months later. Where a month is too short for the day, its last day counts. */
export function monthsLater(time: number, months: number): number {
  const date = new Date(time * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  if (day < date.getUTCDate()) date.setUTCDate(day);
  const end = date.getTime() / 1000;
  // Beyond the calendar nothing ends.
  return Number.isNaN(end) ? Infinity : end;
}

/** 9999-12-31T23:59Z, the last minute that a consent value can say. */
const LAST_MINUTE = 253402300740;

/** A moment as a consent holds it: a whole minute from 1970 to 9999. */
export const wholeMinute = (time: number): number =>
  Math.min(Math.max(time - (((time % 60) + 60) % 60), 0), LAST_MINUTE);

/** As `20261123T1005Z`. */
export const writeMinute = (time: number): string =>
  new Date(time * 1000).toISOString().slice(0, 16).replace(/[-:]/g, '') + 'Z';

/** The time of `20261123T1005Z`, or `undefined` if that is no real date since 1970. */
export function readMinute(text: string): number | undefined {
  const at = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z$/.exec(text);
  if (!at) return undefined;
  const time = Date.parse(`${at[1]}-${at[2]}-${at[3]}T${at[4]}:${at[5]}:00Z`) / 1000;
  // Some engines read 30 February as 2 March; what is written back differs then.
  return time >= 0 && writeMinute(time) === text ? time : undefined;
}
