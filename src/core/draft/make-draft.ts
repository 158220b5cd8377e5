import type { FaqEntry, Term } from '@/core/backgrounder/backgrounder';

import { LONGEST } from '@/core/backgrounder/check-words';
import { type Block, toParagraphs } from './block';
import type { Draft } from './draft';
import { findFaq } from './faq/find-faq';
import { isFaqHeading } from './faq/is-faq-heading';
import { toQuestionKey, withoutRepeated } from './faq/question-key';
import { readLabel, splitAtAnswer } from './faq/question-labels';
import { chooseLanguage } from './text/choose-language';
import { makeTitle } from './text/make-title';
import { findSourceNote } from './text/source-note';

/** What is known of a document besides its text; `null` where it is not. */
export interface Facts {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly sourceNote: string | null;
  /** As declared. */
  readonly language: string | null;
  readonly url: string | null;
}

export const NO_FACTS: Facts = {
  title: null,
  date: null,
  source: null,
  author: null,
  sourceNote: null,
  language: null,
  url: null,
};

const NO_TERMS: readonly Term[] = [];

/**
 * A draft from a document's blocks and what is known of it. The text itself tells what is not: the title from its first
 * sentence, the language, the source from a note on it. `faq` is the document's FAQ where it has been found already, with
 * repetitions if there are any; else it is looked for in the blocks.
 */
export function makeDraft(blocks: readonly Block[], facts: Facts, faq?: readonly FaqEntry[]): Draft {
  const language = chooseLanguage(facts.language, blocks.map(({ text }) => text).join('\n'));
  const note =
    facts.sourceNote === null ? findSourceNote(blocks, (index) => beginsFaq(blocks[index]!), language) : null;
  const text = note === null ? blocks : blocks.toSpliced(note.index, 1);
  const split = faq === undefined ? splitFaq(text, language) : { faq, rest: withoutFaq(text, faq) };
  const paragraphs = toParagraphs(split.rest.filter(({ kind }) => kind === 'paragraph')).filter(saysSomething);
  const source = facts.source ?? note?.source ?? null;
  return {
    title: shorten(facts.title, LONGEST.title) ?? makeTitle(paragraphs, language),
    date: facts.date,
    source: shorten(source, LONGEST.source),
    author: facts.author === source ? null : shorten(facts.author, LONGEST.author),
    sourceNote: facts.sourceNote ?? note?.text ?? null,
    language,
    url: facts.url,
    paragraphs,
    faq: withoutRepeated(split.faq),
    terms: NO_TERMS,
  };
}

/** What is longer than a backgrounder's field may be is cut; the reader sees where. */
function shorten(text: string | null, longest: number): string | null {
  if (text === null || text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\s\uD800-\uDBFF]+$/u, '')}…`;
}

/** Signs alone part the text, or point at something. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

interface SplitFaq {
  readonly faq: readonly FaqEntry[];
  readonly rest: readonly Block[];
}

function splitFaq(blocks: readonly Block[], language: string | null): SplitFaq {
  const found = findFaq(blocks, language);
  const taken = new Set(found.flatMap((series) => series.taken));
  return {
    faq: found.flatMap(({ entries }) => entries),
    rest: blocks.filter((_, index) => !taken.has(index)),
  };
}

/** A shorter paragraph may be part of an answer by chance. Letters and digits. */
const SHORTEST_PART = 12;

/** The blocks that are neither a question of the FAQ nor in an answer, however either is split into paragraphs. */
function withoutFaq(blocks: readonly Block[], faq: readonly FaqEntry[]): readonly Block[] {
  const whole = new Set(faq.flatMap(({ question, answer }) => [question, ...answer.split('\n\n')]).map(toQuestionKey));
  const answers = faq.map(({ answer }) => toQuestionKey(answer)).join('\n');
  const isTold = (text: string): boolean => {
    const key = toQuestionKey(text);
    return whole.has(key) || (key.length >= SHORTEST_PART && answers.includes(key));
  };
  return blocks.filter(
    ({ text }) => !isTold(text) && !withoutLabels(text)?.every((part) => part === '' || isTold(part)),
  );
}

/** What stands behind the labels of a question, of its answer, or of both in one line; `null` where there is none. */
function withoutLabels(text: string): readonly string[] | null {
  const label = readLabel(text);
  if (label === null) return null;
  const split = label.uses.map(({ pair }) => splitAtAnswer(label.rest, pair)).find((found) => found !== null);
  return split ?? [label.rest];
}

/** Whether a block is the heading of an FAQ, or its first question. */
export function beginsFaq({ kind, text }: Block): boolean {
  return kind === 'heading' ? isFaqHeading(text) : readLabel(text)?.isSure === true;
}
