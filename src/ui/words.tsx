import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { i18n } from '#i18n';

/** Looks an interface text up by its key in `src/locales/en.yml`. Components get it by context, so tests can pass their own. */
export type Words = typeof i18n.t;

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = WordsContext.Provider;

/** The words of the nearest `WordsProvider`; throws where there is none. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
