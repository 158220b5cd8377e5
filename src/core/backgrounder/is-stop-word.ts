import { getPrimaryTag } from '@/core/matching/language/primary-tag';

/** Words that stand in nearly every sentence of a language, and that are nobody's name. Words such as *Said* and *Das* may be. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the a an and or but if of to in on at by for from with as is are was were be been it its he she they them his her their this that these those we you i not no so than then there here',
  de: 'der die dem den des ein eine einer einem einen und oder aber in im an am auf aus bei mit nach von vom zu zum zur für ist sind war waren sein es er sie wir ihr ich nicht kein auch als wie dass',
  fr: 'le la les un une des du de et ou mais dans en sur par pour avec est sont il elle ils elles nous vous je ne pas que qui ce cette ces au aux',
  es: 'el la los las un una unos unas de del y o pero en por para con es son se que no lo al su sus',
  pt: 'o a os as um uma uns umas de do da dos das e ou mas em no na nos nas por para com que não se ao',
  it: 'il lo la i gli le un una uno di del della dei e o ma in nel nella per con che non si è al alla',
  nl: 'de het een en of maar in op aan van voor met is zijn was niet dat die er te',
  pl: 'i w we z ze na do od po za o u a ale lub nie się że to jest są był jak dla przez',
  cs: 'a v ve s se na do od po za o u ale nebo ne že to je jsou byl jak pro',
  sk: 'a v vo s so sa na do od po za o u ale alebo nie že to je sú bol ako pre',
  ru: 'и в во с со к ко на по за от до из у о об а но или не ни что это как для он она они мы вы я его её их был была было были',
  uk: 'і й та в у з із зі до на по за від о об а але або не ні що це як для він вона вони ми ви я його її їх був була було були',
  bg: 'и в във с със на по за от до у о а но или не че това как за той тя те ние вие аз е са беше',
  sr: 'и у с са на по за од до о а али или не да то је су био i u s sa na po za od do o a ali ili ne da to je su bio',
  hr: 'i u s sa na po za od do o a ali ili ne da to je su bio',
  sv: 'och eller men i på av för med till från är var det den de en ett att inte som',
  da: 'og eller men i på af for med til fra er var det den de en et at ikke som',
  no: 'og eller men i på av for med til fra er var det den de en et at ikke som',
  fi: 'ja tai mutta on ei oli se ne hän he että kun kuin',
  hu: 'a az egy és vagy de nem is hogy van volt ez',
  ro: 'și sau dar în la de pe cu din pentru un o este sunt nu că',
  tr: 've veya ama bir bu şu o için ile de da mi ne',
  az: 'və ya amma bir bu o üçün ilə də da',
  hy: 'և եւ կամ բայց ու է են էր որ այս այդ այն չի',
  ka: 'და ან მაგრამ არის იყო რომ ეს ის არ',
  el: 'ο η το οι τα του της των και ή αλλά σε από για με είναι ήταν δεν που να',
  zh: '的 一 是 不 了 在 人 有 我 他 她 它 这 那 中 大 小 来 上 下 国 和 与 们 地 到 说 个 为 也 就 都 而 及 對 对 這 個 為 與 國 們',
  ar: 'في من على إلى عن و أو لا ما هو هي هم هذا هذه ذلك أن إن كان التي الذي مع',
  fa: 'و یا در از به با برای که این آن است بود را نه',
  he: 'של את על אל עם או לא זה זו הוא היא הם כי אם גם',
};

const wordsByLanguage = new Map(
  Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/**
 * Whether a name is a word that stands in nearly every sentence of its language (BCP 47), so that it would be found
 * everywhere. In capitals it is an acronym: `WHO`, `IT`.
 */
export function isStopWord(name: string, language: string): boolean {
  const isAcronym = name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase();
  return !isAcronym && (wordsByLanguage.get(getPrimaryTag(language))?.has(name.toLowerCase()) ?? false);
}
