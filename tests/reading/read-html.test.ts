import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readMarkdown } from '@/core/draft/markdown/read-markdown';
import { readText } from '@/core/draft/text/read-text';
import { readHtml } from '@/reading/read-html';

const FIXTURES = 'tests/fixtures/faq';
const files = readdirSync(FIXTURES).filter((file) => extname(file) !== '.json');

function readFaq(file: string): unknown {
  const text = readFileSync(join(FIXTURES, file), 'utf8');
  if (extname(file) === '.html') return readHtml(text, null).faq;
  if (extname(file) === '.txt') return readText(text).faq;
  const result = readMarkdown(text, file);
  return result.isRead ? result.draft.faq : result.problems;
}

describe('the FAQ of a document', () => {
  it.each(files)('is found whole, and nothing else, in %s', (file) => {
    const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, `${basename(file, extname(file))}.json`), 'utf8'));
    expect(readFaq(file)).toEqual(expected);
  });
});

const TEXT = [
  'The dockers of Port Elsa have been on strike since the first of March, and no ship has been unloaded in the harbour since then.',
  'Their union wants shorter shifts, and the harbour company says that it cannot pay for them while trade is weak.',
  'Both sides will meet again on Friday, in the town hall, with the mayor between them, as they did in 1998.',
];
const ARTICLE = `<article><h1>Strike in Port Elsa</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article>`;

function makePage(head: string, body = ARTICLE, attributes = 'lang="en"'): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

