import { describe, expect, it } from 'vitest';

import { findOutdatedPackages } from '@@/scripts/setup/install-packages.mjs';

describe('findOutdatedPackages', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/preact': { version: '11.2.0' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  };

  it.each([
    ['nothing installed yet', {}, ['node_modules/preact']],
    ['another version', { 'node_modules/preact': { version: '11.1.0' } }, ['node_modules/preact']],
    ['everything in place', { 'node_modules/preact': { version: '11.2.0' } }, []],
    ['more than the lockfile asks for', { 'node_modules/preact': { version: '11.2.0' }, 'node_modules/x': {} }, []],
  ])('with %s', (_, installed, outdated) => {
    expect(findOutdatedPackages(locked, installed)).toEqual(outdated);
  });

  it('takes an optional package of another version as outdated, and a missing one as made for another system', () => {
    const preact = { 'node_modules/preact': { version: '11.2.0' } };
    expect(findOutdatedPackages(locked, preact)).toEqual([]);
    expect(findOutdatedPackages(locked, { ...preact, 'node_modules/fsevents': { version: '2.0.0' } })).toEqual([
      'node_modules/fsevents',
    ]);
  });
});
