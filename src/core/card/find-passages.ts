import type { NamingText } from './card';
import type { NamedParagraph } from './name-paragraph';
import { toNamingText } from './to-naming-text';
import { weighNaming } from './weigh-naming';

/** More would be an article, not a card. */
const MOST_PASSAGES = 4;

/** In characters: a passage is read at a glance, in about eight lines of the card. */
const LONGEST_PASSAGE = 420;

/** Between two sentences that name the term a passage keeps one that does not. */
const MOST_BETWEEN = 1;

/** In characters. A sentence that names something this early says by itself what it is about. */
const OPENING_LENGTH = 16;

/** What the first paragraph weighs more than the last, in the points of `weighNaming`: news puts first what matters most. */
const EARLINESS = 0.5;

/** Sentences of a paragraph in a row, by their places in it; `last` is the last one of them. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The passages that name the term, best first: by `weighNaming`, and earlier ones before later ones. A passage is a run
 * of a paragraph's sentences that name the term. The sentence before leads it where the run does not open with a name and
 * so leans on what was said (`Two steps added to the strain …`). A sentence that the summary repeats is left out.
 */
export function findPassages(
  paragraphs: readonly NamedParagraph[],
  termId: string,
  summary: string,
): readonly NamingText[] {
  const passages = paragraphs.flatMap((paragraph, index) => {
    const earliness = EARLINESS * (1 - index / paragraphs.length);
    return findRuns(paragraph, termId, summary).map(({ first, last }) => {
      const sentences = paragraph.sentences.slice(first, last + 1);
      return {
        weight: weighNaming(sentences, termId) + earliness,
        passage: toNamingText(paragraph.text, sentences, termId),
      };
    });
  });
  const bestFirst = passages.toSorted((a, b) => b.weight - a.weight).map(({ passage }) => passage);
  const unlike = new Map(bestFirst.map((passage) => [passage.text, passage]));
  return [...unlike.values()].slice(0, MOST_PASSAGES);
}

function findRuns(paragraph: NamedParagraph, termId: string, summary: string): readonly Run[] {
  const runs: Run[] = [];
  paragraph.sentences.forEach((sentence, index) => {
    const text = paragraph.text.slice(sentence.start, sentence.end);
    if (text === summary || !sentence.names.some((name) => name.termId === termId)) return;
    const run = runs.at(-1);
    const longer = run && { first: run.first, last: index };
    if (longer && index - run.last <= MOST_BETWEEN + 1 && isShort(paragraph, longer)) runs[runs.length - 1] = longer;
    else runs.push({ first: index, last: index });
  });
  return runs.map((run, index) => withLead(paragraph, run, runs[index - 1]));
}

/** The run with the sentence before it, where it leans on that and there is room. */
function withLead(paragraph: NamedParagraph, run: Run, previous: Run | undefined): Run {
  const { start, names } = paragraph.sentences[run.first]!;
  const opensWithName = names.some((name) => name.start - start < OPENING_LENGTH);
  const led = { first: run.first - 1, last: run.last };
  const isFree = led.first > (previous?.last ?? -1);
  return !opensWithName && isFree && isShort(paragraph, led) ? led : run;
}

function isShort({ sentences }: NamedParagraph, { first, last }: Run): boolean {
  return sentences[last]!.end - sentences[first]!.start <= LONGEST_PASSAGE;
}
