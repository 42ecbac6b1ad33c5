/**
 * Charte for Hono.
 *
 * @packageDocumentation
 */
import { createServer } from '../server/server.js';
import type { ChooseTables, ServerOptions, Visit } from '../server/visit.js';

/** The options of the adapter. */
export interface HonoOptions extends ServerOptions {
  /** The path that answers the forms of the banner, as `/consent`. */
  readonly form?: string;
}

/** What is needed of Hono's context. */
export interface HonoContext {
  req: { raw: Request };
  get res(): Response;
  set res(response: Response | undefined);
  set(key: 'charte', visit: Visit): void;
}

/** The middleware: `app.use(charteHono(tables))`. It puts the visit at `c.get('charte')`. */
export function charteHono(tables: ChooseTables, options: HonoOptions = {}) {
  const server = createServer(tables, options);
  return async (context: HonoContext, next: () => Promise<void>): Promise<Response | undefined> => {
    const { raw } = context.req;
    if (options.form !== undefined && new URL(raw.url).pathname === options.form) return server.answerForm(raw);
    context.set('charte', server.visit(raw));
    context.req.raw = server.filterRequest(raw);
    await next();
    const response = server.filterResponse(context.req.raw, context.res);
    if (response === context.res) return undefined;
    // Hono copies the cookies of a response that is replaced; of none it copies none.
    context.res = undefined;
    context.res = response;
    return undefined;
  };
}
