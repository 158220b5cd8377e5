import { cleanup, render, type RenderResult } from '@testing-library/preact';
import axe, { type AxeResults } from 'axe-core';
import type { ComponentChild, ComponentChildren } from 'preact';
import { afterEach } from 'vitest';

import { WordsProvider } from '@/ui/words';
import { englishWords } from '@@/tests/ui/english-words';

afterEach(cleanup);

function English({ children }: { readonly children: ComponentChildren }) {
  return <WordsProvider value={englishWords}>{children}</WordsProvider>;
}

/** Renders a component with the English words; it is taken away after the test. */
export function show(component: ComponentChild): RenderResult {
  return render(<>{component}</>, { wrapper: English });
}

/** What axe-core finds wrong in an element. jsdom has no layout, so contrast is judged in the gallery instead. */
export async function findAxeViolations(element: Element): Promise<AxeResults['violations']> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations;
}
