import { createSeededRandom } from '@@/scripts/bench/seeded-random';

const SEED = 2_600_000;

/** A row's elements and texts: the row, three cells, a link, three texts. */
const NODES_PER_ROW = 8;

/** One row in so many names something. */
const NAMING_EVERY = 20;

/** A page of so many nodes, nearly all of them in one table of short cells, some of which name one of `names`. */
export function makeTable(names: readonly string[], nodeCount = 100_000): string {
  const random = createSeededRandom(SEED);
  const rows = Array.from({ length: Math.ceil(nodeCount / NODES_PER_ROW) }, (_, row) => {
    const note = random.next(NAMING_EVERY) === 0 ? `talks with ${random.pick(names)} went on` : 'nothing new';
    return `<tr><td>${row + 1}</td><td><a href="/days/${row}">Day ${row + 1}</a></td><td>${note}</td></tr>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The talks, day by day</title></head><body>',
    `<main><article><h1>The talks, day by day</h1><p>Who met whom: ${names.slice(0, 5).join(', ')} and others.</p>`,
    `<table><tbody>${rows.join('')}</tbody></table></article></main></body></html>`,
  ].join('\n');
}
