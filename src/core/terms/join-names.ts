import type { SpelledName } from './find-acronyms';
import { guessName, type NameGuess } from './name-guess';

/**
 * Makes one guess of those that are names of the same thing: a name and its acronym, a person and the bare surname. The
 * acronym becomes the name, as news use it; the surname becomes an alias.
 */
export function joinNames(guesses: readonly NameGuess[], spelled: readonly SpelledName[]): readonly NameGuess[] {
  return joinSurnames(joinPersons(joinAcronyms(guesses, spelled)));
}

/** Of a person with and without the word before the name (`mayor of Elsa Jane Roe` in Russian), the one without. */
function joinPersons(guesses: readonly NameGuess[]): readonly NameGuess[] {
  const names = guesses.filter(({ name, kind }) => kind !== 'place' && name.includes(' ')).map(({ name }) => name);
  const isLonger = ({ name, kind }: NameGuess) =>
    (kind === 'person' || kind === null) && names.some((other) => name.endsWith(` ${other}`));
  const longer = guesses.filter(isLonger);
  return guesses
    .filter((guess) => !isLonger(guess))
    .map((guess) => {
      const same = longer.find(({ name }) => name.endsWith(` ${guess.name}`));
      return same === undefined
        ? guess
        : {
            ...guess,
            kind: guess.kind ?? same.kind,
            role: guess.role ?? same.role,
          };
    });
}

function joinAcronyms(guesses: readonly NameGuess[], spelled: readonly SpelledName[]): readonly NameGuess[] {
  return spelled.reduce((list, { full, short }) => {
    const same = list.filter(
      ({ name, kind }) =>
        name === short ||
        name === full ||
        full.endsWith(` ${name}`) ||
        name.endsWith(` ${full}`) ||
        (kind === null && full.startsWith(`${name} `)),
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
  const isPlace = (name: string) => guesses.some((guess) => guess.name === name && guess.kind === 'place');
  const ownerOf = (surname: string): NameGuess | undefined => {
    if (isPlace(surname)) return undefined;
    const owners = persons.filter(({ name }) => isSurname(surname, name.split(' ').at(-1)!));
    return owners.length === 1 ? owners[0] : undefined;
  };
  const surnames = new Map(
    guesses.flatMap((guess) => {
      const owner = guess.name.includes(' ') ? undefined : ownerOf(guess.name);
      return owner === undefined ? [] : [[owner.name, owner.name.split(' ').at(-1)!] as const];
    }),
  );
  const joined = new Set(guesses.filter(({ name }) => !name.includes(' ') && ownerOf(name)).map(({ name }) => name));
  return guesses
    .filter(({ name }) => !joined.has(name))
    .map((guess) => {
      const surname = surnames.get(guess.name);
      return surname === undefined ? guess : { ...guess, kind: 'person', aliases: [...guess.aliases, surname] };
    });
}

/** Letters that an ending may take or leave in the languages that inflect names and write them in their own script. */
const LONGEST_ENDING = 3;

/** Whether a word is a surname, also as a sentence in Russian, Ukrainian or Armenian inflects it. */
function isSurname(word: string, surname: string): boolean {
  if (word === surname) return true;
  if (!/^[\p{Script=Cyrillic}\p{Script=Armenian}-]{5,}$/u.test(word) || surname.length < 5) return false;
  const common = Math.max(4, Math.min(word.length, surname.length) - 2);
  return word.slice(0, common) === surname.slice(0, common) && Math.abs(word.length - surname.length) <= LONGEST_ENDING;
}
