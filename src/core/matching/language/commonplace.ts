import type { Term } from '@/core/backgrounder/backgrounder';

/**
 * Names that the world's news is full of whatever it is about, so that naming them says nothing of a page's subject:
 * the largest states, their capitals and seats of power, the great alliances, the world's news organisations.
 */
const COMMONPLACE_NAMES = [
  'Russia, Ukraine, United States, China, United Kingdom, Britain, France, Germany, India, Israel, Iran, Turkey, Europe',
  'Moscow, Washington, Beijing, London, Paris, Berlin, Brussels, Kyiv, Kiev, Kremlin, White House, Pentagon, Congress',
  'NATO, European Union, EU, United Nations, UN, Vladimir Putin, Donald Trump, Joe Biden',
  'CNN, BBC, RT, Reuters, TASS, Facebook, Twitter, Google, YouTube, Telegram',
].flatMap((line) => line.split(', '));

const COMMONPLACE: ReadonlySet<string> = new Set(COMMONPLACE_NAMES);

export function isCommonplace({ name, aliases }: Pick<Term, 'name' | 'aliases'>): boolean {
  return COMMONPLACE.has(name) || (aliases['en'] ?? []).some((alias) => COMMONPLACE.has(alias));
}
