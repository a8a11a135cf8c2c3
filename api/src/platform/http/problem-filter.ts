import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorCode } from '@placet/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLocale } from '../i18n/locale.ts';
import { problemDocument, problemMediaType } from './problem-document.ts';
import { Problem } from './problem.ts';

/** Errors of Fastify and Nest that are the client's, by status. */
const byStatus: Partial<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  401: 'sign_in_required',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  406: 'request.malformed',
  413: 'request.too_large',
  414: 'request.too_large',
  415: 'request.media_type',
  429: 'request.rate_limited',
  431: 'request.too_large',
  503: 'unavailable',
};

/** Connection lost, refused or shut down: PostgreSQL classes 08, 57P and Node's socket errors. */
const databaseGone = /^(08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/;
const poolGone =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && databaseGone.test(code)) || poolGone.test(error.message);
}

const diskFull = (error: unknown): boolean =>
  error instanceof Error && ['53100', 'ENOSPC', 'EDQUOT'].includes(String((error as { code?: unknown }).code));

/** Text PostgreSQL cannot hold or a value out of its range: the input's fault, whatever let it through. */
const badValue = (error: unknown): boolean =>
  error instanceof Error &&
  ['22021', '22P02', '22P05', '22003', '22007', '22008'].includes(String((error as { code?: unknown }).code));

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseGone(error)) return new Problem('unavailable', { retryAfter: 5 });
  if (diskFull(error)) return new Problem('storage_full');
  if (badValue(error)) return new Problem('request.malformed');
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
  return new Problem((typeof status === 'number' ? byStatus[status] : undefined) ?? 'internal');
}

/** The one place where errors become answers: RFC 9457 problem documents, never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also Fastify's own error handler, for what fails before Nest sees it. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = asProblem(error);
    if (problem.code === 'internal') this.logger.error({ err: error, requestId: request.id }, 'unexpected error');
    if (reply.sent) return;
    const locale = negotiateLocale(request.headers['accept-language']);
    const document = problemDocument(problem, locale, request.id);
    const { retryAfter } = problem.details;
    if (retryAfter !== undefined) void reply.header('retry-after', String(Math.ceil(retryAfter)));
    void reply
      .status(document.status)
      .header('cache-control', 'no-store')
      .header('content-type', problemMediaType)
      .header('content-language', locale)
      .send(JSON.stringify(document));
  }
}
