/** A sentence of a text, without the space around it. `start` is its UTF-16 offset in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const INITIALS = String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\.)+`;
const DOTTED_LETTERS = String.raw`(?<![\p{L}\p{N}'’])(?:\p{L}\.)+`;
const ORDINAL = String.raw`(?<![\p{L}\p{N}.,])\p{N}{1,2}\.`;
const TITLE = String.raw`(?<![\p{L}\p{N}])(?:Adm|Capt|Cmdr|Col|Dr|EE|Gen|Gov|Hon|Jr|Lt|Maj|Messrs|Mlle|Mme|Mr|Mrs|Ms|No|Nos|Nr|Pres|Prof|Rep|Rev|Sen|Sgt|Sr|Sra|St|Ste|ca|cf|vs|акад|ген|гг|им|проф|св|стр|ул)\.`;

/**
 * What Unicode's rules (UAX 29) take for the end of a sentence and is none: initials and dotted abbreviations
 * (`N. Pashinyan`, `U.S. Army`, `т. е.`), the day before a month (`3. Mai`), a title or the like before a name.
 */
const UNFINISHED = new RegExp(String.raw`(?:${INITIALS}|${DOTTED_LETTERS}|${ORDINAL}|${TITLE})\s*$`, 'u');

/** What goes on in lower case does not begin a sentence: `“Why?” he asked`. */
const CONTINUATION = /^[\p{P}\s]*\p{Ll}/u;

/** A text's sentences in order; the end of a line ends a sentence too. `language` is a BCP 47 tag. */
export function splitSentences(text: string, language: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (start: number, end: number) => {
    const raw = text.slice(start, end);
    const sentence = raw.trim();
    if (sentence !== '') sentences.push({ text: sentence, start: start + raw.indexOf(sentence) });
  };
  let start = 0;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    if (!isFinished(text.slice(start, index), segment)) continue;
    add(start, index);
    start = index;
  }
  add(start, text.length);
  return sentences;
}

function isFinished(sentence: string, next: string): boolean {
  return sentence.endsWith('\n') || !(UNFINISHED.test(sentence) || CONTINUATION.test(next));
}
