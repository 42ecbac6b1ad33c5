/**
 * The consent of a page's visitor: reads and writes the consent cookie, and gates scripts, frames
 * and images.
 *
 * @packageDocumentation
 */
export {
  type ConsentChange,
  type ConsentEvents,
  type ConsentOptions,
  type PageConsent,
  startConsent,
} from './consent.js';
export type { Withheld } from './gate.js';
