/** Hash of a word with its accents but without case and invisible characters. */
export function hashExact(word: string): number {
  const plain = word
    .replaceAll(/[\p{Cf}]/gu, '')
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('ς', 'σ');
  let hash = 0;
  for (let at = 0; at < plain.length; at++) hash = (Math.imul(hash, 31) + plain.charCodeAt(at)) | 0;
  return hash;
}
