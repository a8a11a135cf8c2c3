import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { uploadMediaType } from '@placet/contract/documents/schemas.ts';
import { apiPrefix } from '../../platform/http/handles.ts';
import { Problem } from '../../platform/http/problem.ts';
import { tusVersion } from './tus-headers.ts';

const uploads = `${apiPrefix}/uploads`;
const isUpload = ({ url }: FastifyRequest): boolean =>
  url.startsWith(uploads) && ['', '/', '?'].includes(url.charAt(uploads.length));

/** Teaches the server to hand the bytes of uploads on as they come, and to say the version of tus in every answer about uploads. */
export function addUploads(server: FastifyInstance): void {
  server.addContentTypeParser(uploadMediaType, (request: FastifyRequest, payload: IncomingMessage, done) => {
    if (isUpload(request)) done(null, payload);
    else done(new Problem('request.media_type'));
  });
  server.addHook('onRequest', (request, reply, done) => {
    if (isUpload(request)) void reply.header('tus-resumable', tusVersion);
    done();
  });
}
