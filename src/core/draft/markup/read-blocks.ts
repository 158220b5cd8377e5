import { type Block, createHeading, createParagraph } from '@/core/draft/block';
import type { MarkupElement, MarkupNode } from '@/core/draft/markup-node';
import { toPlainWords } from '@/core/draft/text/plain-words';

import { getHeadingDepth, isElement, isInline, isNamedFaq, isSilent } from './element-kind';
import { type Accordions, findAccordions } from './find-accordions';

/** What the elements around a text say of it. */
interface Surroundings {
  readonly part: Block['part'];
  readonly headingDepth: number | null;
  readonly isItem: boolean;
  readonly isInFaq: boolean;
  readonly isBold: boolean;
  readonly isLink: boolean;
}

const PLAIN: Surroundings = {
  part: null,
  headingDepth: null,
  isItem: false,
  isInFaq: false,
  isBold: false,
  isLink: false,
};

interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isLink: boolean;
}

/**
 * The headings and paragraphs of a tree, in the order in which they are read; what folds stands right below its button. A
 * `<br>` begins a new line of the same paragraph, two a new paragraph. Navigation, controls, comments and code that runs
 * leave nothing.
 */
export function readBlocks(root: MarkupElement): readonly Block[] {
  const blocks: Block[] = [];
  const accordions = findAccordions(root);
  const read = new Set<MarkupElement>();
  let runs: Run[] = [];
  let isContinued = false;

  function readNode(node: MarkupNode, around: Surroundings): void {
    if (!isElement(node)) runs.push({ text: node, isBold: around.isBold, isLink: around.isLink });
    else if (node.tag === 'br') breakLine(around);
    else if (!isLeftOut(node, accordions) && !read.has(node)) readElement(node, around);
  }

  function readElement(element: MarkupElement, around: Surroundings): void {
    const inside = lookInto(element, around, accordions);
    if (accordions.answers.has(element)) read.add(element);
    if (isInline(element) && inside.part === around.part) {
      for (const child of element.children) readNode(child, inside);
      return;
    }
    endBlock(around);
    for (const child of element.children) readNode(child, inside);
    endBlock(inside);
    const answer = accordions.answerOf.get(element);
    if (answer === undefined || read.has(answer)) return;
    readNode(answer, { ...around, headingDepth: null, isBold: false, isLink: false });
  }

  function breakLine(around: Surroundings): void {
    const isBlank = runs.every(({ text }) => text.trim() === '');
    endBlock(around);
    isContinued = !isBlank;
  }

  function endBlock(around: Surroundings): void {
    const block = toBlock(runs, around, isContinued);
    if (block !== null) blocks.push(block);
    runs = [];
    isContinued = false;
  }

  readNode(root, PLAIN);
  endBlock(PLAIN);
  return blocks;
}

/** Buttons are controls, unless they name what unfolds. */
function isLeftOut(element: MarkupElement, { questions }: Accordions): boolean {
  return isSilent(element) && !(element.tag === 'button' && questions.has(element));
}

function lookInto(element: MarkupElement, around: Surroundings, { questions, answers }: Accordions): Surroundings {
  const { tag, attributes } = element;
  const href = attributes.get('href');
  return {
    part: findPart(element, around.part, questions, answers),
    headingDepth: getHeadingDepth(element) ?? around.headingDepth,
    isItem: around.isItem || tag === 'li',
    isInFaq: around.isInFaq || isNamedFaq(element),
    isBold: around.isBold || tag === 'b' || tag === 'strong' || isStyledBold(attributes.get('style')),
    isLink: around.isLink || (tag === 'a' && href !== undefined && !href.startsWith('#') && !questions.has(element)),
  };
}

function findPart(
  element: MarkupElement,
  around: Block['part'],
  questions: ReadonlySet<MarkupElement>,
  answers: ReadonlySet<MarkupElement>,
): Block['part'] {
  const { tag } = element;
  if (tag === 'summary' || tag === 'dt' || questions.has(element)) return 'question';
  // What is called a question stays one, whatever is called what within.
  if (around === 'question') return 'question';
  return tag === 'details' || tag === 'dd' || answers.has(element) ? 'answer' : around;
}

function isStyledBold(style: string | undefined): boolean {
  return style !== undefined && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
}

function toBlock(runs: readonly Run[], around: Surroundings, isContinued: boolean): Block | null {
  const text = toPlainWords(runs.map((run) => run.text).join(''));
  if (text === '') return null;
  const spoken = runs.filter((run) => run.text.trim() !== '');
  const more = {
    part: around.part,
    isItem: around.isItem,
    isInFaq: around.isInFaq,
    isLink: spoken.every(({ isLink }) => isLink),
    isContinued,
  };
  // What names a folding part is a heading, whatever element it is.
  const depth = around.part === 'answer' ? null : (around.headingDepth ?? (around.part === 'question' ? 6 : null));
  if (depth !== null) return createHeading(text, depth, more);
  const firstPlain = spoken.findIndex(({ isBold }) => !isBold);
  const bold = spoken.slice(0, firstPlain === -1 ? undefined : firstPlain);
  return createParagraph(text, { ...more, bold: toPlainWords(bold.map((run) => run.text).join('')) });
}
