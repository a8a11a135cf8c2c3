import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { successStatus, type Route } from '@placet/contract';
import type { FastifyRequest } from 'fastify';
import { negotiateLocale } from '../i18n/locale.ts';
import { parseInput } from './parse-input.ts';

const ROUTE = Symbol('ROUTE');
export const apiPrefix = '/api/v1';

/** Binds a controller method to a route of the contract: method, path, status, permission, schemas. */
export function Handles(route: Route): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: apiPrefix + route.path, method: RequestMethod[route.method] }),
    HttpCode(successStatus(route)),
    SetMetadata(ROUTE, route),
  );
}

/** The route a handler was bound to. */
export function routeOf(handler: object): Route | undefined {
  return Reflect.getMetadata(ROUTE, handler) as Route | undefined;
}

/** The request's path parameters, query and body, parsed by the route's schemas. */
export const Input = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const route = routeOf(context.getHandler());
  if (!route) throw new Error(`${context.getHandler().name} has @Input() without @Handles()`);
  const { params, query, body } = context.switchToHttp().getRequest<FastifyRequest>();
  return parseInput(route, { params, query, body });
});

/** The reader's locale (Accept-Language), for sentences in an answer. */
export const ReaderLocale = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  negotiateLocale(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
