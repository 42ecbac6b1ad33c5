/**
 * The server's part of the consent as a middleware `(request, response, next)` for Node's `http`,
 * Connect and Express.
 *
 * @packageDocumentation
 */
import { backTo, readForm, recordForm } from '../server/form.js';
import { type ChooseTables, type ServerOptions, Visit } from '../server/visit.js';

/** What is needed of Node's `IncomingMessage`. */
export interface NodeRequest {
  method?: string | undefined;
  url?: string | undefined;
  originalUrl?: string | undefined;
  rawHeaders: string[];
  headers: { [name: string]: string | string[] | undefined };
  /** The visit, once the middleware has run. */
  charte?: Visit;
  /** What another middleware read of the form. */
  body?: unknown;
  [Symbol.asyncIterator](): AsyncIterator<unknown>;
}

/** What is needed of Node's `ServerResponse`. */
export interface NodeResponse {
  statusCode: number;
  headersSent: boolean;
  getHeaderNames(): string[];
  getHeader(name: string): number | string | string[] | undefined;
  setHeader(name: string, value: string | string[]): unknown;
  removeHeader(name: string): void;
  writeHead(status: number, ...rest: unknown[]): unknown;
  end(text?: string): unknown;
}

export type Middleware = (request: NodeRequest, response: NodeResponse, next: (error?: unknown) => void) => void;

/** The lines of Node's list of names and values, one after the other. */
const paired = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 ? [] : [[name, flat[at + 1]!] as [string, string]]));

/** Every field of a response that has not gone out. */
const fieldsOf = (response: NodeResponse): [string, string][] =>
  response.getHeaderNames().flatMap((name) => {
    const value = response.getHeader(name);
    return (Array.isArray(value) ? value : [String(value)]).map((line): [string, string] => [name, line]);
  });

/** The headers that `writeHead` was called with, in each form that it takes. */
function givenTo(rest: readonly unknown[]): [string, string][] {
  const given = rest.find((argument) => typeof argument === 'object' && argument !== null);
  if (!given) return [];
  const pairs: [string, unknown][] = !Array.isArray(given)
    ? Object.entries(given)
    : Array.isArray(given[0])
      ? given
      : paired(given as string[]);
  return pairs.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((line) => line !== undefined).map((line): [string, string] => [name, String(line)]),
  );
}

function filterResponse(visit: Visit, response: NodeResponse): void {
  const { setCookie, vary, unsafe } = visit.filter(fieldsOf(response));
  response.removeHeader('set-cookie');
  if (setCookie.length) response.setHeader('set-cookie', [...setCookie]);
  for (const name of unsafe) response.removeHeader(name);
  if (!vary.length) return;
  const before = response.getHeader('vary');
  response.setHeader('vary', [...(before === undefined ? [] : [before].flat().map(String)), ...vary].join(', '));
}

/** Filters the headers when they go out: however they were set, the last call is `writeHead`. */
function watch(visit: Visit, response: NodeResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) => {
    const given = new Map<string, string[]>();
    for (const [name, value] of givenTo(rest)) given.set(name.toLowerCase(), [...(given.get(name.toLowerCase()) ?? []), value]);
    // What `writeHead` is given replaces what was set before.
    for (const [name, lines] of given) response.setHeader(name, lines.length > 1 ? lines : lines[0]!);
    filterResponse(visit, response);
    const message = rest.find((argument) => typeof argument === 'string');
    return message === undefined ? writeHead(status) : writeHead(status, message);
  };
}

function filterRequest(visit: Visit, request: NodeRequest): void {
  const line = request.headers['cookie'];
  if (typeof line !== 'string') return;
  const filtered = visit.filterCookie(line);
  if (filtered === line) return;
  if (filtered) request.headers['cookie'] = filtered;
  else delete request.headers['cookie'];
  const others = paired(request.rawHeaders).filter(([name]) => name.toLowerCase() !== 'cookie');
  request.rawHeaders = [...others, ...(filtered ? [['Cookie', filtered]] : [])].flat();
}

/**
 * Makes the middleware. It puts the visit at `request.charte`, and filters the response whichever
 * way its headers are set.
 *
 * @throws {CharteError} `E105`: the tables are of a later version, or no tables.
 */
export function charte(tables: ChooseTables, options: ServerOptions = {}): Middleware {
  return (request, response, next) => {
    try {
      const target = request.originalUrl ?? request.url ?? '/';
      const visit = new Visit(tables, options, { fields: paired(request.rawHeaders), target });
      request.charte = visit;
      filterRequest(visit, request);
      watch(visit, response);
    } catch (error) {
      next(error);
      return;
    }
    next();
  };
}

/** The fields of a form: those that another middleware has read, or the body's. */
const formOf = async (request: NodeRequest): Promise<Iterable<readonly [string, unknown]> | undefined> =>
  typeof request.body === 'object' && request.body !== null ? Object.entries(request.body) : readForm(request);

/** Answers a form of the banner or of `<charte-choices>`: records it, and sends the visitor back. */
export function answerForm(request: NodeRequest, response: NodeResponse, next: (error?: unknown) => void): void {
  const { charte: visit } = request;
  if (!visit) {
    next(new Error('request.charte is missing; put the middleware charte() before'));
    return;
  }
  const answer = async (): Promise<void> => {
    const headers = paired(request.rawHeaders);
    const form = request.method === 'POST' ? await formOf(request) : undefined;
    if (request.method === 'POST' && !form) response.statusCode = 413;
    else response.statusCode = form ? recordForm(visit, headers, form) : 405;
    const referer = headers.find(([name]) => name.toLowerCase() === 'referer')?.[1] ?? null;
    if (response.statusCode === 303) response.setHeader('location', backTo(referer, visit.host));
    response.setHeader('cache-control', 'no-store');
    response.end();
  };
  answer().catch(next);
}
