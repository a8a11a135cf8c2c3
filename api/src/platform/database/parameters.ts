/** Values of a statement that is put together, each named where it is used. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and gives what stands for it in the statement. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${String(this.values.length)}::${type}`;
  }
}
