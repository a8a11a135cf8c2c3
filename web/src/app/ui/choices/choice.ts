/** One of the answers offered by radios, checkboxes or a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Stands alone: choosing it clears the others, and the other way round ("none of these"). Checkboxes only. */
  readonly exclusive?: boolean;
}

/** What is chosen after `value` was turned on or off; an exclusive choice never stands beside another. */
export function toggled(choices: readonly Choice[], chosen: readonly string[], value: string, on: boolean): string[] {
  if (!on) return chosen.filter((other) => other !== value);
  const exclusive = new Set(choices.filter((choice) => choice.exclusive === true).map((choice) => choice.value));
  if (exclusive.has(value)) return [value];
  const wanted = new Set([...chosen.filter((other) => !exclusive.has(other)), value]);
  return choices.map((choice) => choice.value).filter((other) => wanted.has(other));
}
