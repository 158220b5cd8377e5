import { expect } from 'vitest';

import { readSpoken } from './harness/accessibility';
import { makeArticle } from './harness/framed-pages';
import { it } from './harness/it';
import { withAndWithout } from './harness/with-and-without';

/** Names in all that a screen reader speaks of by name, and beside it. */
const BODY = `<h1>What <a href="#1">Nagorno-Karabakh</a> left</h1>
<nav aria-label="Sections"><ul><li><a href="#2">Armenia</a></li><li><a href="#3">The CSTO</a></li></ul></nav>
<p>The CSTO met in Yerevan about <b>Nagorno</b>-Karabakh, and <a href="#4">the Kremlin’s CSTO envoy</a> left.</p>
<h2 id="heading">CSTO and <em>Armenia</em>: an Armenia-based view</h2>
<ol><li>Armenia</li><li>the CSTO and Rybar<ul><li>Yerevan</li></ul></li></ol>
<table><caption>Members of the CSTO</caption><tr><th scope="col">Armenia</th><th scope="col">In Yerevan</th></tr>
<tr><td>Armenia left</td><td>the CSTO</td></tr></table>
<section aria-labelledby="heading"><p aria-label="Its own label">Rybar and the CSTO</p></section>
<p><a href="#5" style="display: inline-flex">Armenia met <b>Rybar</b> now</a> <a href="#6" style="display: flex">Armenia-based CSTO</a></p>
<figure role="img" aria-labelledby="caption"><figcaption id="caption">The CSTO in Yerevan</figcaption></figure>
<p id="more">See what the CSTO said</p><a href="#7" aria-describedby="more">More</a>
<dl><dt>CSTO</dt><dd>Armenia and others</dd></dl><blockquote>Rybar said: Armenia</blockquote>
<p role="heading" aria-level="3">A CSTO heading</p><p role="link" tabindex="0">Armenia, a link</p>
<p>Armen<!-- cut -->ia, in two texts. The end.</p>`;

it('a screen reader is told the same, in the same order, by the same names', async ({ open, session }) => {
  session.server.addPage('/spoken.html', { body: makeArticle(BODY) });
  const { lit, plain } = await withAndWithout(session, await open('spoken.html'), (page) =>
    readSpoken(page, 'in two texts. The end.'),
  );
  expect(plain).toContain('link: the Kremlin’s CSTO envoy');
  expect(plain).toContain('heading: CSTO and Armenia: an Armenia-based view');
  expect(lit).toEqual(plain);
});
