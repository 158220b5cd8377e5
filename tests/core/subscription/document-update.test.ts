import { describe, expect, it } from 'vitest';

import { decideGone, decideUpdate, makePublished } from '@/core/subscription/decide-update';
import { describeUpdate, documentUpdateShape } from '@/core/subscription/document-update';
import { SAMPLE_DOCUMENT as V1 } from '@@/tests/ui/sample-library';

const V2 = { ...V1, title: 'After the strike' };
const fetched = (backgrounder: typeof V1) => ({ fileId: 's', path: 's.md', sha256: 'x', backgrounder, unread: null });
const NEW = makePublished('u', fetched(V1));
const TAKEN = { ...NEW, entryId: 's', base: V1 };
const TITLE_CHANGE = { part: 'title', name: '', was: V1.title, is: V2.title };

describe('what there is to read about a document', () => {
  it.each([
    [
      'a new one that waits',
      decideUpdate(NEW, fetched(V1), null, 'before', 0).document,
      null,
      {
        kind: 'added',
        isWaiting: true,
        changes: expect.arrayContaining([{ part: 'paragraph', name: '', was: null, is: V1.paragraphs[0] }]),
      },
    ],
    [
      'a change that waits',
      decideUpdate(TAKEN, fetched(V2), V1, 'before', 0).document,
      V1,
      { kind: 'changed', isWaiting: true, changes: [TITLE_CHANGE], conflicts: [] },
    ],
    [
      'a change that was taken',
      decideUpdate(TAKEN, fetched(V2), V1, 'after', 0).document,
      V2,
      { kind: 'changed', isWaiting: false, changes: [TITLE_CHANGE] },
    ],
    [
      'a change that needs a choice',
      decideUpdate(TAKEN, fetched(V2), { ...V1, title: 'M' }, 'after', 0).document,
      { ...V1, title: 'M' },
      { isWaiting: true, conflicts: [{ field: 'title', mine: 'M', theirs: V2.title }] },
    ],
    ['one that would go', decideGone(TAKEN, 'before', 0).document, V1, { kind: 'gone', isWaiting: true }],
    ['one that went', decideGone(TAKEN, 'after', 0).document, V1, { kind: 'gone', isWaiting: false }],
  ])('is %s', (_, document, mine, expected) => {
    const update = describeUpdate(document, mine);
    expect(documentUpdateShape(update)).toMatchObject(expected);
  });

  it.each([
    ['is as it was published', TAKEN, V1],
    ['went and was removed', decideGone(TAKEN, 'before', 0).document, null],
  ])('is nothing where it %s', (_, document, mine) => {
    expect(describeUpdate(document, mine)).toBeNull();
  });
});
