import type { BlockRole } from '@/core/page/text-block';

import type { BlockPiece, PageBlock } from './page-block';
import type { Place } from './place';
import type { SeamTest } from './seam';

/** Stands where the line holds something that is not text (U+FFFC, object replacement character): no name crosses it. */
export const OBJECT_GAP = '\uFFFC';

/** Stands for a line-break element. */
export const LINE_GAP = '\n';

/** From this share of its letters in links, a block is a list of links and no running text. */
const LINK_SHARE = 0.8;

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** No character up to here is a letter or a digit: white space and most punctuation, at which most nodes begin or end. */
const LAST_BEFORE_DIGITS = '/'.charCodeAt(0);

/** The block that is being read: text nodes and gaps go in, a block comes out. */
export interface BlockRun {
  addText(node: Text, place: Place): void;
  addGap(gap: string): void;
  /** Ends the block and begins the next; `null` where there was nothing but white space. */
  end(): PageBlock | null;
}

/** `isTitle` tells whether a text is the page's title. */
export function createBlockRun(isTitle: (text: string) => boolean, isSeam: SeamTest): BlockRun {
  let texts: string[] = [];
  let pieces: BlockPiece[] = [];
  let lastPlace: Place | null = null;
  let length = 0;
  let letters = 0;
  let linkedLetters = 0;

  /** Two links that touch are two words too: menus are often written without white space between them. */
  function isTwoWords(before: Place, after: Place, node: Text): boolean {
    const isTwoLinks = before.link !== after.link && before.link !== null && after.link !== null;
    return isTwoLinks || isSeam(pieces.at(-1)!.node, node);
  }

  function add(text: string): void {
    texts.push(text);
    length += text.length;
  }

  return {
    addText(node, place) {
      const { data } = node;
      const letterCount = data.trim().length;
      const isBlank = letterCount === 0;
      if (data === '' || (isBlank && lastPlace === null)) return;
      if (lastPlace !== null && touches(texts.at(-1)!, data) && isTwoWords(lastPlace, place, node)) add(OBJECT_GAP);
      pieces.push({ node, start: length });
      add(data);
      if (isBlank) return;
      lastPlace = place;
      letters += letterCount;
      if (place.link !== null) linkedLetters += letterCount;
    },

    addGap(gap) {
      if (lastPlace !== null) add(gap);
    },

    end() {
      if (lastPlace === null) return null;
      const { container, lang } = lastPlace;
      const text = texts.join('');
      const place = isTitle(text) ? { ...lastPlace, heading: 'headline' as const } : lastPlace;
      const role = findRole(place, linkedLetters / letters >= LINK_SHARE);
      const block: PageBlock = { text, role, lang, container, pieces };
      texts = [];
      pieces = [];
      lastPlace = null;
      length = letters = linkedLetters = 0;
      return block;
    },
  };
}

function touches(before: string, after: string): boolean {
  if (before.charCodeAt(before.length - 1) <= LAST_BEFORE_DIGITS || after.charCodeAt(0) <= LAST_BEFORE_DIGITS)
    return false;
  return WORD_END.test(before.slice(-2)) && WORD_START.test(after.slice(0, 2));
}

function findRole(place: Place, isLinkList: boolean): BlockRole {
  if (place.isAside) return 'aside';
  if (isLinkList && (place.heading !== 'headline' || place.isBanner)) return 'aside';
  if (place.isBanner && place.heading !== 'headline') return 'aside';
  return place.heading ?? 'body';
}
