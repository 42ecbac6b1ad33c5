/**
 * Charte for Express and Connect.
 *
 * @packageDocumentation
 */
export { type Middleware, answerForm, charte } from '../node/index.js';
