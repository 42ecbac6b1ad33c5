import { backTo, readForm, recordForm } from './form.js';
import { type ChooseTables, type Incoming, type ServerOptions, Visit } from './visit.js';

/** A server's part of the consent: for requests and responses as `fetch` has them. */
export interface Server {
  /** The visit of a request, always the same for the same request. */
  visit(request: Request): Visit;
  /** The request as the application is to see it. The same one, unless `filterRequest` is on. */
  filterRequest(request: Request): Request;
  /** The response without the cookies that may not be set, and with what was recorded. */
  filterResponse(request: Request, response: Response): Response;
  /** Answers a form of the banner or of `<charte-choices>`: records it, and sends the visitor back. */
  answerForm(request: Request): Promise<Response>;
}

/**
 * Makes the server's part of the consent. Make it once.
 *
 * @throws {CharteError} `E105`: the tables are of a later version, or no tables.
 */
export function createServer(tables: ChooseTables, options: ServerOptions = {}): Server {
  const visits = new WeakMap<Request, Visit>();

  function incoming(request: Request): Incoming {
    const { pathname, search, host } = new URL(request.url);
    const fields = [...request.headers];
    // A fetch handler knows the host by the address, where the header is not given to it.
    if (!request.headers.has('host')) fields.push(['host', host]);
    return { fields, target: pathname + search };
  }

  function visit(request: Request): Visit {
    let found = visits.get(request);
    if (!found) visits.set(request, (found = new Visit(tables, options, incoming(request))));
    return found;
  }

  function filterRequest(request: Request): Request {
    const line = request.headers.get('cookie');
    if (!options.filterRequest || line === null) return request;
    const filtered = visit(request).filterCookie(line);
    if (filtered === line) return request;
    const headers = new Headers(request.headers);
    if (filtered) headers.set('cookie', filtered);
    else headers.delete('cookie');
    const next = new Request(request, { headers });
    visits.set(next, visit(request));
    return next;
  }

  function filterResponse(request: Request, response: Response): Response {
    const { setCookie, vary, unsafe } = visit(request).filter(response.headers);
    const before = response.headers.getSetCookie();
    const same = before.length === setCookie.length && before.every((line, at) => line === setCookie[at]);
    if (same && !vary.length && !unsafe.length) return response;
    const next = copyOf(response);
    // It has no headers that anybody can change, and goes out as it is.
    if (!next) return response;
    next.headers.delete('set-cookie');
    for (const line of setCookie) next.headers.append('set-cookie', line);
    for (const name of unsafe) next.headers.delete(name);
    if (vary.length) next.headers.append('vary', vary.join(', '));
    return next;
  }

  async function answerForm(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
    const { fields } = incoming(request);
    const own = visit(request);
    const form = await readForm(chunksOf(request.body));
    const status = form ? recordForm(own, fields, form) : 413;
    const headers = new Headers({ 'cache-control': 'no-store' });
    if (status === 303) headers.set('location', backTo(request.headers.get('referer'), own.host));
    return filterResponse(request, new Response(null, { status, headers }));
  }

  return { visit, filterRequest, filterResponse, answerForm };
}

/**
 * The response with headers that can be changed; those of one that was fetched cannot. A status
 * below 200, as of a switch to a WebSocket, cannot be made anew: `undefined` if it cannot be changed.
 */
function copyOf(response: Response): Response | undefined {
  if (response.status >= 200) return new Response(response.body, response);
  try {
    // It throws where they cannot be changed.
    response.headers.delete('x-absent');
    return response;
  } catch {
    return undefined;
  }
}

/** The pieces of a body. Not every runtime can iterate a stream. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) yield next.value;
}
