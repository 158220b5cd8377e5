interface Props {
  readonly id?: string;
  readonly isOn: boolean;
  /** The switch's name where no visible label stands beside it. */
  readonly label?: string;
  /** Id of a text that says more about the switch. */
  readonly describedBy?: string;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Something that is on or off at once. */
export function Switch({ id, isOn, label, describedBy, onSwitch }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      id={id}
      class="switch"
      checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      title={label}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
