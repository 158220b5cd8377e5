import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import type { Card } from '@/core/card/card';
import { makeCard } from '@/core/card/make-card';
import type { FindNames } from '@/core/card/name-paragraph';
import { findMentions } from '@/core/matching/find-mentions';
import type { BlockFindings, Mention } from '@/core/matching/mention';
import { compareTexts } from '@/core/matching/names/term-source';
import type { TermLabel } from '@/core/page/page-report';
import type { TextBlock } from '@/core/page/text-block';

import { findTermByPart } from './find-term-by-part';
import type { LibraryDocument, LibrarySource } from './library-source';
import { createLoadedTerms, type LoadedTerms } from './loaded-terms';
import { nameOwnTerms } from './name-own-terms';
import { listOwnNameKeys, listOwnNames } from './own-names';

/**
 * What was found in a page's blocks, one by one, and a label for every term found. Blocks that name nothing have `null`:
 * pages have thousands of them, and each is to be sent and read.
 */
export interface LibraryFindings {
  readonly findings: readonly (BlockFindings | null)[];
  readonly labels: readonly TermLabel[];
}

/** The questions a page can ask of the documents that are switched on. */
export interface Library {
  find(blocks: readonly TextBlock[], pageLang: string | null): Promise<LibraryFindings>;
  /** One card from each backgrounder that explains the term, newest first; empty for an unknown term. */
  getCards(termId: string): Promise<readonly Card[]>;
  /** Cards for a text the reader selected: of the longest name in it, else of the name that it is part of. */
  lookUp(text: string): Promise<readonly Card[]>;
  /** Must be called after every change of the source: what was read of it is out of date. */
  forget(): void;
}

/** Above this many loaded terms, those of earlier pages are dropped: about 10 MB. */
const MOST_TERMS = 4000;

/** Indexes to make cards with that are kept, of the backgrounders last asked for. */
const MOST_NAMERS = 16;

/** Reads nothing yet. What a page asks for is read then, and kept for the next. */
export function openLibrary(source: LibrarySource): Library {
  let loaded: Promise<LoadedTerms> | null = null;
  const namers = new Map<string, FindNames>();

  const getLoaded = async (): Promise<LoadedTerms> => {
    if (loaded !== null && (await loaded).termCount > MOST_TERMS) loaded = null;
    if (loaded === null) {
      const opening = source.loadSieve().then((sieve) => createLoadedTerms(source, sieve));
      loaded = opening;
      // The next page tries anew.
      opening.catch(() => (loaded = loaded === opening ? null : loaded));
    }
    return loaded;
  };
  const getNamer = (backgrounder: Backgrounder): FindNames => {
    const namer = namers.get(backgrounder.id) ?? nameOwnTerms(backgrounder);
    namers.delete(backgrounder.id);
    namers.set(backgrounder.id, namer);
    if (namers.size > MOST_NAMERS) namers.delete(namers.keys().next().value!);
    return namer;
  };

  const getCards = async (termId: string): Promise<readonly Card[]> => {
    const own = await source.findRowsByTermIds([termId]);
    const names = new Set(own.flatMap(({ terms }) => terms.filter(({ id }) => id === termId)).flatMap(listOwnNames));
    const others = await source.findRowsByKeys([...names].flatMap(listOwnNameKeys));
    const isExplained = (term: Pick<Term, 'id' | 'name' | 'aliases'>): boolean =>
      term.id === termId || listOwnNames(term).some((name) => names.has(name));
    const ids = [...own, ...others].filter(({ terms }) => terms.some(isExplained)).map((row) => row.backgrounderId);
    const documents = await source.getDocuments([...new Set(ids)]);
    return documents.toSorted(compareDocuments).flatMap(({ backgrounder, notes }) => {
      const term = backgrounder.terms.find(isExplained);
      return (term && makeCard(backgrounder, term.id, getNamer(backgrounder), notes[term.id] ?? null)) ?? [];
    });
  };

  const find = async (blocks: readonly TextBlock[], pageLang: string | null): Promise<LibraryFindings> => {
    const terms = await getLoaded();
    const { index, mayName } = await terms.prepare(blocks);
    const findings = findMentions(index, blocks, pageLang, (position) => mayName[position]!);
    const found = new Set(findings.flatMap(({ mentions }) => mentions.map(({ termId }) => termId)));
    return {
      findings: findings.map(nullIfEmpty),
      labels: [...found].flatMap((termId) => terms.getLabel(termId) ?? []),
    };
  };

  return {
    find,
    getCards,
    lookUp: async (text) => {
      const { findings } = await find([{ text, role: 'body', lang: null }], null);
      const termId = longest(findings[0]?.mentions ?? [])?.termId ?? (await findTermByPart(source, text));
      return termId === null ? [] : getCards(termId);
    },
    forget: () => {
      loaded = null;
      namers.clear();
    },
  };
}

/** Newest first. */
function compareDocuments({ backgrounder: a }: LibraryDocument, { backgrounder: b }: LibraryDocument): number {
  return compareTexts(b.date, a.date) || compareTexts(a.id, b.id);
}

function longest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}

function nullIfEmpty(findings: BlockFindings): BlockFindings | null {
  return findings.mentions.length === 0 && findings.rivalTermIds.length === 0 ? null : findings;
}
