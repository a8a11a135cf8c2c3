/** Counts presses of Shift alone, within five seconds of each other: the third means "exit". */
export class ShiftCounter {
  static readonly needed = 3;
  private readonly patience = 5_000;
  private presses = 0;
  private last = 0;

  /** How many presses are still needed; 0 means now. Anything but Shift starts over. */
  press(key: string, at: number, repeated = false): number {
    if (repeated) return ShiftCounter.needed - this.presses;
    if (key !== 'Shift' || at - this.last > this.patience) this.presses = 0;
    if (key === 'Shift') this.presses++;
    this.last = at;
    const missing = ShiftCounter.needed - this.presses;
    if (missing === 0) this.presses = 0;
    return missing;
  }
}
