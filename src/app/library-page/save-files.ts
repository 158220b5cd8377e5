import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { writeBackgrounderJson } from '@/core/backgrounder/json/write-backgrounder-json';
import { writeBackgrounder } from '@/core/backgrounder/write-backgrounder';
import type { FileKind } from '@/ui/library/DocumentView';

/** Saves one document as a file that imports again, under its id. */
export function saveDocument(backgrounder: Backgrounder, kind: FileKind): void {
  if (kind === 'json') saveFile(`${backgrounder.id}.json`, [writeBackgrounderJson(backgrounder)], 'application/json');
  else saveFile(`${backgrounder.id}.md`, [writeBackgrounder(backgrounder)], 'text/markdown');
}

/** Hands a file to the browser's own downloads, as a link on the page would. */
export function saveFile(name: string, pieces: readonly (string | Uint8Array)[], type: string): void {
  const url = URL.createObjectURL(new Blob(pieces as BlobPart[], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
