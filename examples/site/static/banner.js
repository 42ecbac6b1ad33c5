// Puts `charte/banner` in the place of the plain form. The server takes each answer as it takes the form's: it keeps
// the proof first, then it sets the cookie.

import tables from '/tables.js';
import { defineBanner } from '/charte/banner.js';
import { startConsent } from '/charte/browser.js';

const { default: texts } = await import(`/charte/texts/${document.documentElement.lang}.js`);

/** Sends what the visitor did, as the form without a script does. */
function record(...acts) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = document.querySelector('charte-banner').dataset.action;
  form.hidden = true;
  const answers = acts.map((act) => (typeof act === 'string' ? ['act', act] : [act.purpose, act.act]));
  if (!answers.some(([name]) => name === 'act')) answers.push(['act', 'answer']);
  for (const [name, value] of answers) form.append(Object.assign(document.createElement('input'), { name, value }));
  document.body.append(form);
  form.submit();
}

defineBanner(Object.create(startConsent(tables), { record: { value: record } }), texts);
