/**
 * Charte for Fastify.
 *
 * @packageDocumentation
 */
import { type NodeRequest, type NodeResponse, charte } from '../node/index.js';
import type { ChooseTables, ServerOptions, Visit } from '../server/visit.js';

/** What is needed of Fastify. */
export interface Fastify {
  decorateRequest(name: string, value: null): unknown;
  addHook(
    name: 'onRequest',
    hook: (request: { raw: unknown; charte?: Visit }, reply: { raw: unknown }, done: (error?: Error) => void) => void,
  ): unknown;
}

/**
 * The plugin: `app.register(charteFastify(tables))`. It puts the visit at `request.charte`, and
 * filters what goes out, also what is written to `reply.raw`.
 */
export function charteFastify(tables: ChooseTables, options: ServerOptions = {}) {
  const middleware = charte(tables, options);
  const plugin = (fastify: Fastify, _: unknown, done: () => void): void => {
    fastify.decorateRequest('charte', null);
    fastify.addHook('onRequest', (request, reply, next) => {
      const raw = request.raw as NodeRequest;
      middleware(raw, reply.raw as NodeResponse, (error) => {
        if (raw.charte) request.charte = raw.charte;
        next(error as Error | undefined);
      });
    });
    done();
  };
  // Fastify's way to say that the hook is for the whole application.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}
