import type { Worded } from '@/ui/words';

interface Props {
  /** Whether there is anything to pause: highlighting is on. */
  readonly isOn: boolean;
  readonly isPaused: boolean;
  /** Whole minutes until highlighting goes on by itself; `null` while it is not paused. */
  readonly minutesLeft: number | null;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

/** Lets highlighting rest for ten minutes, everywhere, or ends the rest. One button in one place, so nothing moves. */
export function PauseRow({ isOn, isPaused, minutesLeft, onPause, onResume }: Props, { words }: Worded) {
  return (
    <div class="row">
      <span class="row-text" role="status">
        {isPaused && minutesLeft !== null
          ? words('popup.pausedFor', minutesLeft)
          : words(isOn ? 'popup.isOn' : 'popup.isOff')}
      </span>
      <button type="button" class="button" disabled={!isOn} onClick={isPaused ? onResume : onPause}>
        {isPaused ? words('popup.resume') : words('popup.pause')}
      </button>
    </div>
  );
}
