import { startPopup } from '@/app/popup';

void startPopup(document.querySelector('#popup')!);
