import { problem, routes } from '@placet/contract';
import type { LightMyRequestResponse as Response } from 'fastify';
import type { AttackRequest, Operation, Place } from './generate/requests.ts';

/** Refusals of requests that reach no operation. */
const nowhere = ['not_found', 'request.malformed', 'request.too_large', 'request.media_type', 'request.cross_site'];
const insides = /\.[cm]?[jt]s:\d+|node_modules|QueryFailed|pg_catalog|SELECT [^"]{1,200} FROM/;

/** The operation a URL leads to; strange path parameters lead elsewhere than they were made for. */
export function operationAt(places: readonly Place[], { method, url }: AttackRequest): Operation | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const matching = places.filter(
    (place) =>
      place.method === method &&
      new RegExp(`^${place.template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  return (matching.find(({ template }) => template === pathname) ?? matching[0])?.operation;
}

function declaredCodes(operation: Operation | undefined, status: number): readonly unknown[] {
  if (!operation) return nowhere;
  const schema = operation.responses[String(status)]?.content?.['application/problem+json']?.schema;
  return schema?.allOf?.flatMap(({ properties }) => properties?.code?.enum ?? []) ?? [];
}

function refusalComplaint(operation: Operation | undefined, answer: Response): string | null {
  const { statusCode: status, headers } = answer;
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8')
    return `refuses with ${String(status)} as ${String(headers['content-type'])}`;
  // An answer to HEAD has no body to look into.
  if (answer.raw.req.method === 'HEAD') return null;
  const { data } = problem.strict().safeParse(answer.json());
  if (data?.status !== status) return `refuses with ${String(status)} and no problem document that says so`;
  if (!declaredCodes(operation, status).includes(data.code)) return `refuses with ${data.code}, which is not declared`;
  return null;
}

function resultComplaint(operation: Operation | undefined, answer: Response): string | null {
  const { statusCode: status } = answer;
  if (status === 206 || status === 304) return null;
  if (!operation?.responses[String(status)]) return `answers ${String(status)}, which is not declared`;
  const schema = routes.find(({ id }) => id === operation.operationId)?.response;
  if (schema && !schema.safeParse(answer.json()).success) return 'answers something else than it declares';
  return null;
}

/** What is wrong with an answer; null when nothing is. */
export function complaintAbout(operation: Operation | undefined, answer: Response): string | null {
  const { statusCode: status, body } = answer;
  if (status >= 500) return `answers ${String(status)}`;
  if (insides.test(body)) return 'tells of its inside';
  return status < 400 ? resultComplaint(operation, answer) : refusalComplaint(operation, answer);
}
