import { expect, it } from 'vitest';

import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { writeBackgrounder } from '@/core/backgrounder/write-backgrounder';
import bundled from '@@/assets/backgrounders/armenia-russia-nagorno-karabakh.md';

import { makeRandom, makeRandomBackgrounder } from './random-backgrounder';
import { STRIKE_FILE } from './strike-file';

it('writes a file as one would write it', () => {
  const parsed = parseBackgrounder(STRIKE_FILE, 'strike.md');
  expect(parsed.isValid && writeBackgrounder(parsed.backgrounder)).toBe(STRIKE_FILE);
});

it('writes the bundled backgrounder so that the same is read from it', () => {
  const parsed = parseBackgrounder(writeBackgrounder(bundled), `${bundled.id}.md`);
  expect(parsed).toEqual({ isValid: true, backgrounder: bundled });
});

it('writes any backgrounder so that the same is read from it', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = makeRandom(seed);
  for (let round = 0; round < 500; round++) {
    const backgrounder = makeRandomBackgrounder(random);
    const text = writeBackgrounder(backgrounder);
    const parsed = parseBackgrounder(text, `${backgrounder.id}.md`);
    expect(parsed, `seed ${seed}, round ${round}:\n${text}`).toEqual({ isValid: true, backgrounder });
  }
});
