import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';

const PAGE = readFileSync(new URL('../../../docs/writing-a-backgrounder.md', import.meta.url), 'utf8');
const [, example = ''] = /```markdown\n(.*?)```/s.exec(PAGE) ?? [];

describe('the example on how to write a backgrounder', () => {
  it('is one', () => {
    expect(parseBackgrounder(example, 'lamps.md')).toMatchObject({
      isValid: true,
      backgrounder: { date: '2024-05-17', terms: { length: 3 }, faq: [{ question: 'Who pays now?' }] },
    });
  });
});
