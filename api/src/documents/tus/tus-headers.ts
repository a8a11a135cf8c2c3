import type { FastifyReply, FastifyRequest } from 'fastify';
import { uploadMediaType } from '@placet/contract/documents/schemas.ts';
import { Problem } from '../../platform/http/problem.ts';

export const tusVersion = '1.0.0';
export const tusExtensions = 'creation,creation-with-upload,expiration,termination';

/** What the client tells of the file it wants to upload. */
export interface WantedUpload {
  readonly size: number;
  readonly fileName: string;
  readonly question: string;
  /** Missing when a referee uploads. */
  readonly applicationId: string | undefined;
  /** When the file was last changed on the sender's device, in milliseconds. */
  readonly modified: number | null;
}

const invalid = (header: string): Problem => new Problem('upload.header_invalid', { context: { header } });

/** @throws Problem `upload.version` */
export function requireTus(request: FastifyRequest): void {
  if (request.headers['tus-resumable'] !== tusVersion) throw new Problem('upload.version');
}

function integer(request: FastifyRequest, name: string): number | undefined {
  const value = request.headers[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) throw invalid(name);
  return Number(value);
}

/** @throws Problem `upload.header_invalid` */
export function offsetOf(request: FastifyRequest): number {
  const offset = integer(request, 'upload-offset');
  if (offset === undefined) throw invalid('upload-offset');
  return offset;
}

/** Bytes the body says it has; chunked bodies don't. */
export const bodyLength = (request: FastifyRequest): number | undefined => integer(request, 'content-length');

/** @throws Problem `request.media_type` when the body is not bytes of an upload. */
export function requireBytes(request: FastifyRequest): void {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== uploadMediaType) throw new Problem('request.media_type');
}

/** Metadata of tus: `name base64, name base64`. @throws Problem `upload.header_invalid` */
function metadata(request: FastifyRequest): ReadonlyMap<string, string> {
  const header = request.headers['upload-metadata'];
  if (typeof header !== 'string') throw invalid('upload-metadata');
  const pairs = header.split(',').map((pair): [string, string] => {
    const [name = '', value = '', ...more] = pair.trim().split(/ +/);
    if (name === '' || more.length > 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw invalid('upload-metadata');
    return [name, Buffer.from(value, 'base64').toString('utf8')];
  });
  return new Map(pairs);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws Problem `upload.header_invalid` */
export function wantedUpload(request: FastifyRequest): WantedUpload {
  const size = integer(request, 'upload-length');
  if (size === undefined) throw invalid('upload-length');
  const told = metadata(request);
  const question = told.get('question') ?? '';
  const applicationId = told.get('application');
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(question)) throw invalid('upload-metadata');
  if (applicationId !== undefined && !uuid.test(applicationId)) throw invalid('upload-metadata');
  const modified = /^\d{1,15}$/.exec(told.get('modified') ?? '')?.[0];
  return {
    size,
    question,
    applicationId: applicationId?.toLowerCase(),
    fileName: told.get('filename') ?? '',
    modified: modified === undefined ? null : Number(modified),
  };
}

/** What a question may allow at most, in bytes (contract: `maxBytes` of a file question). */
export const largestFile = 100_000_000;

export interface Progress {
  readonly offset: number;
  readonly size: number;
  /** Null when there is nothing left to send. */
  readonly expiresAt: Temporal.Instant | null;
}

export function tellProgress(reply: FastifyReply, { offset, expiresAt }: Progress): void {
  void reply.header('upload-offset', String(offset));
  if (expiresAt !== null) void reply.header('upload-expires', new Date(expiresAt.epochMilliseconds).toUTCString());
}
