import { browser } from 'wxt/browser';

import { loadSettings, watchSettings } from './settings-store';

const SIZES_PX = [16, 32];

/** Greys the toolbar button while highlighting is switched off everywhere. */
export function startToolbarIcon(signal: AbortSignal): void {
  watchSettings(({ isOn }) => void showIcon(isOn), signal);
  void loadSettings().then(({ isOn }) => showIcon(isOn));
}

async function showIcon(isOn: boolean): Promise<void> {
  const path = Object.fromEntries(SIZES_PX.map((size) => [size, `/icon/${isOn ? '' : 'off-'}${size}.png`]));
  await browser.action.setIcon({ path });
}
