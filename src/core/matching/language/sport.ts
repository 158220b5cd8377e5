import { inflectWord } from '@/core/matching/inflection/inflect-word';
import { createFormTable, type FormTable } from '@/core/matching/text/form-table';
import { foldWord, readWord, type WordCursor } from '@/core/matching/text/words';

/** Words of sports reports, by language. */
const SPORT: Readonly<Record<string, string>> = {
  en:
    'tennis slam atp wta wimbledon garros djokovic nadal federer tsitsipas zverev alcaraz tsonga championship ' +
    'championships quarterfinal quarterfinals semifinal semifinals seeded tiebreak skating skater ' +
    'qualifier qualifiers midfielder striker goalkeeper footballer wrestler boxing knockout racket umpire',
  ru: 'теннис теннисист турнир четвертьфинал полуфинал ракетка матч чемпионат фигурист фигуристка футболист хоккеист джокович надаль сборная корт',
  uk: 'теніс тенісист турнір чвертьфінал півфінал ракетка матч чемпіонат футболіст збірна',
  fr: 'tennis tournoi huitièmes championnat patineuse',
  de: 'tennis turnier halbfinale viertelfinale achtelfinale aufschlag meisterschaft eiskunstlauf',
  es: 'tenis tenista torneo semifinal semifinales campeonato',
  pt: 'tênis ténis tenista torneio semifinal campeonato',
  it: 'tennis tennista torneo semifinale campionato',
  tr: 'tenis tenisçi turnuva yarıfinal çeyrekfinal',
  pl: 'tenis tenisista turniej półfinał ćwierćfinał mistrzostwa',
  cs: 'tenis tenista turnaj semifinále čtvrtfinále mistrovství',
  hy: 'թենիս թենիսիստ մրցաշար եզրափակիչ ֆուտբոլ ֆուտբոլիստ',
};

let table: FormTable | null = null;

/** Whether a text has a word of sports reports: a politician's bare surname among them is another's. */
export function isAboutSport(text: string): boolean {
  table ??= createSportTable();
  const cursor: WordCursor = { start: 0, end: 0, hash: 0 };
  for (let at = 0; readWord(text, at, cursor); at = cursor.end) {
    if (table.mayBeginName(cursor.hash) && table.findForm(text, cursor) !== -1) return true;
  }
  return false;
}

function createSportTable(): FormTable {
  const forms = new Set<string>();
  for (const [language, words] of Object.entries(SPORT)) {
    for (const word of words.split(/[ -]/)) {
      for (const { form } of inflectWord(word, language, { isFirst: true, isLast: true })) {
        forms.add(foldWord(form, 0, form.length));
      }
    }
  }
  const words = [...forms];
  return createFormTable(words, words.keys());
}
