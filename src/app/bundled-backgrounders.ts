import armeniaRussiaNagornoKarabakh from '@@/assets/backgrounders/armenia-russia-nagorno-karabakh.md';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';

/** The backgrounders that come with the extension; the build has parsed them. */
export const bundledBackgrounders: readonly Backgrounder[] = [armeniaRussiaNagornoKarabakh];
