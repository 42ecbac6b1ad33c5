import type { Visit } from './visit.js';
import type { BannerTexts } from '../texts/texts.js';

const ESCAPES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/**
 * The banner as HTML, for the beginning of the body; empty if there is nothing to ask. It works
 * before and without a script: its form goes to `action`, which `answerForm` answers. Where
 * `defineBanner` runs, it takes over. Link `charte/banner.css` for its look.
 */
export function bannerHtml(visit: Visit, texts: BannerTexts, action: string): string {
  const { asking, because, purposes } = visit.ask();
  if (asking === 'none') return '';
  const name = (purpose: string): string => texts.purposes[visit.tables.purposes.findIndex((known) => known === purpose)] ?? purpose;
  const button = (act: string, text: string, kind = ''): string =>
    `<button name="act" value="${act}"${kind}>${escape(text)}</button>`;
  const again = /^(first|new)-/.test(because) ? '' : `<p>${escape(texts.again)}</p>`;
  return (
    `<charte-banner lang="${escape(texts.language)}"><form class="banner" method="post" action="${escape(action)}" aria-label="${escape(texts.title)}">` +
    `<h2>${escape(texts.title)}</h2>${again}<p>${escape(asking === 'ask' ? texts.question : texts.notice)}</p>` +
    `<ul>${purposes.map((purpose) => `<li>${escape(name(purpose))}</li>`).join('')}</ul>` +
    `<div>${button('refuse-all', texts.refuse, ' class="answer"')}${button('accept-all', texts.accept, ' class="answer"')}${button('seen', texts.close)}</div>` +
    '</form></charte-banner>'
  );
}

/** The choices as a form of plain HTML, for a page about cookies. */
export function choicesHtml(visit: Visit, texts: BannerTexts, action: string): string {
  const { tables, visitor } = visit;
  const asked = visitor.askable();
  const fieldsets = tables.purposes.map((purpose, bit) => {
    if (!asked.includes(purpose) && !tables.rows.some((row) => row[1] & (1 << bit))) return '';
    const answer = visitor.received.consent?.answers.get(purpose);
    const radio = (act: string, text: string, checked: boolean): string =>
      `<label><input type="radio" name="${purpose}" value="${act}"${checked ? ' checked' : ''}> ${escape(text)}</label>`;
    return (
      `<fieldset><legend>${escape(texts.purposes[bit] ?? purpose)}</legend>` +
      radio('refuse', texts.no, answer === false) +
      radio('grant', texts.yes, answer === true && visitor.state === 'valid') +
      '</fieldset>'
    );
  });
  return (
    `<charte-choices lang="${escape(texts.language)}"><form method="post" action="${escape(action)}">${fieldsets.join('')}` +
    `<div><button class="answer">${escape(texts.save)}</button></div></form></charte-choices>`
  );
}
