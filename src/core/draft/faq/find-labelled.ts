import { type Block, toParagraphs } from '@/core/draft/block';

import { isQuestion } from './is-question';
import { type Label, readLabel, splitAtAnswer } from './question-labels';
import { type FaqSearch, findEnd, type Pair, type Series, trimLastAnswer } from './series';

interface LabelledBlock {
  readonly index: number;
  readonly label: Label;
}

interface LabelledPair extends Pair {
  readonly isAnswerLabelled: boolean;
  readonly isSure: boolean;
}

/** `Q` and `A` stand for nothing else; the initials of other languages also label keys and values, scores and speakers. */
const SURE_PAIR = 0;

/**
 * Questions and answers with labels (`Q:` and `A:`, `Frage 1:` and `Antwort:`, `问：` and `答：`), in the language of
 * whose labels the text has most. The answers may go without where the questions have them.
 */
export function findLabelled(search: FaqSearch): readonly Series[] {
  const labelled = search.blocks.flatMap(({ text, isLink }, index) => {
    const label = isLink || search.isTaken(index) ? null : readLabel(text);
    return label === null ? [] : [{ index, label }];
  });
  const pairs = new Set(labelled.flatMap(({ label }) => label.uses.map(({ pair }) => pair)));
  const found = [...pairs].map((pair) => readSeries(search, labelled, pair)).filter((series) => series.length > 0);
  const best = found.toSorted((a, b) => countLabels(b) - countLabels(a))[0];
  return best === undefined ? [] : [trimLastAnswer(best, search.blocks)];
}

/** The more labels of a language are understood, the surer it is the one. */
function countLabels(series: readonly LabelledPair[]): number {
  return series.length + series.filter(({ isAnswerLabelled }) => isAnswerLabelled).length;
}

function readSeries({ blocks }: FaqSearch, all: readonly LabelledBlock[], pair: number): readonly LabelledPair[] {
  const labelled = all.filter(({ label }) => label.uses.some((use) => use.pair === pair));
  const isLabelled = new Set(labelled.map(({ index }) => index));
  const isEnd = (index: number) => isLabelled.has(index) || blocks[index]!.kind === 'heading';
  const series: LabelledPair[] = [];
  for (let at = 0; at < labelled.length; at++) {
    const { index, label } = labelled[at]!;
    if (!canBe(label, pair, 'question')) continue;
    const read = readPair(blocks, labelled[at]!, labelled[at + 1], pair, isEnd);
    if (read === null) continue;
    series.push({ ...read.pair, start: index, isSure: label.isSure, isAnswerLabelled: read.isAnswerLabelled });
    if (read.usesNext) at++;
  }
  return isBelievable(series, pair) ? series : [];
}

function readPair(
  blocks: readonly Block[],
  { index, label }: LabelledBlock,
  next: LabelledBlock | undefined,
  pair: number,
  isEnd: (index: number) => boolean,
): { readonly pair: Pair; readonly isAnswerLabelled: boolean; readonly usesNext: boolean } | null {
  const inLine = splitAtAnswer(label.rest, pair);
  if (inLine !== null) {
    const end = findEnd(index + 1, blocks.length, isEnd);
    const answer = toParagraphs(startWith(inLine[1], blocks.slice(index + 1, end)));
    return { pair: { question: inLine[0], answer, start: index, end }, isAnswerLabelled: true, usesNext: false };
  }
  const isAlone = label.rest === '';
  const question = isAlone ? blocks[index + 1]?.text : label.rest;
  const afterQuestion = index + (isAlone ? 2 : 1);
  if (question === undefined || (isAlone && isEnd(index + 1))) return null;
  const answersHere = next !== undefined && canBe(next.label, pair, 'answer') && next.index >= afterQuestion;
  // Where one label serves for both, a question follows its answer in turn.
  if (answersHere && !blocks.slice(afterQuestion, next.index).some(({ kind }) => kind === 'heading')) {
    const end = findEnd(next.index + 1, blocks.length, isEnd);
    const answer = toParagraphs(startWith(next.label.rest, blocks.slice(next.index + 1, end)));
    if (answer.length === 0) return null;
    return { pair: { question, answer, start: index, end }, isAnswerLabelled: true, usesNext: true };
  }
  const end = findEnd(afterQuestion, blocks.length, isEnd);
  const answer = toParagraphs(blocks.slice(afterQuestion, end));
  if (answer.length === 0 || !isQuestion(question)) return null;
  return { pair: { question, answer, start: index, end }, isAnswerLabelled: false, usesNext: false };
}

/** The blocks of an answer whose first words stand behind its label; none there, the answer begins below. */
function startWith(rest: string, blocks: readonly Block[]): readonly Pick<Block, 'text' | 'isContinued'>[] {
  return rest === '' ? blocks : [{ text: rest, isContinued: false }, ...blocks];
}

function canBe(label: Label, pair: number, part: 'question' | 'answer'): boolean {
  return label.uses.some((use) => use.pair === pair && use.part === part);
}

/** Where initials alone tell, all must be questions; behind surer labels half of them, since some are rather orders (*Explain …*). */
function isBelievable(series: readonly LabelledPair[], pair: number): boolean {
  const questionCount = series.filter(({ question }) => isQuestion(question)).length;
  if (!series.every(({ isSure }) => isSure)) return series.length > 1 && questionCount === series.length;
  return series.length > 0 && (pair === SURE_PAIR || questionCount * 2 >= series.length);
}
