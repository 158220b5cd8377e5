/** A file's name without folder and extension, as lower-case words joined by hyphens; `untitled` where it has no letter or digit. */
export function makeBackgrounderId(fileName: string): string {
  const baseName = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const words = baseName
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? 'untitled';
}
