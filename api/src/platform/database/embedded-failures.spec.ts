import { describe, expect, it } from 'vitest';
import { folderFailure } from '../boot/data-folder.ts';
import { StartFailure } from '../boot/start-failure.ts';
import { outputFailure } from './embedded-failures.ts';

const errno = (code: string, path = '/data/postgres'): Error => Object.assign(new Error(code), { code, path });

describe('what PostgreSQL wrote before it gave up', () => {
  it.each([
    ['FATAL:  could not write to file "x": No space left on device', 1, 'disk-full'],
    ['initdb: error: could not create directory "/data": Permission denied', 1, 'data-folder'],
    ['FATAL:  could not open file "x": Read-only file system', 1, 'data-folder'],
    ['postgres: error while loading shared libraries: libicui18n.so.60: cannot open', 127, 'unsupported-platform'],
    ['PANIC:  could not locate a valid checkpoint record', 6, 'database-broken'],
    ['', null, 'database-broken'],
  ])('%s', (output, code, kind) => {
    expect(outputFailure(output, '/data/postgres', code).kind).toBe(kind);
  });

  it('names the version that made the data', () => {
    const log = 'DETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible';
    expect(outputFailure(log, '/data/postgres', 1).message).toContain('PostgreSQL 17');
  });

  it('quotes the line with the fault, not the chatter around it', () => {
    const log = 'LOG:  starting PostgreSQL 18\nFATAL:  bogus data in lock file\nLOG:  database system is shut down';
    const { text } = outputFailure(log, '/data/postgres', 1);
    expect(text).toContain('bogus data in lock file');
    expect(text).not.toContain('starting PostgreSQL');
  });
});

describe('what the file system refused', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'data-folder'],
    ['EROFS', 'data-folder'],
    ['ENOTDIR', 'data-folder'],
    ['ENOENT', 'unsupported-platform'],
  ])('%s', (code, kind) => {
    const failure = folderFailure(errno(code), '/data');
    expect(failure).toBeInstanceOf(StartFailure);
    expect(failure).toMatchObject({ kind });
  });

  it('keeps an error it does not know, for its stack', () => {
    const fault = new TypeError('x is not a function');
    expect(folderFailure(fault, '/data')).toBe(fault);
  });
});
