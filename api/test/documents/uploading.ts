import type { DocumentView } from '@placet/contract/documents/schemas.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { ask } from '../support/apply.ts';
import type { SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

/** Who uploads: a signed-in person, or a referee by the header of their link. */
export type Sender = Pick<Person, 'headers'> | { readonly headers: Readonly<Record<string, string>> };

export const tus = { 'tus-resumable': '1.0.0' } as const;
export const bytesType = { 'content-type': 'application/offset+octet-stream' } as const;

export interface Wanted {
  readonly size: number;
  readonly fileName?: string;
  readonly question?: string;
  readonly application?: string | undefined;
  readonly modified?: string;
}

export function metadata({ fileName = 'cv.pdf', question = 'cv', application, modified }: Wanted): string {
  const encode = (text: string): string => Buffer.from(text).toString('base64');
  const pairs = [`filename ${encode(fileName)}`, `question ${encode(question)}`];
  if (modified !== undefined) pairs.push(`modified ${encode(modified)}`);
  if (application !== undefined) pairs.push(`application ${encode(application)}`);
  return pairs.join(',');
}

export function create(test: TestApp, sender: Sender, wanted: Wanted, body?: Buffer): Promise<Response> {
  return test.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: {
      ...sender.headers,
      ...tus,
      'upload-length': String(wanted.size),
      'upload-metadata': metadata(wanted),
      ...(body && bytesType),
    },
    ...(body && { payload: body }),
  });
}

export const idOf = (created: Response): string => String(created.headers.location).split('/').at(-1) ?? '';

export function patch(test: TestApp, sender: Sender, id: string, offset: number, body: Buffer): Promise<Response> {
  return test.inject({
    method: 'PATCH',
    url: `/api/v1/uploads/${id}`,
    headers: { ...sender.headers, ...tus, ...bytesType, 'upload-offset': String(offset) },
    payload: body,
  });
}

export function head(test: TestApp, sender: Sender, id: string): Promise<Response> {
  return test.inject({ method: 'HEAD', url: `/api/v1/uploads/${id}`, headers: { ...sender.headers, ...tus } });
}

export async function view(test: TestApp, sender: Sender, id: string, locale = 'en'): Promise<DocumentView> {
  const answer = await test.inject({
    url: `/api/v1/documents/${id}`,
    headers: { ...sender.headers, 'accept-language': locale },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<DocumentView>();
}

/** Uploads a file whole and gives what became of it. */
export async function upload(
  test: TestApp,
  sender: Sender,
  bytes: Buffer,
  wanted: Omit<Wanted, 'size'>,
): Promise<DocumentView> {
  const created = await create(test, sender, { size: bytes.length, ...wanted }, bytes);
  if (created.statusCode !== 201) throw new Error(created.body);
  return view(test, sender, idOf(created));
}

/** An application just begun, without any document. */
export async function begin(test: TestApp, person: Person, call: SeededCall): Promise<string> {
  const answer = await ask(test, person, 'POST', '/applications', { call: call.slug, locale: 'en' });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<{ id: string }>().id;
}
