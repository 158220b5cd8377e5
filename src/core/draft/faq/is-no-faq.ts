import { getPrimaryTag } from '@/core/matching/language/primary-tag';

import type { Series } from './series';

/** How languages address someone, and how someone speaks of himself. In lower case but for the English *I*. */
const PERSONS: Readonly<Record<string, readonly [you: string, i: string]>> = {
  en: ['[Yy]ou|[Yy]our|[Yy]ourself', 'I|[Mm]y|[Mm]e|[Mm]yself'],
  de: [
    'Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein|[Dd]eine',
    '[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein|[Mm]eine|[Mm]einen',
  ],
  fr: ['[Vv]ous|[Vv]otre|[Vv]os|[Tt]u|[Tt]oi|[Tt]on', '[Jj]e|[Jj]|[Mm]oi|[Mm]on|[Mm]a|[Mm]es|[Mm]e|m'],
  es: ['[Uu]sted|[Uu]d|[Tt]ú|[Tt]e|[Tt]u|[Ll]e', '[Yy]o|[Mm]e|[Mm]i|[Cc]reo|[Mm]is'],
  pt: ['[Vv]ocê|[Oo] senhor|[Aa] senhora|[Tt]e|[Ss]ua|[Ss]eu', '[Ee]u|[Mm]e|[Mm]eu|[Mm]inha|[Aa]cho'],
  it: ['[Ll]ei|[Tt]u|[Ss]uo|[Ss]ua|[Tt]i', '[Ii]o|[Mm]i|[Mm]io|[Mm]ia|[Hh]o|[Ss]ono|[Pp]enso|[Cc]redo'],
  nl: ['[Uu]|[Uu]w|[Jj]e|[Jj]ij|[Jj]ouw', '[Ii]k|[Mm]ij|[Mm]ijn|[Mm]e'],
  pl: [
    '[Pp]an|[Pp]ani|[Pp]ana|[Pp]anu|[Pp]aństwo|[Tt]y|[Cc]i',
    '[Jj]a|[Mm]nie|[Mm]i|[Mm]ój|[Mm]oja|[Uu]ważam|[Mm]yślę|[Jj]estem',
  ],
  ru: [
    '[Вв]ы|[Вв]ас|[Вв]ам|[Вв]ами|[Вв]аш|[Вв]аша|[Вв]аше|[Вв]аши|[Тт]ы|[Тт]ебя|[Тт]ебе',
    '[Яя]|[Мм]не|[Мм]еня|[Мм]ой|[Мм]оя|[Мм]оё|[Мм]ои',
  ],
  uk: ['[Вв]и|[Вв]ас|[Вв]ам|[Вв]аш|[Вв]аша|[Тт]и|[Тт]ебе', '[Яя]|[Мм]ені|[Мм]ене|[Мм]ій|[Мм]оя'],
  tr: ['[Ss]iz|[Ss]izin|[Ss]ize|[Ss]izi|[Ss]en|[Ss]enin', '[Bb]en|[Bb]enim|[Bb]ana|[Bb]eni'],
  hy: ['[Դդ]ուք|[Ձձ]եզ|[Ձձ]եր', '[Եե]ս|[Իի]նձ|[Իի]մ'],
};

/** Of a quiz's answers, each is a few words. UTF-16 units. */
const LONGEST_OPTION = 60;

/** `Brandt: Ich suche Wege.` and `SPIEGEL: …`: an answer that begins with who gives it. */
const SPEAKER = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*\s?){1,3}[:：]\s/u;

/**
 * Whether a series is something else that asks and answers: an interview (the questions address someone who speaks of himself
 * in the answers, or each answer begins with a name: what is said is somebody's view and no background), a quiz (the answers
 * are lists of options), a poll (they are the same ones).
 */
export function isNoFaq(series: Series, language: string | null): boolean {
  return isInterview(series, language) || isQuiz(series) || isPoll(series);
}

function isInterview(series: Series, language: string | null): boolean {
  const spokenCount = series.filter(({ answer }) => SPEAKER.test(answer[0]!)).length;
  if (spokenCount > 1 && spokenCount * 2 >= series.length) return true;
  const persons = PERSONS[getPrimaryTag(language ?? 'en')];
  if (persons === undefined) return false;
  const [you, i] = persons.map((words) => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`, 'u'));
  const addressedCount = series.filter(({ question }) => you!.test(question)).length;
  const personalCount = series.filter(({ answer }) => answer.some((paragraph) => i!.test(paragraph))).length;
  return addressedCount * 3 >= series.length && personalCount * 5 >= series.length * 3;
}

function isQuiz(series: Series): boolean {
  const isOption = (text: string) => text.length <= LONGEST_OPTION && !/[.:。：]$/.test(text);
  const withOptions = series.filter(({ answer }) => answer.length > 1 && answer.every(isOption));
  return withOptions.length * 2 > series.length;
}

function isPoll(series: Series): boolean {
  const answers = new Set(series.map(({ answer }) => answer[0]));
  return series.length > 2 && answers.size * 2 < series.length;
}
