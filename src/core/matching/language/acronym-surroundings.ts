/**
 * Turns of phrase in which an English word in capitals spells an acronym: `CONTACT US`, `About US`. By acronym, the words
 * before it.
 */
export const ENGLISH_TURNS: Readonly<Record<string, RegExp>> = {
  US: /(?<!\p{L})(?:about|contact|follow|join|with|tell|help|support|e-?mail|call|find|visit|give|let|for|reach|like|behind|among)\s+$/iu,
};

/** What follows a broadcaster's acronym in the name of another: `CNN-News18`, `CNN-IBN`. */
export const OTHER_CHANNEL =
  /^(?:-(?:Wire|News|TV|\p{Lu}{2,})|\s(?:T[üu]rk|Brasil|Indonesia|Philippines|Portugal|Chile|Shop|NEWS APP|Money)\b)/u;

/** Words that may follow a broadcaster's two letters with a capital: roles, and the broadcaster's own parts. */
const OWN_WORDS =
  'Editor|Chief|Director|Correspondent|Reporter|Journalist|Host|Head|Contributor|News|International|Arabic|America|France|Deutsch|Spanish|Documentary|Russian|UK|World|TV';

/** Two capitals between somebody's names (`Andrew RT Davies`) or before a name and a date (`RT Boyce May 26`). */
export const INITIALS_BEFORE = /\p{Lu}\p{Ll}+\s$/u;
export const INITIALS_AFTER = new RegExp(`^\\s(?!(?:${OWN_WORDS})\\b)\\p{Lu}\\p{Ll}+`, 'u');
export const INITIALS_AND_DATE = new RegExp(
  `^\\s(?!(?:${OWN_WORDS})\\b)\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+\\s+\\d`,
  'u',
);
