import type { SpelledName } from './find-acronyms';
import { guessName, type NameGuess } from './name-guess';

/**
 * Makes one guess of those that are names of the same thing: a name and its acronym, a person and the bare surname. The
 * acronym becomes the name, as news use it; the surname becomes an alias.
 */
export function joinNames(guesses: readonly NameGuess[], spelled: readonly SpelledName[]): readonly NameGuess[] {
  return joinSurnames(joinAcronyms(guesses, spelled));
}

function joinAcronyms(guesses: readonly NameGuess[], spelled: readonly SpelledName[]): readonly NameGuess[] {
  return spelled.reduce((list, { full, short }) => {
    const same = list.filter(
      ({ name }) => name === short || name === full || full.endsWith(` ${name}`) || name.endsWith(` ${full}`),
    );
    const joined = guessName(short, {
      aliases: [full],
      kind: same.find(({ kind }) => kind === 'media' || kind === 'event')?.kind ?? 'organisation',
    });
    const position = list.findIndex((guess) => same.includes(guess));
    const rest = list.filter((guess) => !same.includes(guess));
    return rest.toSpliced(position < 0 ? rest.length : position, 0, joined);
  }, guesses);
}

function joinSurnames(guesses: readonly NameGuess[]): readonly NameGuess[] {
  const persons = guesses.filter(({ name, kind }) => name.includes(' ') && (kind === 'person' || kind === null));
  const ownerOf = (surname: string): NameGuess | undefined => {
    const owners = persons.filter(({ name }) => name.split(' ').at(-1) === surname);
    return owners.length === 1 ? owners[0] : undefined;
  };
  const surnames = new Map(
    guesses.flatMap((guess) => {
      const owner = guess.name.includes(' ') ? undefined : ownerOf(guess.name);
      return owner === undefined ? [] : [[owner.name, guess.name] as const];
    }),
  );
  const isSurname = ({ name }: NameGuess) => [...surnames.values()].includes(name);
  return guesses
    .filter((guess) => !isSurname(guess))
    .map((guess) => {
      const surname = surnames.get(guess.name);
      return surname === undefined ? guess : { ...guess, kind: 'person', aliases: [...guess.aliases, surname] };
    });
}
