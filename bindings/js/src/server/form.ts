import type { Act, Purpose } from '../policy/index.js';
import type { Visit } from './visit.js';

/** The acts that a form of the banner or of the choices sends: a button, and an answer for each purpose. */
export function actsOf(fields: Iterable<readonly [string, unknown]>, purposes: readonly Purpose[]): Act[] {
  const acts: Act[] = [];
  for (const [name, value] of fields) {
    if (name === 'act' && (value === 'accept-all' || value === 'refuse-all' || value === 'seen')) return [value];
    // A visitor cannot answer for what has no purpose yet.
    const purpose = purposes.find((known) => known === name && known !== 'unclassified');
    if (purpose && (value === 'grant' || value === 'refuse')) acts.push({ act: value, purpose });
  }
  return acts;
}

/** Whether a form was sent by a page of this host: another site's must not answer for the visitor. */
function isOwnForm(fields: Iterable<readonly [string, string]>, host: string | null): boolean {
  const found = new Map([...fields].map(([name, value]) => [name.toLowerCase(), value]));
  const site = found.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = found.get('origin');
  try {
    return origin !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Where the visitor goes after the form: back, if the page is of this host. */
export function backTo(referer: string | null, host: string | null): string {
  try {
    const page = new URL(referer ?? '');
    // A path that begins with two slashes would lead to another host.
    if (page.host === host && !/^[/\\]{2}/.test(page.pathname)) return page.pathname + page.search;
  } catch {
    // No page is known.
  }
  return '/';
}

/** Records the acts of a form; the status that answers it. */
export function recordForm(visit: Visit, headers: Iterable<readonly [string, string]>, form: Iterable<readonly [string, unknown]>): 303 | 400 | 403 {
  if (!isOwnForm(headers, visit.host)) return 403;
  const acts = actsOf(form, visit.tables.purposes);
  if (!acts.length) return 400;
  visit.record(...acts);
  return 303;
}

/** The most bytes of a form. */
export const FORM_LIMIT = 16_384;

/** The fields of a form that comes in pieces; `undefined` if it is too long. */
export async function readForm(chunks: AsyncIterable<unknown>): Promise<Iterable<readonly [string, string]> | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > FORM_LIMIT) return undefined;
  }
  return new URLSearchParams(text);
}
