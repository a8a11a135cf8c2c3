import type { ColumnOptions } from 'typeorm';

/** Column options of a `timestamptz` that code sees as a `Temporal.Instant`. */
export const instantColumn = {
  type: 'timestamptz',
  transformer: {
    to: (value: Temporal.Instant | null | undefined) => value?.toString() ?? value,
    from: (value: Date | null) => value?.toTemporalInstant() ?? null,
  },
} as const satisfies ColumnOptions;

/** Options of a primary key made by PostgreSQL: ids that sort by time (UUID version 7). */
export const uuidv7Key = (name: string) =>
  ({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: name }) as const satisfies ColumnOptions;
