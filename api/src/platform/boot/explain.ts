import { StartFailure } from './start-failure.ts';

/** What the start was trying, for the sentence that says what to change. */
export interface StartContext {
  host: string;
  port: number;
  /** Absent when the embedded server is used. */
  databaseUrl?: string | undefined;
}

/** Every error inside an error: causes, and the attempts on several addresses of one name. */
function* unfold(error: unknown, depth = 0): Generator<NodeJS.ErrnoException> {
  if (!(error instanceof Error) || depth > 5) return;
  yield error;
  if (error instanceof AggregateError) for (const inner of error.errors) yield* unfold(inner, depth + 1);
  yield* unfold(error.cause, depth + 1);
}

/** Host, port and database of an address, without its password. */
function parts(url: string): { server: string; user: string; database: string } {
  try {
    const { hostname, port, username, pathname } = new URL(url);
    const user = decodeURIComponent(username);
    return {
      server: `${hostname}:${port === '' ? '5432' : port}`,
      user: user === '' ? '(none)' : user,
      database: decodeURIComponent(pathname.slice(1)) || user,
    };
  } catch {
    return { server: '(unreadable address)', user: '(none)', database: '(none)' };
  }
}

const unreachable: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no machine of that name was found',
  EAI_AGAIN: 'the name could not be looked up; is there a network?',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'there is no way to that machine',
  ENETUNREACH: 'there is no way to that network',
  ECONNRESET: 'it closed the connection',
  '53300': 'it has no free connection left',
  '57P03': 'it is still starting, or shutting down',
};

function databaseFailure(error: NodeJS.ErrnoException, databaseUrl: string): StartFailure | undefined {
  const { server, user, database } = parts(databaseUrl);
  const code = error.code ?? '';
  const cause = { cause: error };
  const reason = unreachable[code];
  if (reason !== undefined || /timeout expired|Connection terminated/.test(error.message)) {
    return new StartFailure(
      'database-unreachable',
      `the database server ${server} (from DATABASE_URL) cannot be used: ${reason ?? error.message}.`,
      [
        'Check host and port in DATABASE_URL, and that the server runs and lets this machine in.',
        'To use the built-in database instead, unset DATABASE_URL.',
      ],
      cause,
    );
  }
  if (code === '28P01' || code === '28000' || error.message.includes('client password must be a string')) {
    return new StartFailure(
      'database-credentials',
      `the database server ${server} refuses the user "${user}" (from DATABASE_URL).`,
      [
        `It says: ${error.message}`,
        'Check user and password in DATABASE_URL; characters such as @ : / # in a password are written as %40 %3A %2F %23.',
      ],
      cause,
    );
  }
  if (code === '3D000') {
    return new StartFailure(
      'database-missing',
      `the server ${server} has no database "${database}" (from DATABASE_URL).`,
      [`Create it, owned by the user Placet signs in as: createdb --owner=${user} ${database}`],
      cause,
    );
  }
  if (code === '42501') {
    return new StartFailure(
      'database-rights',
      `the database user "${user}" (from DATABASE_URL) may not do what Placet needs: ${error.message}.`,
      rightsAdvice(user, database),
      cause,
    );
  }
  if (/SSL|self-signed|certificate|TLS/i.test(error.message)) {
    return new StartFailure(
      'database-unreachable',
      `no encrypted connection to the database server ${server} could be made: ${error.message}.`,
      [
        'Add ?sslmode=require (or disable, inside a trusted network) to DATABASE_URL,',
        'or give Node the certificate of your authority: NODE_EXTRA_CA_CERTS=/path/to/ca.pem',
      ],
      cause,
    );
  }
  return undefined;
}

/** What a database administrator has to type so that Placet's owner user has its rights. */
export function rightsAdvice(user: string, database: string): string[] {
  return [
    `As an administrator of the server: ALTER ROLE "${user}" CREATEROLE; ALTER DATABASE "${database}" OWNER TO "${user}";`,
    'Placet makes its own tables and its login roles placet_*, so that row-level security holds; it needs nothing more.',
  ];
}

/**
 * Turns an error of the start into a message for the person who started Placet.
 * @returns undefined when the error is none of the expected ones: then it is a fault of ours, and its stack is wanted.
 */
export function explainStartFailure(error: unknown, context: StartContext): StartFailure | undefined {
  for (const inner of unfold(error)) {
    if (inner instanceof StartFailure) return inner;
    const { code, syscall } = inner;
    if (code === 'EADDRINUSE') {
      return new StartFailure(
        'port-in-use',
        `port ${String(context.port)} is already used by another program, perhaps another Placet.`,
        [
          `Stop that program, or choose another port: PORT=${String(context.port + 1)} npm start`,
          process.platform === 'win32'
            ? `Which one it is: netstat -ano | findstr :${String(context.port)}`
            : `Which one it is: ss -ltnp 'sport = :${String(context.port)}' (Linux) or lsof -i :${String(context.port)}`,
        ],
        { cause: inner },
      );
    }
    if (code === 'EACCES' && syscall === 'listen') {
      return new StartFailure(
        'port-not-allowed',
        `this account may not open port ${String(context.port)}: ports below 1024 belong to the system.`,
        ['Choose another port, such as PORT=3000, and put a reverse proxy in front of it.'],
        { cause: inner },
      );
    }
    if (code === 'EADDRNOTAVAIL' && syscall === 'listen') {
      return new StartFailure(
        'configuration',
        `this machine has no address ${context.host} to listen on.`,
        ['Set HOST to one it has: 127.0.0.1 (this machine only) or 0.0.0.0 (every network).'],
        { cause: inner },
      );
    }
    if (code === 'ENOSPC' || code === '53100') {
      return new StartFailure(
        'disk-full',
        'the disk is full.',
        ['Free some space (at least 500 MB) and start again; what was confirmed to applicants is safe.'],
        { cause: inner },
      );
    }
    const failure = context.databaseUrl === undefined ? undefined : databaseFailure(inner, context.databaseUrl);
    if (failure) return failure;
  }
  return undefined;
}

/**
 * Writes why the start failed to the terminal: the message and the advice, or, for a fault of ours, the error itself.
 * @returns the exit code to end with.
 */
export function reportStartFailure(error: unknown, context: StartContext, write = console.error): number {
  const failure = explainStartFailure(error, context);
  if (failure) {
    write(failure.text);
    return failure.exitCode;
  }
  write(
    '\nPlacet cannot start, and does not know why. This is a fault in Placet; please report it with these lines:\n',
  );
  write(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 70;
}
