import { type Box, boxOf, boxWithin, measureMove } from './boxes';
import { compareLooks, readLook } from './looks';
import { describeNode } from './nodes';
import { listWords, type PlacedWord, placeWords, readText, type WordRange } from './words';

/** Something of the page that is not where or as it was. */
export interface Difference {
  readonly what: 'moved' | 'restyled' | 'text';
  /** The value of the nearest `data-case` around it, or an empty text. */
  readonly inCase: string;
  readonly where: string;
  readonly detail: string;
  /** CSS pixels, `null` for what came or went; 0 for what has not moved. */
  readonly movePx: number | null;
}

interface PlacedElement {
  readonly element: Element;
  /** Within its case, so that what moves in one case is not told of all after it. */
  readonly box: Box;
  readonly look: ReadonlyMap<string, string> | null;
}

interface PlacedRange extends WordRange {
  readonly word: PlacedWord;
}

/** How a page looks at one moment. */
export interface Picture {
  readonly elements: readonly PlacedElement[];
  readonly text: string;
  readonly ranges: readonly PlacedRange[];
}

export interface PictureOptions {
  /** Whether to read computed style as well, which takes time. */
  readonly hasLooks: boolean;
}

export function takePicture(document: Document, { hasLooks }: PictureOptions): Picture {
  const pageText = readText(document.documentElement);
  const ranges = listWords(pageText);
  const words = placeInCases(placeWords(pageText, ranges));
  return {
    elements: [...document.querySelectorAll('*')].map((element) => ({
      element,
      box: boxInCase(element),
      look: hasLooks ? readLook(element) : null,
    })),
    text: pageText.text,
    ranges: ranges.map((range, position) => ({ ...range, word: words[position]! })),
  };
}

/** The picture without what does not rest: it moves or changes by itself. */
export function dropRestless(picture: Picture, document: Document): Picture {
  const words = placeInCases(placeWords(readText(document.documentElement), picture.ranges));
  return {
    ...picture,
    elements: picture.elements.filter((placed) => compareElement(placed, 0).length === 0),
    ranges: picture.ranges.filter(({ word }, position) => measureMove(word.box, words[position]!.box) === 0),
  };
}

/** What is not as it was, of all the elements and words of the picture; elements that came since are not looked at. */
export function comparePicture({ elements, text, ranges }: Picture, document: Document, limitPx: number): Difference[] {
  const now = readText(document.documentElement);
  if (now.text !== text) {
    return [{ what: 'text', inCase: '', where: 'page', detail: describeTextChange(text, now.text), movePx: 0 }];
  }
  const words = placeInCases(placeWords(now, ranges));
  return [
    ...elements.flatMap((placed) => compareElement(placed, limitPx)),
    ...ranges.flatMap(({ word }, position) => compareWord(word, words[position]!, limitPx)),
  ];
}

function compareElement({ element, box, look }: PlacedElement, limitPx: number): Difference[] {
  const now = boxInCase(element);
  const changes = look === null ? [] : compareLooks(look, readLook(element));
  const movePx = measureMove(box, now);
  const about = { inCase: findCase(element), where: describeNode(element) };
  return [
    ...(movePx > limitPx ? [describeMove(about, box, now)] : []),
    ...(changes.length > 0 ? [{ ...about, what: 'restyled' as const, detail: changes.join('; '), movePx: 0 }] : []),
  ];
}

function compareWord(before: PlacedWord, now: PlacedWord, limitPx: number): Difference[] {
  if (measureMove(before.box, now.box) <= limitPx) return [];
  return [describeMove({ inCase: findCase(before.parent), where: `“${before.text}”` }, before.box, now.box)];
}

function boxInCase(element: Element): Box {
  return boxWithin(boxOf(element), boxOfCase(element));
}

function placeInCases(words: readonly PlacedWord[]): readonly PlacedWord[] {
  return words.map((word) => ({ ...word, box: boxWithin(word.box, boxOfCase(word.parent)) }));
}

/** `null` outside all cases. */
function boxOfCase(element: Element): Box {
  const around = element.closest('[data-case]');
  return around === null ? null : boxOf(around);
}

function findCase(element: Element): string {
  return element.closest('[data-case]')?.getAttribute('data-case') ?? '';
}

function describeMove(about: Pick<Difference, 'inCase' | 'where'>, before: Box, after: Box): Difference {
  const show = (box: Box): string => box?.map((edge) => edge.toFixed(1)).join(' ') ?? 'nowhere';
  const movePx = measureMove(before, after);
  // What came or went has no distance, and JSON no word for one without end.
  const known = Number.isFinite(movePx) ? movePx : null;
  return { ...about, what: 'moved', detail: `${show(before)} → ${show(after)}`, movePx: known };
}

function describeTextChange(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const show = (text: string): string => JSON.stringify(text.slice(Math.max(at - 20, 0), at + 40));
  return `${show(before)} → ${show(after)}`;
}
