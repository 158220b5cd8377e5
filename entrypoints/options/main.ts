import { startOptions } from '@/app/options';

void startOptions(document.querySelector('#library')!);
