import type { PageConsent } from '../browser/index.js';
import type { BannerTexts } from '../texts/texts.js';
import { button, define, make, shadow } from './dom.js';
import { nameOf } from './names.js';
import { questions } from './questions.js';

/** The element `<charte-banner>`. */
export interface CharteBanner extends HTMLElement {
  /** Shows the questions, whatever was answered. */
  open(): void;
}

/**
 * Registers `<charte-banner>`: it asks when there is something to ask, offers a reload after a
 * withdrawal, and opens when an element with `data-charte-open` is clicked. What is inside the
 * element is shown until this runs, and where no script does; a child with `slot="more"`, such as a
 * link to the page about cookies, stays.
 */
export function defineBanner(consent: PageConsent, texts: BannerTexts): void {
  class Banner extends HTMLElement implements CharteBanner {
    declare open: () => void;
    declare disconnect: () => void;

    connectedCallback(): void {
      const root = shadow(this, texts.language);
      /** Where the focus goes back to. */
      let opener: Element | null = null;

      const show = (...content: Node[]): void => {
        const focused = root.activeElement;
        root.replaceChildren(...(content[0] ? [make('section', { className: 'banner', ariaLabel: texts.title }, ...content)] : []));
        // The page can leave space for it.
        this.toggleAttribute('open', !!content[0]);
        // Whoever was in the banner is not left nowhere.
        if (focused) (root.querySelector('button') ?? (opener as HTMLElement | null))?.focus();
      };

      /** Refusing and accepting, alike, and what else there is. */
      const answers = (...more: Node[]): HTMLElement =>
        make(
          'div',
          {},
          button(texts.refuse, () => consent.record('refuse-all'), 'answer'),
          button(texts.accept, () => consent.record('accept-all'), 'answer'),
          ...more,
        );

      /** Asks, or goes. */
      const ask = (): void => {
        const { asking, because, purposes } = consent.ask();
        if (asking === 'none') return show();
        show(
          make('h2', {}, texts.title),
          // Of `first-visit` and `new-purposes` there is nothing to explain.
          ...(because.includes('-') ? [] : [make('p', {}, texts.again)]),
          make('p', {}, texts[asking === 'ask' ? 'question' : 'notice']),
          make('ul', {}, ...purposes.map((purpose) => make('li', {}, nameOf(consent.tables, texts, purpose)))),
          make('slot', { name: 'more' }),
          answers(button(texts.choose, this.open), button(texts.close, () => consent.record('seen'))),
        );
      };

      const clicked = (event: Event): void => {
        if (!(event.target as Element).closest?.('[data-charte-open]')) return;
        event.preventDefault();
        this.open();
      };

      this.open = () => {
        opener = document.activeElement;
        const title = make('h2', { tabIndex: -1 }, texts.choices);
        show(title, answers(button(texts.close, ask)), questions(consent, texts));
        title.focus();
      };

      ask();
      const stop = consent.on('change', ({ withdrawn }) => {
        if (!withdrawn) return ask();
        const reload = button(texts.reloadNow, () => location.reload(), 'answer');
        show(make('p', { role: 'status' }, texts.reload), make('div', {}, reload, button(texts.close, ask)));
      });
      document.addEventListener('click', clicked);
      this.disconnect = () => {
        stop();
        document.removeEventListener('click', clicked);
      };
    }

    disconnectedCallback(): void {
      this.disconnect();
    }
  }
  define('charte-banner', Banner);
}
