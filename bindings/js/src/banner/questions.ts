import type { PageConsent } from '../browser/index.js';
import { answerable } from '../policy/answerable.js';
import type { Act, Purpose } from '../policy/index.js';
import type { BannerTexts } from '../texts/texts.js';
import { make } from './dom.js';
import { nameOf, providersOf } from './names.js';

/**
 * A question for each purpose, with the answer that counts now, and a button that records what was
 * chosen. What is left without an answer stays unanswered.
 */
export function questions(consent: PageConsent, texts: BannerTexts): HTMLFormElement {
  const { received, state } = consent.visitor;
  const radio = (purpose: Purpose, act: 'grant' | 'refuse', text: string, checked: boolean): HTMLLabelElement =>
    make('label', {}, make('input', { type: 'radio', name: purpose, value: act, checked }), ` ${text}`);
  return make(
    'form',
    {
      onsubmit(event) {
        event.preventDefault();
        const chosen = [...new FormData(event.target as HTMLFormElement)];
        if (chosen[0]) consent.record(...chosen.map(([purpose, act]) => ({ act, purpose }) as Act));
      },
    },
    ...answerable(consent.tables, consent.visitor).map((purpose) => {
      const answer = received.consent?.answers.get(purpose);
      const providers = providersOf(consent.tables, texts, purpose);
      return make(
        'fieldset',
        {},
        make('legend', {}, nameOf(consent.tables, texts, purpose)),
        ...(providers ? [make('p', {}, providers)] : []),
        radio(purpose, 'refuse', texts.no, answer === false),
        radio(purpose, 'grant', texts.yes, answer === true && state === 'valid'),
      );
    }),
    make('div', {}, make('button', { className: 'answer' }, texts.save)),
  );
}
