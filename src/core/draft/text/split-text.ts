import { type Block, createHeading, createParagraph } from '@/core/draft/block';
import { isFaqHeading } from '@/core/draft/faq/is-faq-heading';
import { isQuestion } from '@/core/draft/faq/is-question';
import { readLabel } from '@/core/draft/faq/question-labels';

import { isHeadLine } from './head-lines';
import { toPlainWords } from './plain-words';

/** A line alone that is no longer than this and ends like no sentence is a heading. UTF-16 units. */
const LONGEST_HEADING = 80;
/** Nobody wraps lines to more or fewer UTF-16 units. */
const LONGEST_WRAPPED = 130;
const SHORTEST_WRAP = 40;
/**
 * The part of the margin that a line and the first word of the next must leave empty to be two on purpose: a good deal, since
 * nobody wraps by the rule; next to nothing where a sentence ends and no blank lines part the paragraphs.
 */
const ROOM = 0.6;
const ROOM_AFTER_SENTENCE = 0.95;
/** How far down a text still says what it is. */
const HEAD_LINES = 15;

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
/** `===`, `---`, `* * *`: under a line they make it a heading, elsewhere they part the text. */
const RULE = /^\s*(?:[=\-_*~#•·–—]\s*){3,}$/;
const BULLET = /^\s*(?:[-–—*•·‣▪◦●○■□►▶➤✓]|\(?\p{N}{1,3}[.)、．](?=\s)|[①-⑳])\s*(?=\S)/u;
/** What only points at an item; a number may belong to a question. */
const SIGN = /^\s*[-–—*•·‣▪◦●○■□►▶➤✓]\s+/u;
/** Words in Markdown's stars, which many a plain text has too. */
const STARRED = /\*\*(?=\S)([^*]+?)(?<=\S)\*\*/g;
const BOLD_START = /^\s*(?:[-*•]\s+|\p{N}{1,3}[.)]\s+)?\*\*(?=\S)([^*]+?)(?<=\S)\*\*/u;
const HASHES = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/;
const SENTENCE_END = /[.!?…。！？։။।؟;:：][\p{Pe}\p{Pf}"'»”]*$/u;
/** Scripts without spaces join lines without one. */
const GLUED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。，、！？」』]$/u;

interface Line {
  readonly text: string;
  /** The words that two stars on each side make bold, where the line begins with them; else `''`. */
  readonly bold: string;
  readonly isIndented: boolean;
  readonly isAfterBlank: boolean;
  readonly isBeforeBlank: boolean;
  /** One of the lines at the head that say what the text is, not yet the text. */
  readonly isOfHead: boolean;
}

/** How the lines of a text are laid out. */
interface Layout {
  /** Lines were wrapped by hand at `margin` UTF-16 units, so that a line's end means nothing by itself. */
  readonly isWrapped: boolean;
  readonly margin: number;
  readonly hasBlankLines: boolean;
  /** Lines that are indented are followed by lines that are not: so paragraphs may begin. */
  readonly isIndentTelling: boolean;
}

/**
 * Plain text as headings and paragraphs: parted by blank lines or by line ends, whatever the text does; lines that were
 * wrapped by hand are joined. Each item of a list is a paragraph without its sign, each labelled question or answer one.
 */
export function splitText(text: string): readonly Block[] {
  const lines = readLines(text);
  const layout = readLayout(lines);
  const blocks: Block[] = [];
  let before: Line | null = null;
  for (const [at, line] of lines.entries()) {
    const heading = readHeading(line, lines[at + 1]?.text ?? '');
    if (RULE.test(line.text)) before = null;
    else if (heading !== null) {
      blocks.push(heading);
      before = null;
    } else {
      if (before !== null && goesOn(before, line, layout)) blocks.push(joinLine(blocks.pop()!, line.text));
      else
        blocks.push(
          createParagraph(toPlainWords(withoutSign(line.text)), { isItem: BULLET.test(line.text), bold: line.bold }),
        );
      before = line;
    }
  }
  return blocks.filter((block) => block.text !== '');
}

function readLines(text: string): readonly Line[] {
  const raw = text.split(LINE_END).map((line) => line.trimEnd());
  const isBlank = (at: number) => (raw[at] ?? '').trim() === '';
  return raw.flatMap((starred, at) => {
    if (isBlank(at)) return [];
    const line = starred.replaceAll(STARRED, '$1');
    const bold = toPlainWords(BOLD_START.exec(starred)?.[1] ?? '');
    const isIndented = /^(?: {2,}|\t|\u3000)/.test(line);
    const isOfHead = at < HEAD_LINES && isHeadLine(line);
    return [{ text: line, bold, isIndented, isOfHead, isAfterBlank: isBlank(at - 1), isBeforeBlank: isBlank(at + 1) }];
  });
}

function readLayout(lines: readonly Line[]): Layout {
  const followed = lines.flatMap((line, at) => {
    const next = line.isBeforeBlank ? undefined : lines[at + 1];
    return next === undefined || RULE.test(line.text) || BULLET.test(next.text) ? [] : [{ line, next }];
  });
  const brokenOff = followed.filter(({ line }) => isBrokenOff(line.text));
  const wentOn = brokenOff.filter(({ line, next }) => /^\s*\p{Ll}/u.test(next.text) || isOutdented(line, next));
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b);
  return {
    isWrapped: brokenOff.length * 2 > followed.length || wentOn.length * 5 > followed.length,
    // A line or two may stand out, such as a long address.
    margin: Math.min(LONGEST_WRAPPED, lengths[Math.floor(lengths.length * 0.95)] ?? 0),
    hasBlankLines: lines.some(({ isAfterBlank }, at) => at > 0 && isAfterBlank),
    isIndentTelling: followed.some(({ line, next }) => isOutdented(line, next)),
  };
}

