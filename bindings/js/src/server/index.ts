/**
 * The server's part of the consent, for requests and responses as `fetch` has them: filters
 * `Set-Cookie` and `Cookie`, deletes what was withdrawn, `HttpOnly` cookies too, and records answers.
 *
 * @packageDocumentation
 */
export { cookieDate, responseDate } from './date.js';
export { type Erasure, Exchange, type ExchangeOptions, type Handling, type RecordedLines, type Report } from './exchange.js';
export { bannerHtml, choicesHtml } from './fragment.js';
export { type Fields, type Head, readHead } from './head.js';
export { type Server, createServer } from './server.js';
export type { ChooseTables, ConsentRecord, Honour, Honoured, Incoming, ServerOptions, Visit } from './visit.js';
