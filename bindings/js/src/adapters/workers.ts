/**
 * Charte for Cloudflare Workers and everything else with a `fetch` handler: Deno, Bun, service
 * workers.
 *
 * @packageDocumentation
 */
import { createServer } from '../server/server.js';
import type { ChooseTables, ServerOptions, Visit } from '../server/visit.js';

/** A `fetch` handler that is also given the visit. */
export type Handler<Rest extends unknown[]> = (request: Request, visit: Visit, ...rest: Rest) => Response | Promise<Response>;

/** Wraps a handler: `export default { fetch: withCharte(tables, handle) }`. */
export function withCharte<Rest extends unknown[]>(
  tables: ChooseTables,
  handle: Handler<Rest>,
  options: ServerOptions & {
    /** The path that answers the forms of the banner, as `/consent`. */
    readonly form?: string;
  } = {},
) {
  const server = createServer(tables, options);
  return async (request: Request, ...rest: Rest): Promise<Response> => {
    if (options.form !== undefined && new URL(request.url).pathname === options.form) return server.answerForm(request);
    const filtered = server.filterRequest(request);
    return server.filterResponse(filtered, await handle(filtered, server.visit(filtered), ...rest));
  };
}
