import { createWordList } from './word-list';

/**
 * What may stand with a capital directly before a surname without being the bearer's given name: titles, offices, and
 * words that begin a sentence or a headline. By language, in their dictionary form; endings are left open by `*`.
 */
const WORDS = [
  // English
  'Mr Mrs Ms Dr Sir Lord Gen General Marshal Colonel President Premier PM Prime Minister Ministers Deputy Vice Chairman Chairwoman Chair Chief',
  'Secretary Spokesman Spokeswoman Spokesperson Speaker Leader Editor Boss Ambassador Diplomat Senator Governor Mayor Chancellor Director Envoy Ex Former',
  'Comrade Presidents Government Kremlin Team Administration Opposition Analyst Commentator Journalist Blogger Host Official Hawk Ally Blog',
  'A An The And But Or If When While As After Before Since Because Although Though Where Why How What Who Did Does Do Is Was Will Would Can Could Should May',
  'Yet Now Then Later Earlier Today Yesterday Tomorrow Meanwhile Instead Still Once Only Even Also So Thus For In On At By To From With Without Against Under Over',
  'Like Unlike Between Both Neither Not No Yes Says Said Asked Told Calls Video Watch Photo Photos Live Opinion Breaking Exclusive Interview Analysis',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December',
  // Russian, Ukrainian, Bulgarian
  'Господин* Президент* Премьер* Министр* Глав* Спикер* Секретарь Пресс Политик* Вице Зампред* Экс Товарищ* Бывш* Журналист* Заместител*',
  'А И Но Или Если Когда Как Что Кто Где Почему Зачем После Перед До Для По На В Во С Со К О Об От При Под Над За Из Без Ранее Позже Теперь Сейчас Сегодня Вчера Завтра Также Так Однако Пока Ведь Именно Тем Сам Сама',
  'Пан Прем* Міністр* Очільник* Речник* Та Але Якщо Коли Як Що Хто Де Чому Після Про Раніше Сьогодні Вчора Водночас',
  // Armenian
  'Պարոն Տիկին Վարչապետ* Նախագահ* Նախարար* Խոսնակ* Քարտուղար* Սակայն Իսկ Բայց Եթե Երբ Ինչպես Ինչու Որ Եվ Ու Նաև Այսօր Երեկ Ավելի',
  // French
  'M MM Mme Monsieur Madame Président Premier Ministre Porte Vice Selon Pour Avec Sans Contre Chez Et Mais Ou Où Si Quand Comme Que Qui Le La Les Un Une Des Du De D L Après Avant Depuis Pourquoi Comment Hier Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Ex Ancien',
  // German: its nouns have capitals, so only given names tell there
  'Herr Herrn Frau Präsident* Premier* Minister* Ministerpräsident* Regierungschef* Kremlsprecher* Sprecher* Staatschef* Und Aber Doch Wenn Als Wie Warum Wer Was Wo Der Die Das Auch Nach Vor Seit Für Mit Ohne Gegen Laut',
  // Spanish, Portuguese, Italian
  'Señor Sr Sra Presidente Presidenta Primer Ministro Ministra Portavoz Vicepresidente Según Para Con Sin Contra Y Pero Si Cuando Como Que Quien El Los Las Una De Del En Por Tras Desde Ayer Hoy Lunes Martes Miércoles Jueves Viernes Sábado Domingo',
  'Senhor Primeiro Porta Segundo Mas Quando O Os As Um Uma Do Da No Na Após Ontem Hoje',
  'Signor Il Lo Gli Un Di Del Della Per Con Ma Se Quando Come Che Chi Dopo Prima Ieri Oggi Premier Portavoce',
  // Turkish, Azerbaijani
  'Sayın Başbakan Başbakanı Cumhurbaşkanı Bakan Bakanı Sözcü Sözcüsü Lider Lideri Ve Ama Fakat Eğer Bugün Dün Ancak Prezident Prezidenti Naziri Nazir Baş Cənab Amma Lakin Bu',
  // Polish, Czech
  'Pan Pani Prezydent* Premier* Minister* Rzecznik* Szef* A I Ale Jeśli Gdy Kiedy Jak Co Kto Dlaczego Po Przed Od Do Na W Z Ze O Według Wczoraj Dziś Prezident* Předseda Mluvčí Když Proč Podle',
  // Greek
  'Ο Η Το Του Της Τον Την Και Αλλά Αν Όταν Πρόεδρος Πρωθυπουργός Εκπρόσωπος Κύριος',
].join(' ');

const LIST = createWordList(WORDS.toLowerCase());

export function isUsualBeforeSurname(word: string): boolean {
  return LIST.has(word.toLowerCase());
}
