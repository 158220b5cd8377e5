import type { Box } from '@/core/popover/safe-path';

/** What the reader sees of the page, without scrollbars, also when it is magnified with the fingers. */
export function getView({ documentElement, defaultView }: Document): Box {
  const view = defaultView?.visualViewport;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (view?.width ?? documentElement.clientWidth),
    bottom: top + (view?.height ?? documentElement.clientHeight),
  };
}
