import { afterEach, expect, it } from 'vitest';

import { findFramePath } from '@/page/frames/find-frame-path';

import { makeFrame } from './make-frame';

afterEach(() => document.body.replaceChildren());

it('the page itself has an empty path', () => {
  expect(findFramePath(window)).toEqual([]);
});

it('a frame is counted among its neighbours, on every level', () => {
  makeFrame();
  const outer = makeFrame('<iframe></iframe><iframe></iframe>').contentWindow!;
  expect(findFramePath(outer)).toEqual([1]);
  expect(findFramePath(outer[1]!)).toEqual([1, 1]);
});
