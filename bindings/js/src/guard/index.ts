/**
 * A guard on what scripts write: cookies and storage that are not declared or not allowed are
 * withheld, or told. For pages whose scripts cannot all be gated.
 *
 * @packageDocumentation
 */
export { type Guard, type GuardOptions, type WithheldWrite, startGuard } from './guard.js';
