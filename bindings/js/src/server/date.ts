const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Reads a date as browsers read `Expires` (RFC 6265 §5.1.1), in seconds since 1970; `undefined` if
 * it is none.
 */
export function cookieDate(text: string): number | undefined {
  let time: number[] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  // The delimiters of the RFC: every other character belongs to a token.
  for (const token of text.split(/[\t -/;-@[-`{-~]+/)) {
    const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(token);
    const digits = /^\d+/.exec(token)?.[0];
    if (!time && clock) time = clock.slice(1).map(Number);
    else if (day === undefined && digits && digits.length <= 2) day = +digits;
    else if (year === undefined && digits && digits.length >= 2 && digits.length <= 4) year = +digits;
    else if (month === undefined && !digits) {
      const at = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
      if (at >= 0) month = at;
    }
  }
  if (!time || day === undefined || month === undefined || year === undefined) return undefined;
  if (year < 100) year += year < 70 ? 2000 : 1900;
  const [hour, minute, second] = time as [number, number, number];
  if (year < 1601 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  // 30 February is no date.
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() / 1000 : undefined;
}

/** When a response was made: the one of its `Date` lines that is a date, or `undefined`. */
export function responseDate(lines: readonly string[]): number | undefined {
  const dates = lines.map(cookieDate).filter((date) => date !== undefined);
  return dates.length === 1 ? dates[0] : undefined;
}
