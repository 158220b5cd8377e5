import { type Backgrounder, KINDS, type Term } from '@/core/backgrounder/backgrounder';
import { splitSentences } from '@/core/backgrounder/split-sentences';

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words and signs that YAML, JSON or Markdown would rather read in their own way. */
const PIECES = (
  'harbour strike Elsa Ελλάδα порт 港口 مرفأ Yerevan’s co-op — … «so» “quoted” "straight" \'single\' a:b key: # ## - -- --- === * ** _x_ `code` ' +
  '[link](http://a.example) ![image](b) <b> </b> <!--x--> &amp; &lt; \\ \\n | || ~ ~~x~~ > >> 1. 2) 1984 2024-02-29 null true no yes {} [] @at %p ! ' +
  '!!str &anchor *alias ? $1 http://www.example.com/a_b me@example.com C# 50% 👍 ½ e\u0301 ‏עברית‎ Q: A: + = 0x1F ::'
).split(' ');

/** A backgrounder that every writer must bring through, whatever its texts look like. */
export function makeRandomBackgrounder(random: () => number): Backgrounder {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const count = (most: number) => Math.floor(random() * (most + 1));
  const times = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));
  const words = () =>
    times(1 + count(7), () => pick(PIECES))
      .join(' ')
      .trim();
  const sentence = (): string => {
    const text = words();
    return splitSentences(text, 'en').length === 1 && /\p{L}/u.test(text) ? text : sentence();
  };
  let nameCount = 0;
  const name = () => `${pick(PIECES)} n${nameCount++} ${pick(PIECES)}`;
  const names = (): Term['aliases'] =>
    Object.fromEntries(
      ['en', 'no', 'zh-Hant'].slice(0, count(3)).map((language) => [language, times(1 + count(2), name)]),
    );
  return {
    id: `backgrounder-${count(1000)}`,
    title: words(),
    date: pick(['2024-02-29', '0999-01-01', '2023-11-14']),
    source: words(),
    sourceNote: random() < 0.5 ? null : words(),
    language: pick(['en', 'ru', 'zh-Hant', 'no']),
    paragraphs: times(1 + count(4), words),
    faq: times(count(4), (index) => ({
      question: `${words()} ${index}?`,
      answer: times(1 + count(2), words).join('\n\n'),
    })),
    terms: times(1 + count(3), (index) => ({
      id: `term-${index}`,
      name: name(),
      kind: pick(KINDS),
      broad: random() < 0.3,
      summary: sentence(),
      aliases: names(),
      broadAliases: names(),
    })),
  };
}
