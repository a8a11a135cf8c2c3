import type { IncomingMessage } from 'node:http';
import { materialMediaType } from '@placet/contract/recruitment-task/limits.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apiPrefix } from '../platform/http/handles.ts';
import { Problem } from '../platform/http/problem.ts';

const place = new RegExp(`^${apiPrefix}/set-up/calls/[^/?]+/task/materials(?:[/?]|$)`);

/** Teaches the server to hand the bytes of a task's files on as they come. */
export function addMaterialBytes(server: FastifyInstance): void {
  server.addContentTypeParser(materialMediaType, (request: FastifyRequest, payload: IncomingMessage, done) => {
    if (place.test(request.url)) done(null, payload);
    else done(new Problem('request.media_type'));
  });
}
