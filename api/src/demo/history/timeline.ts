/** Something that happened at a moment. */
interface Happening {
  readonly at: Temporal.Instant;
  readonly happen: () => Promise<void>;
}

/** What happened, told in the order in which it happened; what lies ahead of `now` is not told. */
export class Timeline {
  private readonly happenings: Happening[] = [];

  constructor(private readonly now: Temporal.Instant) {}

  add(at: Temporal.Instant, happen: () => Promise<void>): void {
    if (Temporal.Instant.compare(at, this.now) < 0) this.happenings.push({ at, happen });
  }

  /** Once a day from the first happening on, for what time itself brings about. */
  addDaily(happen: () => Promise<void>): void {
    const first = this.happenings.map(({ at }) => at).toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
    if (first === undefined) return;
    const days = Math.floor(this.now.since(first).total('hours') / 24);
    for (let day = 0; day <= days; day++) this.add(this.now.subtract({ hours: 24 * day, seconds: 1 }), happen);
  }

  /** @param travel sets the clock. */
  async tell(travel: (to: Temporal.Instant) => void): Promise<void> {
    for (const { at, happen } of this.happenings.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
      travel(at);
      await happen();
    }
    travel(this.now);
  }
}
