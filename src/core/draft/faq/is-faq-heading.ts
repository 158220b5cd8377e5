/** The heading may say more (*… about the strike*), but not a whole sentence. UTF-16 units. */
const LONGEST_HEADING = 90;

/** Headings that speak of frequent questions, by language: any of these words in the heading is enough. */
const TELLING: readonly string[] = [
  'faq|faqs|f\\.a\\.q|q ?& ?as?|q and a',
  'frequently asked|common(?:ly asked)? questions|your questions answered|questions and answers|questions & answers|top questions',
  'häufig(?:e|sten?)?(?: gestellten?)? fragen|fragen (?:und|&) antworten',
  'foire aux questions|questions? (?:les plus )?fréquentes?|questions?[ -](?:et |/ ?)?réponses?',
  'preguntas (?:más )?frecuentes|preguntas y respuestas|preguntes (?:més )?freqüents',
  'perguntas (?:mais )?fre(?:qu|q)entes|perguntas e respostas|dúvidas frequentes',
  'domande (?:più )?frequenti|domande e risposte',
  'veelgestelde vragen|vraag en antwoord|vragen en antwoorden',
  'najczęściej zadawane pytania|częste pytania|pytania i odpowiedzi',
  'čast[ée] (?:dotazy|otázky)|často kladené (?:dotazy|otázky)|otázky a odpov(?:ědi|ede)',
  'često postavljana pitanja|česta pitanja|pitanja i odgovori|često postavljena pitanja',
  'pogosta vprašanja|vprašanja in odgovori',
  'gyakori kérdések|gyakran ismételt kérdések|kérdések és válaszok',
  'întrebări frecvente|întrebări și răspunsuri',
  'vanliga frågor|frågor och svar',
  'ofte stil(?:lede|te) spørgsmål|ofte stilte spørsmål|vanlige spørsmål|spørgsmål og svar|spørsmål og svar',
  'usein kysyt(?:tyä|yt kysymykset)|kysymyksiä ja vastauksia',
  'korduma kippuvad küsimused|küsimused ja vastused',
  'biežāk uzdotie jautājumi|jautājumi un atbildes',
  'dažn(?:ai|iausiai) užduodami klausimai|klausimai ir atsakymai|d\\.?u\\.?k\\.?',
  'sıkça sorulan sorular|sık sorulan sorular|sorular ve cevaplar|soru-cevap',
  'tez-tez verilən suallar|suallar və cavablar|sual-cavab',
  'pertanyaan (?:yang )?(?:sering|umum)|tanya jawab|soalan lazim',
  'câu hỏi thường gặp|hỏi đáp|hỏi và đáp',
  'част(?:о|ые) (?:задаваемые )?вопросы|вопросы и ответы|вопрос[ -–—]+ответ|популярные вопросы|ответы на (?:частые )?вопросы',
  'част(?:і|о|іше) (?:поставлен[іи] )?(?:за)?питання|поширені (?:за)?питання|(?:за)?питання (?:та|і|й) відповіді',
  'често задавани въпроси|въпроси и отговори',
  'често поставувани прашања|прашања и одговори|често постављана питања|питања и одговори',
  'частыя пытанні|пытанні і адказы',
  'жиі қойылатын сұрақтар|сұрақ[ -–—]жауап',
  'συχνές ερωτήσεις|συχνές απορίες|ερωτήσεις και απαντήσεις|ερωτήσεις-απαντήσεις',
  'հաճախ(?:ակի)? տրվող հարցեր|հարց ?[ուև-]+ ?պատասխան|հարցեր (?:և|եւ|ու) պատասխաններ',
  'ხშირად დასმული (?:შე)?კითხვები|კითხვა[ -–—]პასუხი',
  'שאלות (?:נפוצות|ותשובות)|שאלות נפוצות|שו״ת',
  'الأسئلة (?:الشائعة|المتكررة|الأكثر شيوعا)|أسئلة (?:شائعة|متكررة)|سؤال وجواب|أسئلة وأجوبة|اسئلة شائعة',
  'سوال(?:ات|‌های)? (?:متداول|رایج)|پرسش(?:‌های|های)? (?:متداول|رایج|پرتکرار)|پرسش و پاسخ|سوال و جواب',
  'اکثر پوچھے (?:جانے والے|گئے) سوالات|عام سوالات',
  'अक्सर पूछे जाने वाले (?:प्रश्न|सवाल)|सवाल[- ]जवाब|प्रश्नोत्तर',
  'প্রায়শই জিজ্ঞাসিত|সচরাচর জিজ্ঞাসা',
  'คำถามที่พบบ่อย|ถาม[- ]?ตอบ|คำถามและคำตอบ',
  '常见问题|常見問題|常见问答|問答集|问答|問與答|热门问题|熱門問題|疑难解答',
  'よくある(?:ご)?質問|よくあるお問い合わせ|質問と回答|一問一答|q&a',
  '자주 ?(?:묻는|하는) ?질문|질문과 ?답변|질의응답|문답',
  'pyetje(?:t)? (?:të )?(?:shpeshta|më të bëra)|algengar spurningar|spurt og svarað',
];

/** Headings that count only as a whole: alone the word is too common. */
const WHOLE = new Set(
  (
    'questions|questions answered|вопросы|вопросы читателей|питання|запитання|fragen|ihre fragen|preguntas|perguntas|domande|vragen|' +
    'pytania|otázky|kérdések|întrebări|frågor|spørgsmål|spørsmål|kysymyksiä|sorular|suallar|ερωτήσεις|հարցեր|კითხვები|' +
    'שאלות|أسئلة|الأسئلة|سوالات|پرسش‌ها|प्रश्न|คำถาม|问题|問題|質問|질문|въпроси|питања|pitanja'
  ).split('|'),
);

const TELLING_PATTERN = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${TELLING.join('|')})(?![\p{Ll}\p{Lo}])`, 'iu');
/** In scripts without spaces, and where an ending may follow, the words stand within others. */
const TELLING_GLUED = /常见问题|常見問題|常见问答|よくある(?:ご)?質問|자주 ?(?:묻는|하는) ?질문|คำถามที่พบบ่อย|질의응답/u;

/** Whether a heading begins a part of questions and answers, in one of the languages of news. */
export function isFaqHeading(heading: string): boolean {
  if (heading.length > LONGEST_HEADING) return false;
  const words = heading.normalize('NFC').toLowerCase();
  const whole = words.replaceAll(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  return WHOLE.has(whole) || TELLING_PATTERN.test(words) || TELLING_GLUED.test(words);
}
