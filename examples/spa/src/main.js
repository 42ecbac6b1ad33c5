import { startConsent } from 'charte/browser';
import { defineBanner, defineChoices } from 'charte/banner';
import texts from 'charte/texts/en';
import tables from './tables.js';
import { show } from './views.js';

const consent = startConsent(tables, { actsIn: document });
defineBanner(consent, texts);
defineChoices(consent, texts);

const view = document.getElementById('view');

/** Shows the view of the address. What it holds waits by itself, as what was in the page from the start does. */
function route() {
  show(view, location.pathname, consent);
  // Only what is allowed now is counted: nothing waits in a queue for an answer that comes later.
  if (consent.allows('audience-measurement', 'matomo').allowed) (window._paq ??= []).push(['trackPageView', location.pathname]);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  route();
  view.focus();
});
addEventListener('popstate', route);
route();
