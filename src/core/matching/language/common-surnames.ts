import { foldWord } from '@/core/matching/text/words';

/** Surnames so common that one alone tells nothing: it counts only where its bearer is named in full on the page. */
const COMMON_SURNAMES = `
Grigoryan Grigorian Grigorjan Grigorián Григорян Գրիգորյան Simonyan Simonian Simonjan Simonián Симонян Սիմոնյան
Sargsyan Sarkisyan Sarkissian Саргсян Սարգսյան Petrosyan Петросян Պետրոսյան Hakobyan Акопян Harutyunyan Арутюнян Hovhannisyan Оганесян
Karapetyan Карапетян Khachatryan Хачатрян Vardanyan Варданян Mkrtchyan Мкртчян Gasparyan Гаспарян Aliyev Aliev Алиев Əliyev Mammadov Mamedov Мамедов
Huseynov Гусейнов Hasanov Гасанов Ivanov Иванов Petrov Петров Smirnov Смирнов Kuznetsov Кузнецов Popov Попов Volkov Волков Sokolov Соколов
Shevchenko Шевченко Kovalenko Коваленко Bondarenko Бондаренко Smith Johnson Williams Brown Jones Davis Miller Wilson Taylor Thomas Moore Martin Jackson White
Harris Clark Lewis Walker Hall Young King Wright Green Baker Adams Nelson Hill Campbell Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy
García González Rodríguez Fernández López Martínez Sánchez Pérez Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Kim Lee Park Wang Li Zhang Chen Singh Khan
`;

const COMMON: ReadonlySet<string> = new Set(
  COMMON_SURNAMES.trim()
    .split(/\s+/)
    .map((name) => foldWord(name, 0, name.length)),
);

export function isCommonSurname(name: string): boolean {
  return COMMON.has(foldWord(name, 0, name.length));
}
