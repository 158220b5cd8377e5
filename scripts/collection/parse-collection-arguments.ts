import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

export interface CollectionArguments {
  readonly isHelp: boolean;
  /** Whether nothing is written. */
  readonly isCheck: boolean;
  /** As given; `''` where there is none. */
  readonly folder: string;
  /** For an index that has no title yet; `null` where none was given. */
  readonly title: string | null;
}

export const COLLECTION_HELP = `npm run collection -- DIR [--title TITLE] [--check]

Checks every backgrounder in a folder (Markdown and JSON, in the folders in it too) and writes collection.json there, the
index that readers subscribe to. Files called README.md, and those that begin with a dot or an underscore, are left out.

--title TITLE  what the collection is about; only where collection.json does not say it yet
--check        writes nothing; fails where a file has a mistake or the index is not up to date`;

/**
 * What `npm run collection --` was given.
 * @throws {ProjectProblem} for an unknown option, or without a folder
 */
export function parseCollectionArguments(words: readonly string[]): CollectionArguments {
  const rest = [...words];
  const given = { isHelp: false, isCheck: false, folder: '', title: null as string | null };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help') given.isHelp = true;
    else if (word === '--check') given.isCheck = true;
    else if (word === '--title') given.title = parseTitle(rest.shift());
    else if (word.startsWith('--title=')) given.title = parseTitle(word.slice('--title='.length));
    else if (word.startsWith('-')) {
      throw new ProjectProblem(`${word} is not an option: npm run collection takes --title, --check and --help.`);
    } else if (given.folder === '') given.folder = word;
    else throw new ProjectProblem(`One folder at a time: ${word} is the second.`);
  }
  if (!given.isHelp && given.folder === '') {
    throw new ProjectProblem('Which folder? Write npm run collection -- DIR; --help tells more.');
  }
  return given;
}

function parseTitle(word: string | undefined): string {
  if (word === undefined || word.trim() === '' || word.startsWith('--')) {
    throw new ProjectProblem('--title needs what the collection is about after it, in quotes.');
  }
  return word.trim();
}