describe('an article', () => {
  it('is read without what stands around it', () => {
    const aside =
      '<aside><p>Read also: the cranes of Port Elsa, and who built them in 1931, with many pictures.</p></aside>';
    const nav = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>';
    const footer = '<footer><p>© 2024 The Elsa Herald. All rights reserved, and nothing may be copied.</p></footer>';
    const draft = readHtml(
      makePage('<title>Strike in Port Elsa | Elsa Herald</title>', nav + ARTICLE + aside + footer),
      null,
    );
    expect(draft).toMatchObject({ title: 'Strike in Port Elsa', paragraphs: TEXT, language: 'en', faq: [], terms: [] });
  });

  it.each([
    ['<meta property="article:published_time" content="2024-03-03T10:00:00+01:00">', { date: '2024-03-03' }],
    ['<meta name="DC.date.issued" content="2024-03-03">', { date: '2024-03-03' }],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-03"}</script>',
      { date: '2024-03-03' },
    ],
    ['<meta property="og:site_name" content="The Elsa Herald">', { source: 'The Elsa Herald' }],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Elsa TV"}}</script>',
      { source: 'Elsa TV' },
    ],
    ['<meta name="author" content="Jane Roe">', { source: 'Jane Roe', author: null }],
    [
      '<meta name="author" content="Jane Roe"><meta property="og:site_name" content="Elsa TV">',
      { source: 'Elsa TV', author: 'Jane Roe' },
    ],
    [
      '<meta name="author" content="By Jane Roe, 3 March 2024"><link rel="canonical" href="https://herald.example/a">',
      { source: 'herald.example', author: 'Jane Roe' },
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Jane Roe"},{"name":"Li Wei"}],"publisher":{"name":"Elsa TV"}}</script>',
      { source: 'Elsa TV', author: 'Jane Roe, Li Wei' },
    ],
    [
      '<meta name="author" content="https://herald.example/jane"><meta property="og:site_name" content="Elsa TV">',
      { author: null },
    ],
    ['<link rel="canonical" href="https://herald.example/2024/03/03/strike">', { date: '2024-03-03' }],
    ['<link rel="canonical" href="https://herald.example/2024-03-03-strike.html">', { date: '2024-03-03' }],
    ['<link rel="canonical" href="https://herald.example/20240303/strike">', { date: '2024-03-03' }],
    ['<link rel="canonical" href="https://herald.example/2024/45/67/strike">', { date: null }],
    [
      '<link rel="canonical" href="https://herald.example/strike">',
      { url: 'https://herald.example/strike', source: 'herald.example' },
    ],
    ['<link rel="canonical" href="javascript:alert(1)">', { url: null, source: null }],
    ['<meta property="og:url" content="https://herald.example/strike">', { url: 'https://herald.example/strike' }],
    ['<meta property="og:title" content="Strike in Port Elsa">', { title: 'Strike in Port Elsa' }],
  ])('says in its head %s', (head, facts) => {
    expect(readHtml(makePage(head), null)).toMatchObject(facts);
  });

  it.each([
    ['<p class="byline"><time datetime="2024-03-03T10:00">Sunday</time></p>'],
    ['<p><span class="article-date">3 March 2024</span></p>'],
    ['<p>Published: March 3, 2024</p>'],
    ['<div>Jane Roe, Port Elsa · March 3, 2024, 10:15</div>'],
  ])('says its day in %s', (line) => {
    expect(readHtml(makePage('', ARTICLE.replace('</h1>', `</h1>${line}`)), null).date).toBe('2024-03-03');
  });

  it.each([
    ['Strike in Port Elsa | Elsa Herald'],
    ['News of the harbour » Strike in Port Elsa'],
    ['Elsa Herald: Strike in Port Elsa / 03.03.2024'],
  ])('is called what its heading says: %s', (title) => {
    expect(readHtml(makePage(`<title>${title}</title>`), null).title).toBe('Strike in Port Elsa');
  });

  it('is read without teasers, tables of contents and labels between its paragraphs', () => {
    const between =
      '<p>Photo: J. Roe</p><ul><li><a href="#a">How it began</a></li><li><a href="#b">How it may end</a></li></ul>' +
      '<p><a href="/cranes">The cranes of Port Elsa, and who built them</a></p><p>Advertisement</p>';
    const body = ARTICLE.replace(`<p>${TEXT[1]!}`, `${between}<h2>How it began</h2><p>${TEXT[1]!}`).replace(
      `<p>${TEXT[2]!}`,
      `<h2>How it may end</h2><p>${TEXT[2]!}`,
    );
    expect(readHtml(makePage('', body), null).paragraphs).toEqual(TEXT);
  });

  it('keeps the links of an article that has nothing else', () => {
    const links = TEXT.map((text) => `<li><a href="/a">${text}</a></li>`).join('');
    expect(readHtml(makePage('', `<article><h1>Today</h1><ul>${links}</ul></article>`), null).paragraphs).toEqual(TEXT);
  });

  it('has no FAQ where a dialog of the site asks', () => {
    const dialog =
      '<section class="capping__bottom"><p class="capping__question">Why this message?</p><p class="capping__answer">Somebody else reads with your name.</p><p class="capping__question">What to do?</p><p class="capping__answer">Press the button.</p></section>';
    expect(readHtml(makePage('', ARTICLE + dialog), null).faq).toEqual([]);
  });

  it('is where it was read, whatever it says itself', () => {
    const page = makePage('<link rel="canonical" href="https://elsewhere.example/">');
    expect(readHtml(page, 'https://herald.example/strike?from=mail')).toMatchObject({
      url: 'https://herald.example/strike?from=mail',
    });
  });

  it('is where it was saved from', () => {
    const page = makePage('').replace('<html', '<!-- saved from url=(0029)https://herald.example/strike -->\n<html');
    expect(readHtml(page, null).url).toBe('https://herald.example/strike');
  });

  it.each([
    ['ru', 'lang="ru"'],
    ['zh-Hant', 'lang="zh-TW"'],
  ])('is in the declared language unless it is written otherwise: %s', (language, attributes) => {
    const own = { ru: 'Докеры Порта Эльза бастуют с первого марта. ', 'zh-Hant': '碼頭工人自三月一日起罷工。' }[
      language
    ]!;
    const body = `<article><p>${own.repeat(20)}</p></article>`;
    expect(readHtml(makePage('', body, attributes), null).language).toBe(language);
    expect(readHtml(makePage('', ARTICLE, attributes), null).language).toBe('en');
  });

  it.each([
    ['hidden from older browsers', (json: string) => `//<![CDATA[\n${json}\n//]]>`],
    ['with a comma that nothing follows', (json: string) => json.replace(/\}$/, ',}')],
    [
      'beside another that is broken',
      (json: string) => `${json}</script><script type="application/ld+json">{ "@type":`,
    ],
  ])('has the FAQ of JSON-LD %s', (_, write) => {
    const entry = { '@type': 'Question', name: 'Who?', acceptedAnswer: { '@type': 'Answer', text: 'They, [all].' } };
    const json = write(JSON.stringify({ '@type': 'FAQPage', mainEntity: [entry] }));
    expect(readHtml(makePage(`<script type="application/ld+json">${json}</script>`), null).faq).toEqual([
      { question: 'Who?', answer: 'They, [all].' },
    ]);
  });

  it('is read from a page that has none as far as it has paragraphs', () => {
    const body =
      '<div><a href="/a">Home</a><div>Menu</div><p>The harbour is closed.</p><p><a href="/b">More about the harbour of Port Elsa and all of its ships</a></p></div>';
    expect(readHtml(makePage('<title>Elsa</title>', body), null).paragraphs).toContain('The harbour is closed.');
  });

  it.each([
    [
      '<p><b>Q:</b> Who pays?</p><p><b>A:</b> Nobody does, for now.</p><p><b>Q:</b> Why?</p><p><b>A:</b> There is no money.</p>',
    ],
    ['<p>Q: Who pays?<br>A: Nobody does, for now.</p><p>Q: Why?<br>A: There is no money.</p>'],
    ['<p>Q: Who pays? A: Nobody does, for now.</p><p>Q: Why? A: There is no money.</p>'],
    [
      '<h2>FAQ</h2><table><tr><th>Question</th><th>Answer</th></tr><tr><td>Who pays?</td><td>Nobody does, for now.</td></tr><tr><td>Why?</td><td>There is no money.</td></tr></table>',
    ],
  ])('does not keep what its FAQ says in its background: %s', (faq) => {
    expect(readHtml(makePage('', ARTICLE.replace('</article>', `${faq}</article>`)), null)).toMatchObject({
      paragraphs: TEXT,
      faq: [
        { question: 'Who pays?', answer: 'Nobody does, for now.' },
        { question: 'Why?', answer: 'There is no money.' },
      ],
    });
  });

  it.each([
    [
      'words that are told with their language',
      {
        '@type': 'FAQPage',
        mainEntity: [
          {
            '@type': 'Question',
            name: { '@value': 'Who pays?', '@language': 'en' },
            acceptedAnswer: { '@type': 'Answer', text: { '@value': 'Nobody.' } },
          },
        ],
      },
    ],
    [
      'a page that the article is the subject of',
      {
        '@type': 'Article',
        mainEntityOfPage: {
          '@type': 'FAQPage',
          mainEntity: {
            '@type': 'Question',
            name: 'Who pays?',
            acceptedAnswer: { '@type': 'Answer', text: 'Nobody.' },
          },
        },
      },
    ],
  ])('has the FAQ of its data, with %s', (_, data) => {
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(readHtml(makePage(head), null).faq).toEqual([{ question: 'Who pays?', answer: 'Nobody.' }]);
  });

  it('keeps what its background says apart from what its FAQ answers', () => {
    const faq =
      '<h2>FAQ</h2><h3>Who is on strike?</h3><p>All of the dockers.</p><h3>Since when?</h3><p>Since March.</p>';
    const draft = readHtml(makePage('', ARTICLE.replace('</article>', `${faq}</article>`)), null);
    expect(draft.paragraphs).toEqual(TEXT);
    expect(draft.faq.map(({ question }) => question)).toEqual(['Who is on strike?', 'Since when?']);
  });
});

