import { findScript } from '@/core/matching/language/script';

import type { SpellingContext } from './spelling-context';

/** Acronyms up to this length mean something else in the next language: Turkish ABD, Dutch VS. */
const LONGEST_LOCAL_ACRONYM = 3;

/** Whether a name of one language may be meant on a page in another. English ones are known everywhere. */
export function isOfThisLanguage(context: SpellingContext): boolean {
  const { language, name } = context;
  if (language === null || name.languages.has(language)) return true;
  if (name.shape === 'acronym' && name.text.length <= LONGEST_LOCAL_ACRONYM) return name.languages.has('en');
  return isQuotedAsItIs(context);
}

/**
 * A foreign name is quoted as it stands: German *Armeniens* with its ending, or *Armenien* with another accent, would be
 * the French word for the people. Languages of one alphabet other than Latin write each other's names alike.
 */
function isQuotedAsItIs({ text, spelling, name }: SpellingContext): boolean {
  if (findScript(text.charCodeAt(spelling.start)) !== 'latin') return true;
  return spelling.isBase && (spelling.isExact || name.languages.has('en'));
}
