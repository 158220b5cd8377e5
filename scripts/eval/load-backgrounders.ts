import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';

/** The bundled backgrounders. Throws with the first problem where one cannot be read. */
export function loadBackgrounders(folder: string): readonly Backgrounder[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const parsed = parseBackgrounder(readFileSync(join(folder, name), 'utf8'), basename(name));
      if (parsed.isValid) return parsed.backgrounder;
      const { file, line, field, wrong, fix } = parsed.problems[0]!;
      throw new Error(`${file}:${line}: ${field} ${wrong}; ${fix}`);
    });
}
