import { describe, expect, it } from 'vitest';

import { formatTable } from '@@/scripts/start/format-table.mjs';

describe('formatTable', () => {
  it('lines columns up under their headings', () => {
    const rows = [
      ['1', 'csto', 'The CSTO met.'],
      ['12', 'nato', 'NATO did not.'],
    ];
    expect(formatTable(['', 'Term', 'Sentence'], rows, 80)).toBe(
      ['    Term  Sentence', '──  ────  ─────────────', '1   csto  The CSTO met.', '12  nato  NATO did not.'].join(
        '\n',
      ),
    );
  });

  it('cuts the last column where a line would be too wide, counting letters and not code units', () => {
    const [, , row] = formatTable(['Term', 'Sentence'], [['csto', 'é'.normalize('NFD').repeat(40)]], 26).split('\n');
    expect(row).toBe(`csto  ${'é'.normalize('NFD').repeat(19)}…`);
  });

  it('keeps the last column readable in a very narrow terminal', () => {
    expect(formatTable(['Term', 'Sentence'], [['csto', 'a'.repeat(40)]], 5)).toContain(`${'a'.repeat(11)}…`);
  });
});
