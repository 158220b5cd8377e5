import type { Worded } from '@/ui/words';

interface Props {
  readonly job: 'read' | 'add' | 'restore';
  readonly done: number;
  /** `null` where it is not known yet. */
  readonly total: number | null;
  readonly onCancel: () => void;
}

/** How far a long reading has come, with a way to stop it. */
export function ProgressView({ job, done, total, onCancel }: Props, { words }: Worded) {
  return (
    <div class="progress" role="status">
      <label class="field">
        <span class="field-name">
          {total === null
            ? words('library.progress.open')
            : words(`library.progress.${job}`, [String(done), String(total)])}
        </span>
        <progress {...(total !== null && { value: done, max: total })} />
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {words('library.progress.cancel')}
      </button>
    </div>
  );
}
