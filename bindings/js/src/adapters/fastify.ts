/**
 * Charte for Fastify.
 *
 * @packageDocumentation
 */
import { type NodeRequest, type NodeResponse, answerForm, charte } from '../node/index.js';
import type { ChooseTables, ServerOptions, Visit } from '../server/visit.js';

/** The options of the plugin. */
export interface FastifyOptions extends ServerOptions {
  /** The path that answers the forms of the banner, as `/consent`. */
  readonly form?: string;
}

/** What is needed of Fastify's reply. */
export interface FastifyReply {
  raw: unknown;
  hijack(): unknown;
}

/** What is needed of Fastify. */
export interface Fastify {
  decorateRequest(name: string, value: null): unknown;
  addHook(
    name: 'onRequest',
    hook: (request: { raw: unknown; charte?: Visit }, reply: { raw: unknown }, done: (error?: Error) => void) => void,
  ): unknown;
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(type: string, parse: (request: never, payload: never, done: (error: null) => void) => void): unknown;
  register(plugin: (fastify: never, options: unknown, done: () => void) => void): unknown;
  post(path: string, handle: (request: { raw: unknown }, reply: FastifyReply) => void): unknown;
}

/**
 * The plugin: `app.register(charteFastify(tables))`. It puts the visit at `request.charte`, and
 * filters what goes out, also what is written to `reply.raw`.
 */
export function charteFastify(tables: ChooseTables, options: FastifyOptions = {}) {
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
    const { form } = options;
    if (form !== undefined) fastify.register((scope: Fastify, _, ready) => {
      // The form is read from the raw request: in this scope no other parser takes its body.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
      scope.post(form, ({ raw }, reply) => {
        reply.hijack();
        const response = reply.raw as NodeResponse;
        answerForm(raw as NodeRequest, response, () => {
          if (!response.headersSent) response.statusCode = 500;
          response.end();
        });
      });
      ready();
    });
    done();
  };
  // Fastify's way to say that the hook is for the whole application.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}
