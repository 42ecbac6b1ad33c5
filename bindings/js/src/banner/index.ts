/**
 * The question and the choices as elements: `<charte-banner>` and `<charte-choices>`.
 *
 * @packageDocumentation
 */
export { type CharteBanner, defineBanner } from './banner.js';
export { defineChoices } from './choices.js';
export type { BannerTexts } from '../texts/texts.js';
