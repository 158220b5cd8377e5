import { type Contest, IN_ONE } from './contest';

/** Kept, so that the reading is not optimised away. */
export let checksum = 0;

/** Walks every text node and reads each character once. */
export const runFloor: Contest = (document) => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let at = 0; at < data.length; at += 1) sum = (sum + data.charCodeAt(at)) | 0;
  }
  checksum ^= sum;
  return IN_ONE;
};
