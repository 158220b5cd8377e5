import { Icon } from './Icon';

const DRAWINGS = {
  back: 'M9.8 3.5 5.3 8l4.500 4.500',
  pin: 'M5.300 2.500h5.400M6.300 2.500v3.900L4.200 9v1h7.600V9L9.700 6.400V2.500M8 10v3.800',
  close: 'm4 4 8 8M12 4l-8 8',
} satisfies Record<string, string>;

export type Tool = keyof typeof DRAWINGS;

/** The drawing on a button; the button's own label says what it does. */
export function ToolIcon({ tool }: { readonly tool: Tool }) {
  return <Icon path={DRAWINGS[tool]} />;
}
