import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

export interface SoakArguments {
  readonly isHelp: boolean;
  /** Whether the results go to `docs/soak`. */
  readonly isWritten: boolean;
  /** Updates of each framework's page. */
  readonly updates: number;
  /** Moves of an app from one of its pages to another. */
  readonly routes: number;
  /** Paragraphs added to one page. */
  readonly nodes: number;
  /** What the random changes come from; `null` for a new one. */
  readonly seed: number | null;
}

export const SOAK_HELP = `npm run soak [-- OPTIONS]

Keeps pages alive in the real Chromium with the built extension, looks at their text after every change, and compares the
memory in use with what it was before. Run “npm run build” first; all of it takes about half an hour.

--updates N  updates of each page of React, Vue and Svelte (10,000)
--routes N   moves of an app from one of its pages to another (2,000)
--nodes N    paragraphs added to a page without end, and taken away again (50,000)
--seed N     what the random changes come from; it is printed
--write      puts the results into docs/soak/results.json, too`;

const COUNTS = ['updates', 'routes', 'nodes', 'seed'] as const;

/**
 * What `npm run soak --` was given.
 * @throws {ProjectProblem} for an unknown option or what is no whole number
 */
export function parseSoakArguments(words: readonly string[]): SoakArguments {
  const rest = words.flatMap((word) => (/^--\w+=/.test(word) ? word.split('=', 2) : [word]));
  const given = { updates: 10_000, routes: 2000, nodes: 50_000, seed: null as number | null };
  let [isHelp, isWritten] = [false, false];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const count = COUNTS.find((name) => `--${name}` === word);
    if (word === '--help') isHelp = true;
    else if (word === '--write') isWritten = true;
    else if (count !== undefined) given[count] = parseCount(word, rest.shift());
    else {
      throw new ProjectProblem(
        `${word} is not an option: npm run soak takes --updates N, --routes N, --nodes N, --seed N, --write and --help.`,
      );
    }
  }
  return { isHelp, isWritten, ...given };
}

function parseCount(option: string, word = ''): number {
  if (!/^\d+$/.test(word)) throw new ProjectProblem(`${option} needs a whole number after it, such as ${option} 500.`);
  return Number(word);
}
