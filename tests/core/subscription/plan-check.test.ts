import { expect, it } from 'vitest';

import { makePublished } from '@/core/subscription/decide-update';
import { planCheck } from '@/core/subscription/plan-check';

const file = (id: string, sha256 = 'old', path = `${id}.md`) => ({ id, path, size: 1, sha256 });
const known = (id: string, isGone = false) => ({
  ...makePublished('u', { fileId: id, path: `${id}.md`, sha256: 'old', backgrounder: null, unread: null }),
  isGone,
});

it.each([
  ['nothing new', [file('a')], [known('a')], [], []],
  ['a new file', [file('a'), file('b')], [known('a')], ['b'], []],
  ['a changed file', [file('a', 'new')], [known('a')], ['a'], []],
  ['a moved file', [file('a', 'old', 'x/a.md')], [known('a')], ['a'], []],
  ['a file that went', [], [known('a')], [], ['a']],
  ['a file that went long ago', [], [known('a', true)], [], []],
  ['a file that is back', [file('a')], [known('a', true)], ['a'], []],
])('finds %s', (_, files, documents, toFetch, gone) => {
  const plan = planCheck(files, documents);
  expect([plan.toFetch.map(({ id }) => id), plan.gone.map(({ fileId }) => fileId)]).toEqual([toFetch, gone]);
});
