import { record, text, wholeNumber } from '@/core/shape/shape';
import { createLibraryReader } from '@/extension/library-store/library-reader';

import { createSearchDesk } from './library-page/search-desk';

/**
 * The thread on which the library page searches: an index of 10,000 documents takes seconds to build, in which the page is to
 * scroll and the extension's worker to answer. It ends with the page. A question is `{ question, query }`; whatever else
 * comes says that the library has changed. `null` goes back when more was read, `{ question, answer }` to a question.
 */
const desk = createSearchDesk(createLibraryReader(), () => postMessage(null));
const questionShape = record({ question: wholeNumber, query: text });

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data === null) {
    desk.refresh();
    return;
  }
  const { question, query } = questionShape(data);
  void desk.search(query).then((answer) => postMessage({ question, answer }));
});
desk.refresh();
