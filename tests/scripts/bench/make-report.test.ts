import { describe, expect, it } from 'vitest';

import { makeNames } from '@@/scripts/bench/make-names';
import { makeReport } from '@@/scripts/bench/make-report';

const NAMES = ['Rybar', 'Nikol Pashinyan', 'Nagorno-Karabakh'];

describe('makeReport', () => {
  const report = makeReport(NAMES);

  it('is 1 MB long, and the same every time', () => {
    expect(report.length).toBeGreaterThan(1_000_000);
    expect(report.length).toBeLessThan(1_020_000);
    expect(makeReport(NAMES) === report).toBe(true);
  });

  it('names each of the names, some 1,700 times together', () => {
    const counts = NAMES.map((name) => report.split(name).length - 1);
    expect(Math.min(...counts)).toBeGreaterThan(400);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(1600);
    expect(total).toBeLessThan(1900);
  });

  it('has none of the made-up names', () => {
    const pairs = new Set(report.match(/[A-Z][a-z]+ [A-Z][a-z]+/g));
    expect(makeNames(100_000).filter((name) => pairs.has(name))).toEqual([]);
  });

  it('names nothing where there are no names', () => {
    const silent = makeReport([]);
    expect(silent.length).toBeGreaterThan(1_000_000);
    expect([...NAMES, '#</', ' # '].filter((name) => silent.includes(name))).toEqual([]);
  });
});
