/** Accented letters that are letters of their own in a language: there `Rybář` is another word than `Rybar`. */
export const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  cs: /[áčďéěíňóřšťúůýž]/i,
  sk: /[áäčďéíĺľňóôŕšťúýž]/i,
  pl: /[ąćęłńóśźż]/i,
  hu: /[áéíóöőúüű]/i,
  ro: /[ăâîșțşţ]/i,
  lv: /[āčēģīķļņšūž]/i,
  lt: /[ąčęėįšųūž]/i,
  hr: /[čćđšž]/i,
  sr: /[čćđšž]/i,
  sl: /[čšž]/i,
  sv: /[åäö]/i,
  fi: /[åäö]/i,
  et: /[äöõüšž]/i,
  da: /[æøå]/i,
  no: /[æøå]/i,
  nb: /[æøå]/i,
  is: /[áðéíóúýþæö]/i,
  tr: /[çğıöşü]/i,
  az: /[çəğıöşü]/i,
  ru: /й/i,
  uk: /[йїґ]/i,
};

/** Words of a language that spell an acronym: Polish *na to* drawn together, Italian *born*. */
const ORDINARY_WORDS: Readonly<Record<string, readonly string[]>> = {
  pl: ['nato'],
  it: ['nato'],
  es: ['nato'],
  pt: ['nato'],
  la: ['nato'],
  ro: ['nato'],
  ja: ['nato'],
};

export function isOrdinaryWord(word: string, language: string | null): boolean {
  return word === word.toLowerCase() && language !== null && (ORDINARY_WORDS[language] ?? []).includes(word);
}
