import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { FindNames } from '@/core/card/name-paragraph';
import { findMentions } from '@/core/matching/find-mentions';
import { createIndexBuilder } from '@/core/matching/index-builder';
import { makeTermSource } from '@/core/matching/names/term-source';

/** Where a backgrounder's texts name its own terms: by an index of its own, since another's terms are no part of its cards. */
export function nameOwnTerms(backgrounder: Backgrounder): FindNames {
  const { language } = backgrounder;
  const builder = createIndexBuilder({ knowsLongerNames: true });
  builder.add([makeTermSource(backgrounder, new Set())]);
  const index = builder.finish();
  return (text) => findMentions(index, [{ text, role: 'body', lang: language }], language)[0]!.mentions;
}
