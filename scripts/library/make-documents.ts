import type { Backgrounder, Kind, Term } from '@/core/backgrounder/backgrounder';
import { makeNames } from '@@/scripts/bench/make-names';
import { createSeededRandom } from '@@/scripts/bench/seeded-random';

const TERMS_OF_DOCUMENT = 10;
const KINDS: readonly Kind[] = ['person', 'place', 'organisation'];

/** Words to fill paragraphs with. */
const FILLERS =
  'the council met again on Thursday and put off what it had promised after a long dispute over fees and berths while ships waited outside and nobody in the town would say who had asked for it first'.split(
    ' ',
  );

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ абвгдезиклмнопрстуфх: 'abvgdeziklmnoprstufh' }).flatMap(([letters, latin]) =>
    Array.from(latin, (letter, index) => [letter, letters[index]!]),
  ),
);

/**
 * Made-up documents of ten terms each, the same every time: two-word names, one in five with a Russian alias that is
 * inflected, one in four of people whose surname is an alias. Each has four paragraphs and two questions that name them.
 */
export function makeDocuments(count: number): readonly Backgrounder[] {
  const names = makeNames(count * TERMS_OF_DOCUMENT);
  return Array.from({ length: count }, (_, position) => {
    const from = position * TERMS_OF_DOCUMENT;
    return makeDocument(position, names.slice(from, from + TERMS_OF_DOCUMENT));
  });
}

function makeDocument(position: number, names: readonly string[]): Backgrounder {
  const random = createSeededRandom(position + 1);
  const sentence = (): string => {
    const filler = Array.from({ length: 12 + random.next(10) }, () => random.pick(FILLERS)).join(' ');
    return `${random.pick(names)} said that ${filler}, and ${random.pick(names)} agreed.`;
  };
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ');
  return {
    id: `made-${position}`,
    title: `${names[0]} and what came of it (${position})`,
    date: `20${10 + (position % 15)}-0${1 + (position % 9)}-1${position % 10}`,
    source: 'nobody in particular',
    sourceNote: null,
    language: 'en',
    paragraphs: Array.from({ length: 4 }, paragraph),
    faq: [names[1], names[2]].map((name) => ({ question: `What became of ${name}?`, answer: paragraph() })),
    terms: names.map((name, index) => makeTerm(`made-${position}-${index}`, name, position + index)),
  };
}

function makeTerm(id: string, name: string, number: number): Term {
  const kind = KINDS[number % KINDS.length]!;
  const [, last = name] = name.split(' ');
  const broadAliases: Term['broadAliases'] = kind === 'person' && number % 4 === 0 ? { en: [last] } : {};
  const aliases: Term['aliases'] = number % 5 === 0 ? { ru: [toCyrillic(name)] } : {};
  return { id, name, kind, broad: false, summary: `${name} is made up.`, aliases, broadAliases };
}

function toCyrillic(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[a-z]/g, (letter) => CYRILLIC[letter] ?? 'о');
  return letters.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
