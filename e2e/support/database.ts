import pg from 'pg';

/** One for each database: a journey may have an installation of its own. */
const pools = new Map<string, pg.Pool>();

function open(connectionString: string): pg.Pool {
  const opened = new pg.Pool({ connectionString, max: 2, allowExitOnIdle: true });
  // The server is stopped while idle connections are open: that is the end of the tests, not a fault.
  opened.on('error', () => undefined);
  pools.set(connectionString, opened);
  return opened;
}

/** As the owner of the product's database: for arranging and for what no screen shows. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const database = process.env.PLACET_DATABASE ?? '';
  const pool = pools.get(database) ?? open(database);
  return (await pool.query<Row>(text, [...parameters])).rows;
}
