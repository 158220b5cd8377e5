import { expect, it } from 'vitest';

import { LIBRARY_PROBLEMS } from '@/core/library/library-problem';
import { explainProblem } from '@/ui/library/explain-problem';
import { englishWords } from '@@/tests/ui/english-words';

it.each(LIBRARY_PROBLEMS)('says what is wrong and what to do where the problem is “%s”', (problem) => {
  expect(explainProblem(englishWords, problem)).toMatch(/^[A-Z][^.]+\. [A-Z].+\.$/);
});
