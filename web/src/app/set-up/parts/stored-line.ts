/** A value as it is stored, under the label of its field. */
export interface StoredLine {
  readonly label: string;
  readonly value: string;
}
