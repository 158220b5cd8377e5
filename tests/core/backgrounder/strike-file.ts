import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { formatProblem } from '@/core/backgrounder/problem';

/** A small backgrounder file without a mistake, for tests to read and to break. */
export const STRIKE_FILE = `---
title: The harbour strike at Port Elsa
date: 2024-02-29
language: en
source: the Elsa Herald
sourceNote: Wages are in crowns.
terms:
  - id: dockers-union
    name: Dockers’ Union
    kind: organisation
    summary: The union that called the strike.
    aliases:
      en: [DU, Dockers United]
      fr: [Syndicat des dockers]
  - id: port-elsa
    name: Port Elsa
    kind: place
    broad: true
    summary: The town whose harbour stands still.
    broadAliases:
      en: [Elsa]
---

The Dockers’ Union called a strike.

It began in Port Elsa.

## Questions

### Why did the strike begin?

The Dockers’ Union wants shorter shifts.

### How long may it last?

Nobody knows.
`;

/** What is wrong with a text, a sentence for each problem. */
export function sayProblems(text: string): readonly string[] {
  const parsed = parseBackgrounder(text, 'strike.md');
  return parsed.isValid ? [] : parsed.problems.map(formatProblem);
}

/** What is wrong once a passage of the file is replaced; throws where the file does not have that passage once. */
export function sayProblemsWith(passage: string, replacement: string): readonly string[] {
  const parts = STRIKE_FILE.split(passage);
  if (parts.length !== 2) throw new Error(`The file has ${parts.length - 1} times ${JSON.stringify(passage)}`);
  return sayProblems(parts.join(replacement));
}
