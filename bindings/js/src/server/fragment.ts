import { nameOf, providersOf } from '../banner/names.js';
import { answerable } from '../policy/answerable.js';
import type { Visit } from './visit.js';
import type { BannerTexts } from '../texts/texts.js';

const ESCAPES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/**
 * The banner as HTML, for the beginning of the body; empty if there is nothing to ask. It works
 * before and without a script: its form goes to `action`, which `answerForm` answers. Where
 * `defineBanner` runs, it takes over. `choices` is the address of the page with `choicesHtml`. Link
 * `charte/banner.css` for its look.
 */
export function bannerHtml(visit: Visit, texts: BannerTexts, action: string, choices?: string): string {
  const { asking, because, purposes } = visit.ask();
  if (asking === 'none') return '';
  const button = (act: string, text: string, kind = ''): string =>
    `<button name="act" value="${act}"${kind}>${escape(text)}</button>`;
  const again = /^(first|new)-/.test(because) ? '' : `<p>${escape(texts.again)}</p>`;
  return (
    `<charte-banner lang="${escape(texts.language)}"><form class="banner" method="post" action="${escape(action)}" aria-label="${escape(texts.title)}">` +
    `<h2>${escape(texts.title)}</h2>${again}<p>${escape(asking === 'ask' ? texts.question : texts.notice)}</p>` +
    `<ul>${purposes.map((purpose) => `<li>${escape(nameOf(visit.tables, texts, purpose))}</li>`).join('')}</ul>` +
    `<div>${button('refuse-all', texts.refuse, ' class="answer"')}${button('accept-all', texts.accept, ' class="answer"')}${button('seen', texts.close)}</div>` +
    (choices === undefined ? '' : `<p><a href="${escape(choices)}">${escape(texts.choose)}</a></p>`) +
    '</form></charte-banner>'
  );
}

/** The choices as a form of plain HTML, for a page about cookies. */
export function choicesHtml(visit: Visit, texts: BannerTexts, action: string): string {
  const { tables, visitor } = visit;
  const fieldsets = answerable(tables, visitor).map((purpose) => {
    const answer = visitor.received.consent?.answers.get(purpose);
    const radio = (act: string, text: string, checked: boolean): string =>
      `<label><input type="radio" name="${purpose}" value="${act}"${checked ? ' checked' : ''}> ${escape(text)}</label>`;
    const providers = providersOf(tables, texts, purpose);
    return (
      `<fieldset><legend>${escape(nameOf(tables, texts, purpose))}</legend>` +
      (providers && `<p>${escape(providers)}</p>`) +
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
