import type { PageConsent } from '../browser/index.js';
import type { BannerTexts } from '../texts/texts.js';
import { define, make, shadow } from './dom.js';
import { questions } from './questions.js';

/** Registers `<charte-choices>`: the questions and answers, for a page about cookies. */
export function defineChoices(consent: PageConsent, texts: BannerTexts): void {
  define(
    'charte-choices',
    class extends HTMLElement {
      #stop: (() => void) | undefined;

      connectedCallback(): void {
        const root = shadow(this, texts.language);
        const status = make('p', { role: 'status' });
        const show = (): void => root.replaceChildren(questions(consent, texts), status);
        show();
        this.#stop = consent.on('change', () => {
          show();
          status.textContent = texts.saved;
        });
      }

      disconnectedCallback(): void {
        this.#stop?.();
      }
    },
  );
}
