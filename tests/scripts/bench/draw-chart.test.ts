import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

import { drawChart } from '@@/scripts/bench/draw-chart';

import { makeCase, makeRun, SAMPLE_RESULTS } from './sample-results';

/** Throws where the picture is not well-formed. */
function draw(results = SAMPLE_RESULTS): Document {
  return new JSDOM(drawChart(results), { contentType: 'image/svg+xml' }).window.document;
}

function listLabels(picture: Document): (string | null)[] {
  return [...picture.querySelectorAll('text.end')].map(({ textContent }) => textContent);
}

describe('drawChart', () => {
  it('names itself for those who do not see it', () => {
    const picture = draw();
    expect(picture.documentElement.getAttribute('role')).toBe('img');
    expect(picture.querySelector('title')?.textContent).toContain('1 MB report');
  });

  it('has a dot for every figure and a cross where something was stopped', () => {
    const picture = draw();
    expect(picture.querySelectorAll('circle.ours')).toHaveLength(3);
    expect(picture.querySelectorAll('circle.mark')).toHaveLength(2);
    expect(picture.querySelectorAll('path.stop.mark')).toHaveLength(1);
  });

  it('draws more time higher up', () => {
    const [low, high] = [...draw().querySelectorAll('circle.mark')].map((dot) => Number(dot.getAttribute('cy')));
    expect(high).toBeLessThan(low!);
  });

  it('labels each line, the highest first, and says where it was stopped', () => {
    expect(listLabels(draw())).toEqual(['mark.js mark() (stopped at 3,000)', 'Backgrounder', 'reading the text once']);
  });

  it('keeps labels apart whose lines end together', () => {
    const cases = (['ours', 'mark', 'mark-regexp'] as const).map((who) => makeCase(who, 30, makeRun(100)));
    const places = [...draw({ ...SAMPLE_RESULTS, cases }).querySelectorAll('text.end')].map((label) =>
      Number(label.getAttribute('y')),
    );
    places.slice(1).forEach((place, before) => expect(place - places[before]!).toBeGreaterThanOrEqual(16));
  });

  it('draws its axes alone where nothing was measured', () => {
    expect(listLabels(draw({ ...SAMPLE_RESULTS, cases: [] }))).toEqual([]);
  });
});
