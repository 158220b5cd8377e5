import type { TextBlock } from '@/core/page/text-block';

import { findNames, type Spelling } from './find-names';
import { isCommonSurname } from './language/common-surnames';
import { findBySmallWords, findLanguage } from './language/find-language';
import { getPrimaryTag } from './language/primary-tag';
import { isAboutSport } from './language/sport';
import type { BlockFindings, Mention, Standing } from './mention';
import { type Bearer, findBearer } from './rules/find-bearer';
import { findEvidence } from './rules/find-evidence';
import { isMeant } from './rules/is-meant';
import type { SpellingContext } from './rules/spelling-context';
import type { IndexedName, TermIndex } from './term-index';

const NOTHING: BlockFindings = { mentions: [], rivalTermIds: [] };

const SHORTEST_SAMPLE = 80;
const MOST_SAMPLES = 8;

/**
 * The mentions in each block, block by block in the order given. A block is judged by itself, so a page may be sent in
 * parts; what depends on the page (whether broad names count) is left to `decideMentions`. `pageLang` is the tag the
 * page declares, if any. Blocks of which `mayName` says no, by their position, are taken to name nothing.
 */
export function findMentions(
  index: TermIndex,
  blocks: readonly TextBlock[],
  pageLang: string | null,
  mayName: (position: number) => boolean = () => true,
): BlockFindings[] {
  let told: string | null | undefined = pageLang ? getPrimaryTag(pageLang) : undefined;
  const getPageLanguage = () => {
    if (told === undefined) told = findBySmallWords(sampleText(blocks));
    return told;
  };
  const findInBlock = createBlockReader(index, getPageLanguage);
  return blocks.map((block, position) => (mayName(position) ? findInBlock(block) : NOTHING));
}

/** Enough of the page's longer texts to tell its language by. */
function sampleText(blocks: readonly TextBlock[]): string {
  const long = blocks.filter(({ text }) => text.length > SHORTEST_SAMPLE).slice(0, MOST_SAMPLES);
  return (long.length > 0 ? long : blocks.slice(0, MOST_SAMPLES)).map(({ text }) => text).join(' ');
}

/** Reads one block after another; made once a page, for pages have thousands of blocks that name nothing. */
function createBlockReader(
  index: TermIndex,
  getPageLanguage: () => string | null,
): (block: TextBlock) => BlockFindings {
  let text = '';
  let lang: string | null = null;
  let mentions: Mention[] = [];
  /** Terms whose surname belonged to somebody else when last named in full. */
  let rivals: Set<string> = new Set();
  let isSport: boolean | undefined;

  function accept(spelling: Spelling): number | null {
    const language = findLanguage(text, spelling.start, lang ? getPrimaryTag(lang) : getPageLanguage());
    if (spelling.name === null) return isLongerName(text, language, spelling) ? spelling.end : null;
    const context = { text, language, spelling, name: spelling.name, lastMentionEnd: mentions.at(-1)?.end ?? -1 };
    if (!isMeant(context)) return null;
    if (!isBareSurname(spelling.name)) return add(context, 'full', spelling.start);
    const bearer = findBearer(context);
    return isOthers(bearer, spelling.name.term.termId)
      ? spelling.end
      : add(context, getStanding(spelling.name, bearer), bearer.start);
  }

  function isOthers({ who }: Bearer, termId: string): boolean {
    if (who === 'other') rivals.add(termId);
    if (who === 'self') return false;
    isSport ??= isAboutSport(text);
    return rivals.has(termId) || isSport;
  }

  function add(context: SpellingContext, standing: Standing, start: number): number {
    const mention = makeMention(context, standing, start);
    if (standing === 'full') rivals.delete(mention.termId);
    mentions.push(mention);
    return mention.end;
  }

  function acceptFirst(spellings: readonly Spelling[]): number | null {
    for (const spelling of spellings) {
      const settled = accept(spelling);
      if (settled !== null) return settled;
    }
    return null;
  }

  return (block) => {
    ({ text, lang } = block);
    isSport = undefined;
    findNames(index, text, acceptFirst);
    if (mentions.length === 0 && rivals.size === 0) return NOTHING;
    const findings = { mentions, rivalTermIds: [...rivals] };
    mentions = [];
    rivals = new Set();
    return findings;
  };
}

function isLongerName(text: string, language: string | null, { start, longerIn }: Spelling): boolean {
  if (!/[\p{Lu}\p{Lo}]/u.test(text[start]!)) return false;
  return language === null || longerIn.has(language) || longerIn.has('en');
}

function isBroad(name: IndexedName): boolean {
  return name.isBroadName || name.term.broad;
}

function isBareSurname(name: IndexedName): boolean {
  return name.isBroadName && name.term.kind === 'person';
}

function getStanding(name: IndexedName, bearer: Bearer): Standing {
  if (bearer.isFull) return 'full';
  return bearer.who === 'unknown' && isCommonSurname(name.text) ? 'common-surname' : 'surname';
}

function makeMention({ text, spelling, name }: SpellingContext, standing: Standing, start: number): Mention {
  const { term } = name;
  const end = name.endsWithDot && text[spelling.end] === '.' ? spelling.end + 1 : spelling.end;
  return {
    termId: term.termId,
    start,
    end,
    broad: standing === 'full' && isBareSurname(name) ? term.broad : isBroad(name),
    standing,
    evidence: findEvidence(text, { start, end }, name, standing === 'common-surname'),
    backgrounderIds: term.backgrounderIds,
    keyOf: term.keyOf,
  };
}
