/**
 * What a sentence does not end with, though Unicode's rules (UAX 29) see an end there: an initial or a dotted
 * abbreviation (`N. Pashinyan`, `U.S. Army`, `т. е.`) and titles and the like that stand before a name.
 */
const ABBREVIATION =
  /(?:^|[\s(“"«„’'-])(?:(?:\p{L}\.)+|(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Hon|St|Ste|Jr|Sr|Gen|Maj|Col|Lt|Capt|Sgt|Adm|Cmdr|Gov|Sen|Rep|Pres|No|Nos|vs|cf|approx|ca|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mme|Mlle|Hr|Fr|Nr|bzw|Sra|Dra|EE|стр|ул|гг|им|св|проф|акад|ген)\.)$/u;

/** A piece that goes on in lower case does not begin a sentence: `“Why?” he asked`. */
const CONTINUES = /^[\p{Ps}\p{Pi}"'\s]*\p{Ll}/u;

/** A text's sentences in order, trimmed; a line end is a sentence's end too. `language` is a BCP 47 tag. */
export function splitSentences(text: string, language: string): readonly string[] {
  const sentences: string[] = [];
  for (const line of text.split('\n')) {
    let sentence = '';
    for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)) {
      if (sentence !== '' && !isUnfinished(sentence, segment)) {
        sentences.push(sentence.trim());
        sentence = '';
      }
      sentence += segment;
    }
    sentences.push(sentence.trim());
  }
  return sentences.filter((sentence) => sentence !== '');
}

function isUnfinished(sentence: string, next: string): boolean {
  return ABBREVIATION.test(sentence.trimEnd()) || CONTINUES.test(next);
}
