import { expect, it } from 'vitest';

import { parseAddress } from '@/core/subscription/parse-address';

it.each([
  ['https://elsa.example/a.md', 'https://elsa.example/a.md', 'https://elsa.example/*'],
  ['  elsa.example/collection.json ', 'https://elsa.example/collection.json', 'https://elsa.example/*'],
  ['HTTPS://Elsa.Example:8443/a.md#top', 'https://elsa.example:8443/a.md', 'https://elsa.example/*'],
  ['http://127.0.0.1:8000/a.md', 'http://127.0.0.1:8000/a.md', 'http://127.0.0.1/*'],
  ['http://localhost:8000/a b.md', 'http://localhost:8000/a%20b.md', 'http://localhost/*'],
  ['http://[::1]/a.md', 'http://[::1]/a.md', 'http://[::1]/*'],
])('takes %j, and asks for that site alone', (typed, url, pattern) => {
  expect(parseAddress(typed)).toEqual({ url, pattern, flaw: null });
});

it.each([
  ['', 'none'],
  ['a collection', 'none'],
  ['collection', 'none'],
  ['ftp://elsa.example/a.md', 'none'],
  ['javascript://elsa.example/%0aalert(1)', 'none'],
  ['file:///etc/passwd', 'none'],
  ['http://elsa.example/a.md', 'notSecure'],
  ['http://127.0.0.1.elsa.example/a.md', 'notSecure'],
  ['https://me:secret@elsa.example/a.md', 'password'],
])('refuses %j: %s', (typed, flaw) => {
  expect(parseAddress(typed)).toEqual({ url: null, flaw });
});
