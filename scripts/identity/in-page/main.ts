import { compareNodes, type NodeRecord, recordNodes } from './nodes';
import {
  comparePicture,
  type Difference,
  dropRestless,
  type Picture,
  type PictureOptions,
  takePicture,
} from './picture';
import { listCasesShown } from './cases-shown';
import { type ShiftWatch, startShiftWatch } from './shifts';

/** What a page can be asked about itself; what it remembers stays in the page, for nodes are compared as objects. */
export interface PageRecorder {
  /** Remembers the page as it is. */
  remember(options: PictureOptions): void;
  /** Forgets what has moved or changed since without anybody's doing. */
  forgetRestless(): void;
  /** The `data-case`s in which something is highlighted now, in order. */
  listCasesShown(): readonly string[];
  /** What is not where or as it was remembered; `limitPx` is how far things may move. */
  compareLook(limitPx: number): readonly Difference[];
  /** The browser's own score of what has shifted since; `null` where it keeps none. */
  readShift(): number | null;
  /** Which nodes are not what they were remembered to be; empty where all are the very same. */
  compareNodes(): readonly string[];
}

let picture: Picture | null = null;
let record: NodeRecord | null = null;
let shifts: ShiftWatch | null = null;

const pageRecorder: PageRecorder = {
  remember(options) {
    record = recordNodes(document);
    picture = takePicture(document, options);
  },
  forgetRestless() {
    picture = dropRestless(picture!, document);
    shifts = startShiftWatch();
  },
  listCasesShown: () => listCasesShown(document),
  compareLook: (limitPx) => comparePicture(picture!, document, limitPx),
  readShift: () => shifts?.read() ?? null,
  compareNodes: () => compareNodes(record!, document),
};

Object.assign(globalThis, { pageRecorder });
