import pg from 'pg';

let pool: pg.Pool | undefined;

function open(): pg.Pool {
  const opened = new pg.Pool({ connectionString: process.env.PLACET_DATABASE, max: 2, allowExitOnIdle: true });
  // The server is stopped while idle connections are open: that is the end of the tests, not a fault.
  opened.on('error', () => undefined);
  return opened;
}

/** As the owner of the product's database: for arranging and for what no screen shows. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  pool ??= open();
  return (await pool.query<Row>(text, [...parameters])).rows;
}
