import type { PageConsent } from '../browser/index.js';
import { answerable } from '../policy/answerable.js';
import type { Act, Purpose } from '../policy/index.js';
import type { BannerTexts } from '../texts/texts.js';
import { make } from './dom.js';

/** The purposes of a set, as the visitor reads them. */
export const nameOf = ({ tables }: PageConsent, texts: BannerTexts, purpose: Purpose): string =>
  texts.purposes[tables.purposes.indexOf(purpose)] ?? purpose;

/** The names of the providers that a purpose concerns. */
function providersOf({ tables }: PageConsent, texts: BannerTexts, purpose: Purpose): string {
  const bit = 1 << tables.purposes.indexOf(purpose);
  const names = (tables.texts?.[texts.language] ?? Object.values(tables.texts ?? {})[0])?.providers;
  const concerned = tables.providers.map(({ id }, number) =>
    tables.declarations.some(
      ({ provider, rows }) => provider === number && tables.rows[rows[0]!]!.slice(0, 6).some((set) => set & bit),
    )
      ? (names?.[number] ?? id)
      : '',
  );
  return concerned.filter((name) => name).join(', ');
}

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
      const providers = providersOf(consent, texts, purpose);
      return make(
        'fieldset',
        {},
        make('legend', {}, nameOf(consent, texts, purpose)),
        ...(providers ? [make('p', {}, providers)] : []),
        radio(purpose, 'refuse', texts.no, answer === false),
        radio(purpose, 'grant', texts.yes, answer === true && state === 'valid'),
      );
    }),
    make('div', {}, make('button', { className: 'answer' }, texts.save)),
  );
}
