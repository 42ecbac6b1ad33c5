/**
 * Charte for Express and Connect.
 *
 * @packageDocumentation
 */
import type { Visit } from '../server/visit.js';

declare global {
  namespace Express {
    interface Request {
      /** The visit, once the middleware of Charte has run. */
      charte: Visit;
    }
  }
}

export { type Middleware, answerForm, charte } from '../node/index.js';
