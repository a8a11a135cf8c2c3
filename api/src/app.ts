import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { addMaterialBytes } from './recruitment-task/add-material-bytes.ts';
import { addUploads } from './documents/tus/add-uploads.ts';
import { entities } from './entities.ts';
import { addInboxPage } from './messages/inbox-page.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import { ProblemFilter } from './platform/http/problem-filter.ts';
import { addReferencePages } from './platform/http/reference/add-reference-pages.ts';
import { requireSameOrigin } from './platform/http/same-origin.ts';
import { addSecurityHeaders } from './platform/http/security-headers.ts';
import { answerUnreadable } from './platform/http/unreadable-request.ts';

export interface AppOptions {
  readonly config: Config;
  readonly ownerUrl: string;
  readonly masterKey: Buffer;
  readonly clock?: Clock;
}

/** The application, ready to listen: the same for the product and for its integration tests. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { config } = options;
  const problems = new ProblemFilter();
  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    ...(config.TRUST_PROXY !== undefined && { trustProxy: config.TRUST_PROXY.split(',') }),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      problems.answer(error, request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ ...options, entities }), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const server = adapter.getInstance();
  await addSecurityHeaders(server, config.PUBLIC_URL.startsWith('https:'));
  await app.register(cookie);
  addUploads(server);
  addMaterialBytes(server);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('cache-control', 'no-store');
    try {
      requireSameOrigin(request, config.PUBLIC_URL);
      done();
    } catch (error) {
      problems.answer(error, request, reply);
    }
  });
  addReferencePages(server);
  addInboxPage(app, config);
  return app;
}
