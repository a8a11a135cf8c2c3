import pg from 'pg';

let pool: pg.Pool | undefined;

/** As the owner of the product's database: for arranging and for what no screen shows. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: process.env.PLACET_DATABASE, max: 2, allowExitOnIdle: true });
  return (await pool.query<Row>(text, [...parameters])).rows;
}
