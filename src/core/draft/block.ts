/** A heading or paragraph of a document in plain words, with what tells a question from other text. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  /** In one line; never empty. */
  readonly text: string;
  /** A heading's, from 1; 0 for a paragraph. */
  readonly depth: number;
  /** What the document's own structure makes of it: a summary of `<details>`, a term of `<dl>`, an accordion's button. */
  readonly part: 'question' | 'answer' | null;
  /** The bold words that a paragraph begins with; `''` where it begins with others. */
  readonly bold: string;
  readonly isItem: boolean;
  /** Leads elsewhere as a whole: an entry of a table of contents, a teaser. */
  readonly isLink: boolean;
  /** Stands in something whose author called it FAQ. */
  readonly isInFaq: boolean;
  /** Goes on with the paragraph of the block before, in a new line. */
  readonly isContinued: boolean;
}

const PARAGRAPH: Block = {
  kind: 'paragraph',
  text: '',
  depth: 0,
  part: null,
  bold: '',
  isItem: false,
  isLink: false,
  isInFaq: false,
  isContinued: false,
};

/** A paragraph, plain but for what is given. */
export function createParagraph(text: string, more: Partial<Omit<Block, 'kind' | 'depth' | 'text'>> = {}): Block {
  return { ...PARAGRAPH, ...more, text };
}

/** A heading, plain but for what is given. */
export function createHeading(
  text: string,
  depth: number,
  more: Partial<Omit<Block, 'kind' | 'depth' | 'text'>> = {},
): Block {
  return { ...PARAGRAPH, ...more, kind: 'heading', text, depth };
}

/** The blocks' texts as paragraphs: lines of one paragraph are joined. */
export function toParagraphs(blocks: readonly Pick<Block, 'text' | 'isContinued'>[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const { text, isContinued } of blocks) {
    if (isContinued && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += ` ${text}`;
    else paragraphs.push(text);
  }
  return paragraphs;
}