function isOutdented(line: Line, next: Line): boolean {
  return line.isIndented && !next.isIndented;
}

/** Whether a line ends as wrapped ones do, in the middle of a sentence. */
function isBrokenOff(text: string): boolean {
  return text.length >= SHORTEST_WRAP && text.length <= LONGEST_WRAPPED && !SENTENCE_END.test(text);
}

function goesOn(before: Line, line: Line, layout: Layout): boolean {
  if (!layout.isWrapped || line.isAfterBlank || BULLET.test(line.text)) return false;
  if (line.isIndented && layout.isIndentTelling && !BULLET.test(before.text)) return false;
  if (readLabel(line.text.trim()) !== null || line.isOfHead || before.isOfHead) return false;
  // What would have had room on the line above begins a new one on purpose.
  const neededLength = before.text.length + 1 + /\S+/.exec(line.text)![0].length;
  const endsParagraph = !layout.hasBlankLines && SENTENCE_END.test(before.text);
  return neededLength > layout.margin * (endsParagraph ? ROOM_AFTER_SENTENCE : ROOM);
}

function readHeading(line: Line, next: string): Block | null {
  const hashes = HASHES.exec(line.text);
  if (hashes) return createHeading(toPlainWords(hashes[2]!), hashes[1]!.length);
  const text = toPlainWords(line.text);
  if (text.length > LONGEST_HEADING) return null;
  if (/^\s*(?:={3,}|-{3,})\s*$/.test(next) && !line.isBeforeBlank)
    return createHeading(text, next.includes('=') ? 1 : 2);
  if (isFaqHeading(text) && readLabel(text) === null && !SENTENCE_END.test(text.replace(/:$/, ''))) {
    return createHeading(text.replace(/\s*:$/, ''), 2);
  }
  const standsAlone = line.isAfterBlank && line.isBeforeBlank && !BULLET.test(line.text);
  if (!standsAlone || SENTENCE_END.test(text) || isQuestion(text) || readLabel(text) !== null) return null;
  return createHeading(text, 2);
}

function withoutSign(text: string): string {
  return text.replace(SIGN, '');
}

function joinLine(block: Block, line: string): Block {
  const words = toPlainWords(line);
  // A hyphen may be the word's own, a soft one is not.
  const isSplit = /\p{L}-$/u.test(block.text) || GLUED.test(block.text);
  return { ...block, text: block.text + (isSplit ? '' : ' ') + words };
}
