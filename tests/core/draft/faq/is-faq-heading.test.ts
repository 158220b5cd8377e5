import { expect, it } from 'vitest';

import { isFaqHeading } from '@/core/draft/faq/is-faq-heading';

it.each([
  'FAQ',
  'FAQs',
  'Frequently Asked Questions (FAQ)',
  'FREQUENTLY ASKED QUESTIONS',
  'Frequently asked questions about the strike',
  'The strike: your questions answered',
  'Q&A',
  'Questions',
  'Questions & Answers',
  'Häufig gestellte Fragen zum Streik',
  'Die häufigsten Fragen und Antworten',
  'Foire aux questions',
  'Questions fréquentes',
  'Preguntas frecuentes',
  'Perguntas frequentes',
  'Domande frequenti',
  'Veelgestelde vragen',
  'Najczęściej zadawane pytania',
  'Časté dotazy',
  'Gyakori kérdések',
  'Întrebări frecvente',
  'Vanliga frågor och svar',
  'Usein kysytyt kysymykset',
  'Sıkça Sorulan Sorular',
  'Часто задаваемые вопросы',
  'Вопросы и ответы',
  'Часті запитання',
  'Често задавани въпроси',
  'Συχνές ερωτήσεις',
  'Հաճախ տրվող հարցեր',
  'ხშირად დასმული კითხვები',
  'שאלות ותשובות',
  'الأسئلة الشائعة',
  'سوالات متداول',
  'अक्सर पूछे जाने वाले सवाल',
  'คำถามที่พบบ่อย',
  'Câu hỏi thường gặp',
  'Pertanyaan yang sering diajukan',
  '常见问题',
  '有關罷工的常見問題',
  'よくあるご質問',
  '자주 묻는 질문',
])('knows “%s” for the heading of an FAQ', (heading) => {
  expect(isFaqHeading(heading)).toBe(true);
});

it.each([
  'Open questions',
  'Questions of honour',
  'The question of the harbour',
  'Faqir Khan elected',
  'A question of money',
  'Wichtige Fragen der Zeit',
  'Le Facteur',
  'Вопрос времени',
  'Background',
  `Frequently asked questions ${'that nobody answers '.repeat(10)}`,
  '',
])('does not take “%s” for one', (heading) => {
  expect(isFaqHeading(heading)).toBe(false);
});
