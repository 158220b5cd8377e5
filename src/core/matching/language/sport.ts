/** Words of sports reports. A politician's bare surname among them is another's: tennis has a Medvedev too. */
const SPORT = [
  'tennis|grand slam|atp|wta|wimbledon|roland[- ]garros|us open|australian open|davis cup|djokovic|nadal|federer|tsitsipas|zverev|alcaraz|sinner|murray|tsonga',
  'championships?|quarter-?finals?|semi-?finals?|third seed|fifth seed|seeded|fourth round|tie-?break|straight sets|last match|figure skating|olympic champion|world cup|qualifiers?|midfielder|striker|goalkeeper|footballer|wrestler|boxing|knockout|judo|masters 1000',
  'теннис\\p{L}*|турнир\\p{L}*|четвертьфинал\\p{L}*|полуфинал\\p{L}*|ракетк\\p{L}*|матч\\p{L}*|чемпионат\\p{L}*|фигурист\\p{L}*|фигурн\\p{L} катани\\p{L}|футболист\\p{L}*|хокке\\p{L}*|джокович\\p{L}*|надал\\p{L}*|сборн\\p{L}+ по',
  'tenis|tennista|tenista|turnier|halbfinale|viertelfinale|achtelfinale|aufschlag|demi-finales?|quarts? de finale|huitièmes|court central|semifinal(?:es)?|cuartos de final|torneo|torneio|çeyrek final|yarı final|tenisçi|turniej|ćwierćfinał|półfinał',
  'թենիս\\p{L}*|մրցաշար\\p{L}*|եզրափակիչ\\p{L}*|ֆուտբոլ\\p{L}*',
].join('|');

const PATTERN = new RegExp(`(?<!\\p{L})(?:${SPORT})(?!\\p{L})`, 'iu');

export function isAboutSport(text: string): boolean {
  return PATTERN.test(text);
}
