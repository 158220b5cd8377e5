import type { TextBlock } from '@/core/page/text-block';

import { findNames, type Spelling } from './find-names';
import { findLanguage } from './language/find-language';
import type { BlockFindings, Mention } from './mention';
import { isMeant } from './rules/is-meant';
import type { IndexedName, TermIndex } from './term-index';

const NOTHING: BlockFindings = { mentions: [], rivalTermIds: [] };

/**
 * The mentions in each block, block by block in the order given. A block is judged by itself, so a page may be sent in
 * parts; what depends on the page (whether broad names count) is left to `decideMentions`. `pageLang` is the tag the
 * page declares, if any.
 */
export function findMentions(index: TermIndex, blocks: readonly TextBlock[], pageLang: string | null): BlockFindings[] {
  return blocks.map((block) => findInBlock(index, block, pageLang));
}

function findInBlock(index: TermIndex, { text, lang }: TextBlock, pageLang: string | null): BlockFindings {
  const mentions: Mention[] = [];
  const rivals = new Set<string>();
  let language: string | null | undefined;
  findNames(index, text, (spellings) => {
    language ??= findLanguage(text, lang ?? pageLang);
    for (const spelling of spellings) {
      const name = chooseName(spelling, (candidate) =>
        isMeant({ text, language: language!, spelling, name: candidate }),
      );
      if (!name) continue;
      mentions.push(makeMention(text, spelling, name));
      return mentions.at(-1)!.end;
    }
    return null;
  });
  return mentions.length === 0 && rivals.size === 0 ? NOTHING : { mentions, rivalTermIds: [...rivals] };
}

/** The first name that is meant; a name of its own goes before one that others bear too. */
function chooseName(spelling: Spelling, isNameMeant: (name: IndexedName) => boolean): IndexedName | undefined {
  const meant = spelling.names.filter(isNameMeant);
  return meant.find((name) => !isBroad(name)) ?? meant[0];
}

function isBroad(name: IndexedName): boolean {
  return name.isBroadName || name.term.broad;
}

function makeMention(text: string, { start, end }: Spelling, name: IndexedName): Mention {
  return {
    termId: name.term.termId,
    start,
    end: name.endsWithDot && text[end] === '.' ? end + 1 : end,
    broad: isBroad(name),
    bare: name.isBroadName && name.term.kind === 'person',
    evidence: name.term.isCommonplace ? 0.1 : isBroad(name) ? 0.5 : 1,
    backgrounderIds: name.term.backgrounderIds,
  };
}
