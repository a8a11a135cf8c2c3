import { createHash } from 'node:crypto';
import pg from 'pg';

const names = new Map<string, string>();
const most = 1000;

/** A name for a statement, the same in every connection; none once `most` different texts were seen. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

/**
 * A pg client that names every parameterised query, so that PostgreSQL plans it once a connection. TypeORM sends unnamed
 * statements, which cost 2.3–3.2 times the CPU on small reads (design: BENCH.md). Under PgBouncer in transaction mode it needs
 * `max_prepared_statements` > 0.
 */
export class NamingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // `Client.query` is heavily overloaded; only its `(text, values, callback?)` form is changed.
    const plain = this.query.bind(this) as (...parameters: unknown[]) => unknown;
    const named = (...parameters: unknown[]): unknown => {
      const [text, values, ...rest] = parameters;
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return plain(...parameters);
      const name = nameOf(text);
      return name === undefined ? plain(...parameters) : plain({ text, values, name }, ...rest);
    };
    this.query = named as typeof this.query;
  }
}
