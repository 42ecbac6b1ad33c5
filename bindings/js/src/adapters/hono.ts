/**
 * Charte for Hono.
 *
 * @packageDocumentation
 */
import { createServer } from '../server/server.js';
import type { ChooseTables, ServerOptions, Visit } from '../server/visit.js';

/** What is needed of Hono's context. */
export interface HonoContext {
  req: { raw: Request };
  get res(): Response;
  set res(response: Response | undefined);
  set(key: 'charte', visit: Visit): void;
}

/** The middleware: `app.use(charteHono(tables))`. It puts the visit at `c.get('charte')`. */
export function charteHono(tables: ChooseTables, options: ServerOptions = {}) {
  const server = createServer(tables, options);
  return async (context: HonoContext, next: () => Promise<void>): Promise<void> => {
    context.set('charte', server.visit(context.req.raw));
    context.req.raw = server.filterRequest(context.req.raw);
    await next();
    const response = server.filterResponse(context.req.raw, context.res);
    if (response === context.res) return;
    // Hono copies the cookies of a response that is replaced; of none it copies none.
    context.res = undefined;
    context.res = response;
  };
}
