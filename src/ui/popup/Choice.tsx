import type { ComponentChildren } from 'preact';

interface Props<Value extends string> {
  readonly legend: string;
  /** Set where a heading above says the same. */
  readonly isLegendUnseen?: boolean;
  /** Tells this group of radio buttons from the others on the page. */
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly renderLabel: (value: Value) => ComponentChildren;
  readonly onChoose: (value: Value) => void;
}

/** One of a few values, all in view. */
export function Choice<Value extends string>({
  legend,
  isLegendUnseen = false,
  name,
  values,
  chosen,
  renderLabel,
  onChoose,
}: Props<Value>) {
  return (
    <fieldset class="choice">
      <legend class={isLegendUnseen ? 'unseen' : undefined}>{legend}</legend>
      <div class="choices">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{renderLabel(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