describe('what would run', () => {
  const traps = [
    '<script>globalThis.isHurt = true</script>',
    '<img src="https://evil.example/a.png" onerror="globalThis.isHurt = true">',
    '<svg onload="globalThis.isHurt = true"><script>globalThis.isHurt = true</script></svg>',
    '<iframe srcdoc="<script>parent.isHurt = true</script>"></iframe>',
    '<object data="https://evil.example/a"></object><embed src="https://evil.example/b">',
    '<link rel="stylesheet" href="https://evil.example/a.css"><style>@import "https://evil.example/b.css";</style>',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0; url=https://evil.example/">',
    '<template><p>hidden</p></template>',
  ];

  it.each(traps)('leaves no trace: %s', (trap) => {
    const draft = readHtml(makePage(trap, ARTICLE.replace('</h1>', `</h1><p>Look: ${trap}</p>`)), null);
    expect(globalThis).not.toHaveProperty('isHurt');
    expect(JSON.stringify(draft)).not.toMatch(/evil|isHurt|hidden|[<>]/);
  });

  it('leaves only the words of a link', () => {
    const link = '<a href=" java&#10;script:alert(1)" onclick="alert(2)">the union</a>';
    const draft = readHtml(makePage('', ARTICLE.replace('Their union', `Then ${link}`)), null);
    expect(draft.paragraphs[1]).toMatch(/^Then the union wants/);
    expect(JSON.stringify(draft)).not.toMatch(/script|alert/);
  });

  it('does not run or load what an answer in JSON-LD holds', () => {
    const answer = '<p>Yes<img src=x onerror=globalThis.isHurt=true><script>globalThis.isHurt=true</script>.</p>';
    const data = {
      '@type': 'FAQPage',
      mainEntity: { '@type': 'Question', name: 'Is it safe?', acceptedAnswer: { text: answer } },
    };
    const json = JSON.stringify(data).replaceAll('</', '<\\/');
    const draft = readHtml(makePage(`<script type="application/ld+json">${json}</script>`), null);
    expect(draft.faq).toEqual([{ question: 'Is it safe?', answer: 'Yes.' }]);
    expect(globalThis).not.toHaveProperty('isHurt');
  });
});

describe('a page made to hurt', () => {
  it.each([
    ['nested 1,000 levels deep', `${'<div>'.repeat(1_000)}deep${'</div>'.repeat(1_000)}`],
    [
      'with 500 buttons that unfold each other',
      '<button aria-expanded="false" aria-controls="a">Why?</button>'.repeat(500),
    ],
    [
      'with an answer that holds its own question',
      '<div id="a"><button aria-expanded aria-controls="a">Why?</button>Because.</div>',
    ],
    ['with 500 questions and no answer', '<h3>Why?</h3>'.repeat(500)],
    ['with one endless word', `<p>${'a'.repeat(1_000_000)}</p>`],
    ['with one endless question', `<h2>FAQ</h2><h3>${'why '.repeat(200_000)}?</h3><p>So.</p>`],
    [
      'with JSON-LD that refers to itself',
      '<script type="application/ld+json">{"@type":"FAQPage","@id":"#a","mainEntity":{"@id":"#a"}}</script>',
    ],
    ['with JSON-LD of nothing but brackets', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
  ])('is read all the same: %s', (_, body) => {
    expect(() => readHtml(makePage('', body), null)).not.toThrow();
  });

  it.each([[''], ['<html'], ['\u0000'], ['<title>'], ['<frameset><frame></frameset>']])(
    'is read all the same: %j',
    (html) => {
      expect(readHtml(html, null).paragraphs).toEqual([]);
    },
  );
});
