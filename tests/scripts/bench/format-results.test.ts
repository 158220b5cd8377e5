import { describe, expect, it } from 'vitest';

import { formatMs, formatResults } from '@@/scripts/bench/format-results';

import { SAMPLE_RESULTS } from './sample-results';

describe('formatResults', () => {
  const lines = formatResults(SAMPLE_RESULTS, 160).split('\n');
  const find = (...words: string[]) => lines.filter((line) => words.every((word) => line.includes(word)));

  it('has a table for each page', () => {
    expect(lines.filter((line) => line.endsWith('.html'))).toEqual(['report.html', 'silent.html']);
  });

  it('shows all measures of a case', () => {
    const [line] = find('100,000', 'Backgrounder');
    expect(line!.split(/ {2,}/)).toEqual(
      ['100,000', 'Backgrounder', '33', '107', '140', '–', '20', '200', '14.0', '14', '2 MB', '7'], // prettier-ignore
    );
  });

  it('shows what was stopped or threw as such, and leaves out what was not tried', () => {
    expect(find('3,000', 'mark()')[0]).toContain('> 60 s');
    expect(find('30', 'findAndReplaceDOMText()')[0]).toContain('threw no <body>');
    expect(find('30,000', 'mark()')).toEqual([]);
  });

  it('sets promises beside what was measured', () => {
    expect(find('met', 'at most 12; measured 10.0')).toHaveLength(1);
    expect(find('NOT met', 'at least 50; measured 29.0')).toHaveLength(1);
  });
});

describe('formatMs', () => {
  it.each([
    [null, '–'],
    [0.04, '0.0'],
    [9.94, '9.9'],
    [10.4, '10'],
    [12_345.6, '12,346'],
  ])('writes %j as %j', (ms, expected) => {
    expect(formatMs(ms)).toBe(expected);
  });
});
