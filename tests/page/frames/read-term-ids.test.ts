import { afterEach, expect, it } from 'vitest';

import { readTermIds } from '@/page/frames/read-term-ids';

const DESK = Symbol.for('backgrounder.desk');

afterEach(() => Reflect.deleteProperty(globalThis, DESK));

it('brings the terms that the loader shows', async () => {
  Reflect.set(globalThis, DESK, Promise.resolve({ listTermIds: () => ['csto', 'rybar'] }));
  expect(await readTermIds()).toEqual(['csto', 'rybar']);
});

it('brings none where no loader runs', async () => {
  expect(await readTermIds()).toEqual([]);
});
