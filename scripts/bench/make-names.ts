import { createSeededRandom, type SeededRandom } from './seeded-random';

const SEED = 20231114;

const BEGINNINGS =
  'al ber cas dor el fen gar hol ist jar kel lam mar nor ost pel quin ras sel tor ul ver wil yar zan'.split(' ');
const MIDDLES = 'a an ar e el en i il in o ol on or u ul ander ev is'.split(' ');
const ENDINGS = 'bach dan der ev gard ian ic kin lund man mir nov rest ski son stad stin tov vik worth'.split(' ');

/** Words of every page's running text: a library has names that begin like these, and they cost more than rare ones. */
const ORDINARY =
  'Border Bridge Council Harbour Market Member Minister Night Open Party River School State Village Water'.split(' ');

/** One name in so many begins with an ordinary word. */
const ORDINARY_EVERY = 10;

/** Names nobody bears, of two words each, all different and the same every time; for any count the first ones agree. */
export function makeNames(count: number): readonly string[] {
  const random = createSeededRandom(SEED);
  const names = new Set<string>();
  while (names.size < count) {
    const isOrdinary = random.next(ORDINARY_EVERY) === 0;
    names.add(`${isOrdinary ? random.pick(ORDINARY) : makeWord(random)} ${makeWord(random)}`);
  }
  return [...names];
}

function makeWord(random: SeededRandom): string {
  const word = random.pick(BEGINNINGS) + random.pick(MIDDLES) + random.pick(ENDINGS);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
