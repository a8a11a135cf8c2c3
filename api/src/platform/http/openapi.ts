import {
  errorStatuses,
  openWhileActing,
  problem,
  routes,
  successStatus,
  type ErrorCode,
  type Route,
} from '@placet/contract';
import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
  type ZodOpenApiSchemaObject,
} from 'zod-openapi';
import { apiPrefix } from './handles.ts';

/** Refusals that follow from what a route is, besides those it lists. */
function impliedErrors(route: Route): ErrorCode[] {
  const readsBody = !['GET', 'HEAD'].includes(route.method);
  const codes: ErrorCode[] = ['internal', 'unavailable', 'not_found'];
  if (route.permission !== 'service.read')
    codes.push('sign_in_required', 'forbidden', 'reference.link_unknown', 'reference.link_ended');
  if (readsBody && !openWhileActing.includes(route.permission)) codes.push('acting.read_only');
  if (readsBody) codes.push('request.cross_site', 'request.media_type', 'storage_full');
  if (readsBody || route.params || route.query) codes.push('request.malformed', 'request.too_large');
  if (route.query || route.body) codes.push('request.invalid');
  if (route.limit) codes.push('request.rate_limited');
  if (route.idempotent) codes.push('idempotency.key_missing', 'idempotency.key_reused', 'idempotency.in_flight');
  return codes;
}

/** A problem document with one of these codes. */
const problemWith = (codes: readonly ErrorCode[]): ZodOpenApiSchemaObject => ({
  allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: [...codes] } } }],
});

function errorResponses(route: Route): ZodOpenApiResponsesObject {
  const byStatus = new Map<number, Set<ErrorCode>>();
  for (const code of [...route.errors, ...impliedErrors(route)]) {
    const status = errorStatuses[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        String(status),
        {
          description: [...codes]
            .sort()
            .map((code) => `\`${code}\``)
            .join(', '),
          content: { 'application/problem+json': { schema: problemWith([...codes].sort()) } },
        },
      ]),
  );
}

function operation(route: Route): ZodOpenApiOperationObject {
  const success = String(successStatus(route)) as `${1 | 2 | 3 | 4 | 5}${string}`;
  const header = {
    ...(route.idempotent && {
      'Idempotency-Key': z
        .string()
        .regex(/^[\w-]{8,200}$/)
        .meta({ description: 'Chosen by the client for one intent; a repeated request gets the first answer.' }),
    }),
    ...Object.fromEntries(
      Object.entries(route.headers ?? {}).map(([name, description]) => [
        name,
        z.string().optional().meta({ description }),
      ]),
    ),
  };
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.tag],
    description: `Permission: \`${route.permission}\`.`,
    security: route.permission === 'service.read' ? [] : [{}, { session: [] }, { reference: [] }],
    requestParams: {
      ...(route.params && { path: route.params as z.ZodObject }),
      ...(route.query && { query: route.query as z.ZodObject }),
      ...(Object.keys(header).length > 0 && { header: z.object(header) }),
    },
    ...(route.body && {
      requestBody: {
        required: !route.body.safeParse(undefined).success,
        content: { 'application/json': { schema: route.body } },
      },
    }),
    ...(route.consumes !== undefined && {
      requestBody: { content: { [route.consumes]: { schema: { type: 'string', format: 'binary' } } } },
    }),
    responses: {
      [success]: {
        description: route.response || route.produces !== undefined ? 'Done.' : 'Done, nothing to tell.',
        ...(route.response && { content: { 'application/json': { schema: route.response } } }),
        ...(route.produces !== undefined && { content: { [route.produces]: { schema: {} } } }),
      },
      ...errorResponses(route),
    },
  };
}

let document: ReturnType<typeof createDocument> | undefined;

/** OpenAPI 3.1 of everything served, from the contract's routes and nothing else; made once. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  if (document) return document;
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = apiPrefix + route.path.replaceAll(/:(\w+)/g, '{$1}');
    const item = (paths[path] ??= {});
    item[route.method.toLowerCase() as 'get'] = operation(route);
  }
  document = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Placet',
      version: '1',
      description: 'Every refusal is a problem document (RFC 9457) with a stable `code`. Times are RFC 3339 instants.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-placet_session',
          description: 'Set by signing in; `placet_session` on plain http.',
        },
        reference: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: '`Reference <token>`, from a referee’s link.',
        },
      },
    },
  });
  return document;
}
