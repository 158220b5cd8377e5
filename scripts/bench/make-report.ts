import { createSeededRandom, type SeededRandom } from './seeded-random';

const SEED = 1_700_000;

const SECTION_TITLES = [
  'What was agreed',
  'The roads',
  'Water and power',
  'Schools',
  'The markets',
  'Who pays',
  'The winter',
];

const PLAIN = [
  'The committee met again in the morning and went through the list of open questions one by one.',
  'Nobody at the table expected the talks to end before the first snow, and few had brought a warm coat.',
  'Prices at the market rose for the third month, though the harvest had been better than most years.',
  'A bridge that was closed in spring is open to light vehicles, two hours before noon and two after.',
  'According to the figures, every fourth school in the border villages has fewer than thirty pupils.',
  'Engineers say that the water level in the reservoir is lower than at any time since records began.',
  'The paper lists what was promised, what was delivered, and what the two sides say became of the rest.',
  'Most families who left keep the keys of their houses, and many still pay the electricity bill.',
  'It was the drivers who noticed first: the queue at the checkpoint had become shorter by half.',
  'Several members asked for a written answer within ten days, and one of them received it within nine.',
];

/** `#` stands for a name. */
const NAMING = [
  'Officials in # declined to comment on the draft, which was first described by a member of the delegation.',
  'The statement from # came late at night and left the most important question without an answer.',
  'For years nobody doubted what # would do in such a case; since the autumn that is no longer so.',
  'Two people who know the talks say that # had asked for more time, and had been given a week.',
  'In a short note # repeated its earlier position and added nothing about the date of the next round.',
  'What the change means for # depends on who is asked, as a look at the minutes of that evening shows.',
];

/** Length of the page's HTML, in characters. */
const REPORT_LENGTH = 1_000_000;

/** One sentence in so many names something: with the length above that makes some 1,700 mentions. */
const NAMING_EVERY = 5;

const STYLE =
  'body{font:17px/1.6 Georgia,serif;color:#222;background:#fff;max-width:42em;margin:2em auto;padding:0 1em}' +
  'h1{font-size:2em}td{border:1px solid #bbb;padding:.3em .6em}';

/**
 * A long report as HTML: sections, paragraphs with links and emphasis, lists and tables, and now and then one of `names`.
 * Without names it names nothing, and is as long. The same names give the same page.
 */
export function makeReport(names: readonly string[], length = REPORT_LENGTH): string {
  const random = createSeededRandom(SEED);
  const parts = [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A year of talks, in full</title><style>${STYLE}</style></head>`,
    '<body><main><article><h1>A year of talks, in full</h1>',
  ];
  let written = 0;
  for (let section = 1; written < length; section += 1) {
    const part = makeSection(section, names, random);
    parts.push(part);
    written += part.length;
  }
  return [...parts, '</article></main></body></html>'].join('\n');
}

function makeSection(number: number, names: readonly string[], random: SeededRandom): string {
  const paragraphs = Array.from({ length: 6 }, () => `<p>${makeSentences(3 + random.next(4), names, random)}</p>`);
  const items = Array.from({ length: 3 }, () => `<li>${makeSentences(1, names, random)}</li>`);
  const rows = Array.from(
    { length: 3 },
    (_, row) => `<tr><td>${row + 1}</td><td>${makeSentences(1, names, random)}</td><td>${random.next(900)}</td></tr>`,
  );
  return [
    `<section><h2>${number}. ${random.pick(SECTION_TITLES)}</h2>`,
    ...paragraphs,
    `<ul>${items.join('')}</ul><table><tbody>${rows.join('')}</tbody></table></section>`,
  ].join('\n');
}

function makeSentences(count: number, names: readonly string[], random: SeededRandom): string {
  return Array.from({ length: count }, () => makeSentence(names, random)).join(' ');
}

function makeSentence(names: readonly string[], random: SeededRandom): string {
  const isNaming = random.next(NAMING_EVERY) === 0 && names.length > 0;
  const sentence = isNaming ? random.pick(NAMING).replace('#', random.pick(names)) : random.pick(PLAIN);
  switch (random.next(8)) {
    case 0:
      return sentence.replace(/^(\S+ \S+ \S+)/, `<a href="/notes/${random.next(400)}">$1</a>`);
    case 1:
      return `<em>${sentence}</em>`;
    case 2:
      return sentence.replace(/^(\S+ \S+)/, '<strong>$1</strong>');
    default:
      return sentence;
  }
}
