import type { Purpose, Tables } from '../policy/index.js';
import type { BannerTexts } from '../texts/texts.js';

/** The name of a purpose, as the visitor reads it. */
export const nameOf = (tables: Tables, texts: BannerTexts, purpose: Purpose): string =>
  texts.purposes[tables.purposes.indexOf(purpose)] ?? purpose;

/** The names of the providers that a purpose concerns. */
export function providersOf(tables: Tables, texts: BannerTexts, purpose: Purpose): string {
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
