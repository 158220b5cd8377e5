import { expect, it } from 'vitest';

import { splitMarkdown } from '@/core/backgrounder/split-markdown';

it.each([
  ['*Em* and **strong** and ~~gone~~', 'Em and strong and gone'],
  ['A [link](https://port.example "Port") and [another][1]\n\n[1]: https://port.example', 'A link and another'],
  ['An image ![of a crane](crane.png)', 'An image of a crane'],
  ['Some `code_with_stars*`', 'Some code_with_stars*'],
  ['A <b>tag</b> and a <!-- comment -->rest', 'A tag and a rest'],
  ['snake_case and 2 * 3 * 4 stay', 'snake_case and 2 * 3 * 4 stay'],
  ['An escaped \\*star\\*', 'An escaped *star*'],
  ['Two\nlines and  \na break', 'Two lines and a break'],
  ['**A [nested _link_](x)**', 'A nested link'],
  ['R&D, 5 < 6 &amp; so on', 'R&D, 5 < 6 &amp; so on'],
])('reads %j in plain words', (markdown, text) => {
  expect(splitMarkdown({ text: markdown, firstLine: 1 })).toEqual([{ type: 'paragraph', line: 1, depth: 0, text }]);
});

it('tells on which line each piece begins', () => {
  const text =
    '# One\nTwo\nmore\n\n---\n\n- Three\n- Four\n\n> Five\n\n```\nSix\n```\n\n| a |\n|---|\n| b |\n\n#### Seven\n';
  expect(splitMarkdown({ text, firstLine: 10 })).toEqual([
    { type: 'heading', line: 10, depth: 1, text: 'One' },
    { type: 'paragraph', line: 11, depth: 0, text: 'Two more' },
    { type: 'paragraph', line: 16, depth: 0, text: 'Three' },
    { type: 'paragraph', line: 16, depth: 0, text: 'Four' },
    { type: 'paragraph', line: 19, depth: 0, text: 'Five' },
    { type: 'paragraph', line: 21, depth: 0, text: 'Six' },
    { type: 'table', line: 25 },
    { type: 'heading', line: 29, depth: 4, text: 'Seven' },
  ]);
});
