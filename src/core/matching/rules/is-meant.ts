import { isOfThisLanguage } from './is-of-this-language';
import { isWordOfItsOwn } from './is-word-of-its-own';
import { isWrittenAsName } from './is-written-as-name';
import { standsForItself } from './stands-for-itself';
import type { SpellingContext, SpellingRule } from './spelling-context';

/** All must hold for a spelling to be a mention. */
const RULES: readonly SpellingRule[] = [isWrittenAsName, isOfThisLanguage, isWordOfItsOwn, standsForItself];

export function isMeant(context: SpellingContext): boolean {
  return RULES.every((rule) => rule(context));
}
