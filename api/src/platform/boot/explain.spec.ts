import { describe, expect, it } from 'vitest';
import { explainStartFailure, reportStartFailure } from './explain.ts';
import { StartFailure } from './start-failure.ts';

const databaseUrl = 'postgres://placet:s3cret@db.example.org/placet';
const context = { host: '127.0.0.1', port: 3000, databaseUrl };
const errno = (code: string, extra: object = {}): Error => Object.assign(new Error(code), { code, ...extra });

describe('the reason a start failed', () => {
  it.each([
    [errno('EADDRINUSE', { syscall: 'listen' }), 'port-in-use'],
    [errno('EACCES', { syscall: 'listen' }), 'port-not-allowed'],
    [errno('EADDRNOTAVAIL', { syscall: 'listen' }), 'configuration'],
    [errno('ENOSPC'), 'disk-full'],
    [errno('ECONNREFUSED'), 'database-unreachable'],
    [errno('ENOTFOUND'), 'database-unreachable'],
    [errno('28P01'), 'database-credentials'],
    [errno('3D000'), 'database-missing'],
    [errno('42501'), 'database-rights'],
    [errno('53300'), 'database-unreachable'],
    [new Error('timeout expired'), 'database-unreachable'],
    [new Error('The server does not support SSL connections'), 'database-unreachable'],
  ])('%s', (error, kind) => {
    expect(explainStartFailure(error, context)?.kind).toBe(kind);
  });

  it('is found inside a cause, and inside the attempts on each address of a name', () => {
    const attempts = new AggregateError([errno('ECONNREFUSED'), errno('ECONNREFUSED')]);
    const wrapped = new Error('pool', { cause: attempts });
    expect(explainStartFailure(wrapped, context)?.kind).toBe('database-unreachable');
  });

  it('names server and database, never the password', () => {
    const failure = explainStartFailure(errno('3D000'), context);
    expect(failure?.text).toContain('db.example.org:5432 has no database "placet"');
    expect(failure?.text).not.toContain('s3cret');
  });

  it('does not blame DATABASE_URL when there is none', () => {
    expect(explainStartFailure(errno('ECONNREFUSED'), { host: '127.0.0.1', port: 3000 })).toBeUndefined();
  });
});

describe('the report', () => {
  const report = (error: unknown): { code: number; text: string } => {
    const lines: string[] = [];
    const code = reportStartFailure(error, context, (line: string) => lines.push(line));
    return { code, text: lines.join('\n') };
  };

  it('says what to do, without a stack', () => {
    const { code, text } = report(errno('EADDRINUSE', { syscall: 'listen' }));
    expect(code).toBe(69);
    expect(text).toContain('PORT=3001 npm start');
    expect(text).not.toMatch(/^\s+at /m);
  });

  it('shows the stack of a fault of ours', () => {
    const { code, text } = report(new TypeError('x is not a function'));
    expect(code).toBe(70);
    expect(text).toMatch(/^\s+at /m);
  });

  it('passes on a failure that was already explained', () => {
    expect(report(new StartFailure('configuration', 'PORT must be a number.', ['Set PORT=3000'])).text).toBe(
      '\nPlacet cannot start: PORT must be a number.\n  - Set PORT=3000\n',
    );
  });
});
