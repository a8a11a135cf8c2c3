import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { negotiateLocale } from '../i18n/locale.ts';

/** The reader's locale, as the request's Accept-Language asks for it. */
export const CurrentLocale = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  negotiateLocale(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
