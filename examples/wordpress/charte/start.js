// Starts the consent of a page of WordPress.

import tables from './tables.js';
import { defineBanner, defineChoices } from './package/banner.js';
import { startConsent } from './package/browser.js';

const language = new URL(import.meta.url).searchParams.get('lang');
const { default: texts } = await import(`./package/texts/${/^[a-z]{2}$/.test(language) ? language : 'en'}.js`);

// Only editors put HTML into a page of WordPress: a comment's may not have data attributes.
const consent = startConsent(tables, { actsIn: document });
defineBanner(consent, texts);
defineChoices(consent, texts);

// A button that loads an embed goes with what it loads.
const style = new CSSStyleSheet();
style.replaceSync('iframe[data-charte]:not([src]) { display: none } iframe[data-charte][src] + .charte-load { display: none }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
