import { startPopup } from '@/app/popup';

startPopup(document.querySelector('#popup')!);
