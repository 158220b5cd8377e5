import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import type { Block } from '@/core/draft/block';
import { findDate } from '@/core/draft/dates/find-date';
import type { Draft } from '@/core/draft/draft';
import { isQuestion } from '@/core/draft/faq/is-question';
import { readLabel } from '@/core/draft/faq/question-labels';
import { beginsFaq, type Facts, makeDraft, NO_FACTS } from '@/core/draft/make-draft';

import { chooseLanguage } from './choose-language';
import { type HeadFact, readHeadLine } from './head-lines';
import { readHeadParts } from './head-parts';
import { readSource } from './read-source';
import { splitText } from './split-text';

/** How many lines at the head and the foot of a text may say what it is. */
const HEAD_BLOCKS = 10;
const FOOT_BLOCKS = 3;

/** A title is no longer, and the text below it is. UTF-16 units. */
const LONGEST_TITLE = 160;

/** `date 2023-11-14 The strike …`, `Date: 14 November 2023. The strike …`: the day before the first sentence. */
const LEADING_DATE = /^(?:date|datum|дата|fecha|data)\s*:?\s+/iu;
const AFTER_DATE = /^(?:[\s.,:;–—-]+|$)/u;
/** No day takes more, in UTF-16 units. */
const LONGEST_DATE = 40;

/** `PORT ELSA, 3 March 2024 (Herald) – The strike …`: how agencies begin. UTF-16 units to the dash. */
const DATELINE = /^[^.!?–—]{4,70}?\s[–—-]\s/u;

/** Plain text as a draft, in whatever shape it is written: never fails, and leaves out only what it understands. */
export function readText(text: string): Draft {
  const blocks = splitText(text);
  const language = chooseLanguage(null, blocks.map((block) => block.text).join('\n'));
  return readPlainBlocks(blocks, language, NO_FACTS);
}

/**
 * A draft from blocks whose first and last lines may say what the text is; what `known` says of it comes first. `language` is
 * the text's; `faq` is as for `makeDraft`.
 */
export function readPlainBlocks(
  blocks: readonly Block[],
  language: string | null,
  known: Facts,
  faq?: readonly FaqEntry[],
): Draft {
  const reading = new Map<HeadFact, string>();
  const afterHead = readHead(blocks, language, reading);
  const body = readFoot(afterHead, language, reading);
  const { name, url } = readSource(reading.get('source') ?? null);
  return makeDraft(
    body,
    {
      title: known.title ?? reading.get('title') ?? null,
      date: known.date ?? reading.get('date') ?? findDatelineDate(body, language),
      source: known.source ?? name ?? reading.get('author') ?? null,
      author: known.author ?? reading.get('author') ?? null,
      sourceNote: known.sourceNote,
      language: known.language ?? reading.get('language') ?? null,
      url: known.url ?? readSource(reading.get('url') ?? null).url ?? url,
    },
    faq,
  );
}

/** Takes note of the lines above the text and leaves the text. */
function readHead(blocks: readonly Block[], language: string | null, reading: Map<HeadFact, string>): readonly Block[] {
  const rest: Block[] = [];
  const findNext = (index: number) =>
    blocks.slice(index + 1, HEAD_BLOCKS + 1).find(({ text }) => readHeadParts(text, language).length === 0);
  for (const [index, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    const leading = reading.has('date') ? null : readLeadingDate(block.text, language);
    const facts = block.isItem || readLabel(block.text)?.isSure ? [] : readHeadParts(block.text, language);
    if (leading !== null) {
      reading.set('date', leading.date);
      if (leading.rest !== '') rest.push({ ...block, kind: 'paragraph', depth: 0, text: leading.rest });
    } else if (facts.length > 0) {
      for (const { fact, value } of facts) if (!reading.has(fact)) reading.set(fact, value);
    } else if (rest.length === 0 && !reading.has('title') && isTitle(block, findNext(index))) {
      reading.set('title', block.text);
    } else {
      rest.push(block);
      // Once the text has begun, a line like those above is part of it.
      if (block.kind === 'paragraph') return [...rest, ...blocks.slice(index + 1)];
    }
  }
  return [...rest, ...blocks.slice(HEAD_BLOCKS)];
}

function readLeadingDate(
  text: string,
  language: string | null,
): { readonly date: string; readonly rest: string } | null {
  const word = LEADING_DATE.exec(text)?.[0];
  if (word === undefined) return null;
  const told = text.slice(word.length);
  const found = findDate(told.slice(0, LONGEST_DATE), language);
  const gap = found?.start === 0 ? AFTER_DATE.exec(told.slice(found.end)) : null;
  return found === null || gap === null ? null : { date: found.date, rest: told.slice(found.end + gap[0].length) };
}

/** `Source: …` and `Published: …` below the text, or between it and its FAQ. */
function readFoot(blocks: readonly Block[], language: string | null, reading: Map<HeadFact, string>): readonly Block[] {
  const faqStart = blocks.findIndex(beginsFaq);
  const text = readFootOf(faqStart === -1 ? blocks : blocks.slice(0, faqStart), language, reading);
  return faqStart === -1 ? text : [...text, ...readFootOf(blocks.slice(faqStart), language, reading)];
}

function readFootOf(
  blocks: readonly Block[],
  language: string | null,
  reading: Map<HeadFact, string>,
): readonly Block[] {
  let end = blocks.length;
  while (end > 1 && end > blocks.length - FOOT_BLOCKS) {
    const { text } = blocks[end - 1]!;
    const line = readLabel(text)?.isSure ? null : readHeadLine(text, language);
    if (line === null || line.fact === 'title') break;
    if (!reading.has(line.fact)) reading.set(line.fact, line.value);
    end--;
  }
  return blocks.slice(0, end);
}

/** A first line that ends as no sentence does, or is all a heading says, above a longer text. */
function isTitle({ kind, text, isItem }: Block, next: Block | undefined): boolean {
  if (next === undefined || text.length > LONGEST_TITLE || isItem || readLabel(text)?.isSure) return false;
  if (kind === 'heading') return true;
  const endsAsSentence = /[.。։।…:;,][\p{Pe}\p{Pf}"']*$/u.test(text);
  const isAsked = isQuestion(text) && next.text.length > text.length;
  return isAsked || (!endsAsSentence && next.text.length > text.length * 0.5);
}

function findDatelineDate(blocks: readonly Block[], language: string | null): string | null {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  const dateline = first && DATELINE.exec(first.text)?.[0];
  return dateline ? (findDate(dateline, language)?.date ?? null) : null;
}
