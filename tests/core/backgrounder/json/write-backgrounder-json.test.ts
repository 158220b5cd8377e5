import { readFileSync } from 'node:fs';

import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';

import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import { writeBackgrounderJson } from '@/core/backgrounder/json/write-backgrounder-json';
import bundled from '@@/assets/backgrounders/armenia-russia-nagorno-karabakh.md';
import { makeRandom, makeRandomBackgrounder } from '@@/tests/core/backgrounder/random-backgrounder';

import { STRIKE_JSON } from './strike-json';

const SCHEMA = readFileSync('docs/backgrounder.schema.json', 'utf8');
const isBySchema = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(SCHEMA) as object);

function isParsed(text: string): boolean {
  return parseBackgrounderJson(text, 'strike.json').isValid;
}

describe('the writer', () => {
  it.each([['the bundled backgrounder', bundled]])('brings %s through', (_, backgrounder) => {
    const text = writeBackgrounderJson(backgrounder);
    expect(isBySchema(JSON.parse(text))).toBe(true);
    expect(parseBackgrounderJson(text, `${backgrounder.id}.json`)).toEqual({ isValid: true, backgrounder });
  });

  it('brings any backgrounder through, as the schema has it', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = makeRandom(seed);
    for (let round = 0; round < 500; round++) {
      const backgrounder = makeRandomBackgrounder(random);
      const text = writeBackgrounderJson(backgrounder);
      expect(isBySchema(JSON.parse(text)), `seed ${seed}, round ${round}:\n${text}`).toBe(true);
      const parsed = parseBackgrounderJson(text, `${backgrounder.id}.json`);
      expect(parsed, `seed ${seed}, round ${round}:\n${text}`).toEqual({ isValid: true, backgrounder });
    }
  });
});

describe('the schema', () => {
  it('is the one that comes with the extension', () => {
    expect(readFileSync('assets/public/backgrounder.schema.json', 'utf8')).toBe(SCHEMA);
  });

  it('allows whatever the parser takes, however a file is changed', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = makeRandom(seed);
    const taken = Array.from({ length: 3000 }, () => mutate(JSON.parse(STRIKE_JSON), random)).filter((data) =>
      isParsed(JSON.stringify(data)),
    );
    expect(taken.length, `seed ${seed}`).toBeGreaterThan(0);
    for (const data of taken) expect(isBySchema(data), `seed ${seed}: ${JSON.stringify(data)}`).toBe(true);
  });

  it.each([
    ['no field left out', '"date": "2024-02-29",', ''],
    ['no field of another name', '"date":', '"day":'],
    ['no list for a text', '"the Elsa Herald"', '["the Elsa Herald"]'],
    ['no empty text', '"the Elsa Herald"', '" "'],
    ['no background of nothing', '["The Dockers’ Union called a strike.", "It began in Port Elsa."]', '[]'],
    ['no question without an answer', ', "answer": "Nobody knows."', ''],
    ['no other kind', '"place"', '"town"'],
    ['no id with capitals', '"port-elsa"', '"Port-Elsa"'],
    ['no number for a flag', '"broad": true', '"broad": 1'],
    ['no name of one letter', '["Elsa"]', '["E"]'],
    ['no empty list of names', '["Elsa"]', '[]'],
    ['no 501 names', '["Elsa"]', JSON.stringify(Array.from({ length: 501 }, (_, index) => `Elsa ${index}`))],
  ])('allows %s, nor does the parser', (_, passage, replacement) => {
    const text = STRIKE_JSON.replace(passage, replacement);
    expect(text).not.toBe(STRIKE_JSON);
    expect([isBySchema(JSON.parse(text)), isParsed(text)]).toEqual([false, false]);
  });
});

const VALUES = [
  '',
  ' ',
  'x',
  'Elsa two',
  'en',
  '2024-03-01',
  'event',
  'true',
  0,
  1,
  true,
  false,
  null,
  [],
  {},
  ['Elsa'],
];

/** The data with one to three of its values replaced, left out, added or given twice. */
function mutate(data: unknown, random: () => number): unknown {
  let mutated = data;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) mutated = mutateOnce(mutated, random);
  return mutated;
}

function mutateOnce(data: unknown, random: () => number): unknown {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  if (typeof data !== 'object' || data === null || random() < 0.1) return pick(VALUES);
  if (Array.isArray(data)) {
    const at = Math.floor(random() * data.length);
    const act = random();
    if (data.length === 0 || act < 0.15) return [...(data as unknown[]), pick(VALUES)];
    if (act < 0.3) return data.toSpliced(at, 1);
    return data.with(at, mutateOnce(data[at], random));
  }
  const fields = Object.entries(data);
  const act = random();
  if (fields.length === 0 || act < 0.1) return { ...data, [pick(['extra', 'broad', 'fr', '__proto__'])]: pick(VALUES) };
  const name = pick(fields)[0];
  if (act < 0.3) return Object.fromEntries(fields.filter(([other]) => other !== name));
  return Object.fromEntries(
    fields.map(([other, value]) => [other, other === name ? mutateOnce(value, random) : value]),
  );
}
