import { describe, expect, it } from 'vitest';

import {
  flag,
  listOf,
  nothing,
  number,
  oneOf,
  orNull,
  record,
  tableOf,
  text,
  wholeNumber,
  withFallback,
} from '@/core/shape/shape';

const person = record({ name: text, age: orNull(wholeNumber), tags: listOf(oneOf(['old', 'new'])) });

describe('shapes', () => {
  it.each([
    ['text', text, 'a'],
    ['empty text', text, ''],
    ['a flag', flag, false],
    ['a number', number, -1.5],
    ['a whole number', wholeNumber, 0],
    ['one of several', oneOf(['a', 'b']), 'b'],
    ['null', orNull(text), null],
    ['text or null', orNull(text), 'a'],
    ['a list', listOf(number), [1, 2]],
    ['an empty list', listOf(number), []],
    ['a table', tableOf(number), { a: 1, b: 2 }],
    ['an empty table', tableOf(number), {}],
    ['a record', person, { name: 'A', age: 3, tags: ['new'] }],
  ])('keep %s as it is', (_, shape, data) => {
    expect(shape(data)).toEqual(data);
  });

  it.each([
    ['text', text, 1, 'Expected text at data'],
    ['a flag', flag, 'true', 'Expected true or false at data'],
    ['a number', number, Number.NaN, 'Expected a number at data'],
    ['a number', number, '1', 'Expected a number at data'],
    ['a whole number', wholeNumber, -1, 'Expected a whole number at data'],
    ['a whole number', wholeNumber, 1.5, 'Expected a whole number at data'],
    ['one of several', oneOf(['a', 'b']), 'c', 'Expected one of a, b at data'],
    ['a list', listOf(text), { length: 0 }, 'Expected a list at data'],
    ['a list’s items', listOf(text), ['a', null], 'Expected text at data[1]'],
    ['a record', person, null, 'Expected an object at data'],
    ['a record', person, [], 'Expected an object at data'],
    ['a record’s fields', person, { age: 3, tags: [] }, 'Expected text at data.name'],
    ['what is deep inside', person, { name: 'A', tags: ['new', 'odd'] }, 'Expected one of old, new at data.tags[1]'],
  ])('refuse what is not %s, and say where: %#', (_, shape, data, message) => {
    expect(() => shape(data)).toThrow(new TypeError(message));
  });

  it('take a missing field as null where null is allowed', () => {
    expect(person({ name: 'A', tags: [] })).toEqual({ name: 'A', age: null, tags: [] });
  });

  it('drop fields they do not name, however they are called', () => {
    expect(record({ name: text })(JSON.parse('{"name":"A","__proto__":{"x":1},"more":2}'))).toEqual({ name: 'A' });
  });

  it('fall back where they are told to', () => {
    const shape = withFallback(listOf(number), [7]);
    expect([shape([1]), shape(['1']), shape(undefined)]).toEqual([[1], [7], [7]]);
  });

  it('drop everything where nothing is expected', () => {
    expect(nothing({ any: 1 })).toBeUndefined();
  });
});
