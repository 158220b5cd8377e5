import { describe, expect, it } from 'vitest';

import {
  decideGone,
  decideUpdate,
  makePublished,
  rollBackPublished,
  takeUpdate,
} from '@/core/subscription/decide-update';
import type { PublishedDocument } from '@/core/subscription/subscription';
import { SAMPLE_DOCUMENT as V1 } from '@@/tests/ui/sample-library';

const NOW_MS = 1000;
const V2 = { ...V1, paragraphs: ['The strike is over.'] };
const V3 = { ...V2, title: 'After the strike' };
const fetched = (backgrounder: typeof V1 | null, sha256 = 'new') => ({
  fileId: 'strike',
  path: 'strike.md',
  sha256,
  backgrounder,
  unread: backgrounder ? null : '<p>',
});
const NEW = makePublished('https://elsa.example/collection.json', fetched(V1, ''));
const TAKEN: PublishedDocument = { ...NEW, sha256: 'old', entryId: 'strike', base: V1 };

describe('a version that was published', () => {
  it.each([
    ['is added at once', NEW, V1, null, 'after', { base: V1, waiting: null, news: { kind: 'added', from: null } }, V1],
    ['is offered first', NEW, V1, null, 'before', { base: null, waiting: V1, news: null }, null],
    [
      'is taken at once',
      TAKEN,
      V2,
      V1,
      'after',
      { base: V2, previousBase: V1, waiting: null, news: { kind: 'changed', from: V1 } },
      V2,
    ],
    ['waits', TAKEN, V2, V1, 'before', { base: V1, waiting: V2, news: null }, null],
    ['takes the place of one that waits', { ...TAKEN, waiting: V2 }, V3, V1, 'before', { base: V1, waiting: V3 }, null],
    ['takes back what waits', { ...TAKEN, waiting: V2 }, V1, V1, 'before', { base: V1, waiting: null }, null],
    ['stays away where the reader removed the document', TAKEN, V2, null, 'after', { base: V1, waiting: null }, null],
    [
      'of HTML is kept until it can be read',
      TAKEN,
      null,
      V1,
      'after',
      { base: V1, unread: '<p>', waiting: null },
      null,
    ],
  ] as const)('%s', (_, last, theirs, mine, mode, document, text) => {
    const outcome = decideUpdate(last, fetched(theirs), mine, mode, NOW_MS);
    expect(outcome.document).toMatchObject({ sha256: 'new', isGone: false, ...document });
    expect(outcome.text).toEqual(text);
  });

  it('keeps the reader’s edits where it is taken', () => {
    const mine = { ...V1, title: 'Mine' };
    expect(decideUpdate(TAKEN, fetched(V2), mine, 'after', NOW_MS).text).toEqual({ ...V2, title: 'Mine' });
  });

  it('waits for a choice where both changed the same, and is taken with it', () => {
    const mine = { ...V1, paragraphs: ['Mine.'] };
    const { document, text } = decideUpdate(TAKEN, fetched(V3), mine, 'after', NOW_MS);
    expect([document.waiting, text]).toEqual([V3, null]);
    expect(takeUpdate(document, mine, {}, NOW_MS)).toBeNull();
    expect(takeUpdate(document, mine, { paragraphs: 'mine' }, NOW_MS)?.text).toEqual({ ...V3, paragraphs: ['Mine.'] });
    expect(takeUpdate(document, mine, { paragraphs: 'theirs' }, NOW_MS)?.text).toEqual(V3);
  });
});

describe('a document that was rolled back', () => {
  const second = decideUpdate(TAKEN, fetched(V2, 'second'), V1, 'after', NOW_MS).document;

  it('is what it was, and what was seen stays seen', () => {
    const back = rollBackPublished(second);
    expect(back).toMatchObject({ base: V1, previousBase: V2, sha256: 'second' });
    expect(rollBackPublished(back)).toEqual(second);
  });

  it('takes the next version whole', () => {
    const next = decideUpdate(rollBackPublished(second), fetched(V3, 'third'), V1, 'after', NOW_MS);
    expect(next.text).toEqual(V3);
    expect(next.document.base).toEqual(V3);
  });

  it('with a single version has nothing to change about', () => {
    expect(rollBackPublished({ ...TAKEN, previousBase: null }).base).toEqual(V1);
  });
});

describe('a document that the publisher took out', () => {
  it('is switched off at once, and can be read about', () => {
    expect(decideGone(TAKEN, 'after', NOW_MS)).toMatchObject({
      isOn: false,
      document: { isGone: true, news: { kind: 'gone' } },
    });
  });

  it('is asked about first', () => {
    expect(decideGone(TAKEN, 'before', NOW_MS)).toEqual({
      document: { ...TAKEN, isGone: true },
      text: null,
      isOn: null,
    });
  });

  it('is switched on again when it is back', () => {
    const { document } = decideGone(TAKEN, 'after', NOW_MS);
    expect(decideUpdate(document, fetched(V1), V1, 'after', NOW_MS)).toMatchObject({
      isOn: true,
      document: { isGone: false, news: null },
    });
  });
});
