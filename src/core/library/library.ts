import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import type { Card } from '@/core/card/card';
import { makeCard } from '@/core/card/make-card';
import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';
import type { BlockFindings, Mention } from '@/core/matching/mention';
import type { TermLabel } from '@/core/page/page-report';
import type { TextBlock } from '@/core/page/text-block';

/** What was found in a page's blocks, one by one, and a label for every term found. */
export interface LibraryFindings {
  readonly findings: readonly BlockFindings[];
  readonly labels: readonly TermLabel[];
}

/** The backgrounders, indexed, and the questions a page can ask of them. */
export interface Library {
  find(blocks: readonly TextBlock[], pageLang: string | null): LibraryFindings;
  /** One card from each backgrounder that explains the term, newest first; empty for an unknown term. */
  getCards(termId: string): readonly Card[];
  /** Cards for a text the reader selected: of the longest name in it, else of the name that it is part of. */
  lookUp(text: string): readonly Card[];
}

type FindNames = (text: string) => readonly Mention[];

/** A shorter selection would be part of too many names. */
const LEAST_PART_OF_NAME = 3;

/** Builds the index over all backgrounders, which takes time in proportion to their names. */
export function openLibrary(backgrounders: readonly Backgrounder[]): Library {
  const index = buildTermIndex(backgrounders);
  const newestFirst = backgrounders.toSorted((a, b) => b.date.localeCompare(a.date));
  const labels = labelTerms(newestFirst);
  // Made when a card is first wanted: it takes as long as the index, and most pages are left without hovering.
  const namers = new Map<string, FindNames>();
  const getNamer = (backgrounder: Backgrounder): FindNames => {
    const namer = namers.get(backgrounder.id) ?? namesIn(backgrounder);
    namers.set(backgrounder.id, namer);
    return namer;
  };

  const getCards = (termId: string): readonly Card[] => {
    const names = namesOf(newestFirst.flatMap(({ terms }) => terms.filter(({ id }) => id === termId)));
    return newestFirst.flatMap((backgrounder) => {
      const term = backgrounder.terms.find((other) => other.id === termId || isNamedBy(other, names));
      const card = term && makeCard(backgrounder, term.id, getNamer(backgrounder));
      return card ? [card] : [];
    });
  };

  return {
    find: (blocks, pageLang) => {
      const findings = findMentions(index, blocks, pageLang);
      const found = new Set(findings.flatMap(({ mentions }) => mentions.map(({ termId }) => termId)));
      return { findings, labels: [...found].flatMap((termId) => labels.get(termId) ?? []) };
    },
    getCards,
    lookUp: (text) => {
      const [findings] = findMentions(index, [{ text, role: 'body', lang: null }], null);
      const termId = longest(findings?.mentions ?? [])?.termId ?? findByPartOfName(newestFirst, text)?.id;
      return termId === undefined ? [] : getCards(termId);
    },
  };
}

/** Where a backgrounder names its own terms: by its own index, since another's terms are no part of its cards. */
function namesIn(backgrounder: Backgrounder): FindNames {
  const index = buildTermIndex([backgrounder]);
  const { language } = backgrounder;
  return (text) => findMentions(index, [{ text, role: 'body', lang: language }], language)[0]!.mentions;
}

function labelTerms(backgrounders: readonly Backgrounder[]): ReadonlyMap<string, TermLabel> {
  const labels = new Map<string, TermLabel>();
  for (const { id, name, kind } of backgrounders.flatMap(({ terms }) => terms)) {
    if (!labels.has(id)) labels.set(id, { termId: id, name, kind });
  }
  return labels;
}

function longest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}

function findByPartOfName(backgrounders: readonly Backgrounder[], text: string): Term | undefined {
  const part = fold(text.trim());
  if (part.length < LEAST_PART_OF_NAME) return undefined;
  return backgrounders
    .flatMap(({ terms }) => terms)
    .find((term) => [...namesOf([term])].some((name) => name.includes(part)));
}

function isNamedBy(term: Term, names: ReadonlySet<string>): boolean {
  return [...namesOf([term])].some((name) => names.has(name));
}

/** The names that are the term's own; broad aliases are shared by design and join nothing. */
function namesOf(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.flatMap(({ name, aliases }) => [name, ...Object.values(aliases).flat()]).map(fold));
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
