import { inject, REQUEST_CONTEXT, resource, Service, type ResourceRef } from '@angular/core';
import { injectLocale } from '../shell/locales';

/** Given by the API to each rendering on the server (api/src/platform/http/web-pages.ts). */
export interface RenderContext {
  /** Answers a GET of a visitor within the process. `path` begins with `/api/`. */
  readonly get: (path: string, locale: string) => Promise<{ status: number; body: string }>;
}

/** The API refused, or there was no answer at all (status 0). Shaped like HttpClient's error, so that `problemOf` reads both. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly error: unknown,
  ) {
    super(`the API answered ${String(status)}`);
  }
}

/**
 * The API for what public pages and the shell need: they do without HttpClient, which weighs 9 kB of their 110. The portal's features use
 * HttpClient as usual. On the server, reads are answered within the process, and as to a visitor.
 */
@Service()
export class Api {
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;
  private readonly locale = injectLocale();

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.context ? (this.read(this.context, path) as Promise<T>) : this.send<T>('GET', path, undefined, signal);
  }

  /** @throws ApiError */
  async send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const response = await fetch(path, {
      method,
      headers: {
        'accept-language': this.locale,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    }).catch(() => {
      throw new ApiError(0, null);
    });
    return parsed(response.status, await response.text()) as T;
  }

  private async read(context: RenderContext, path: string): Promise<unknown> {
    const { status, body } = await context.get(path, this.locale);
    return parsed(status, body);
  }
}

/** An answer's content. @throws ApiError when it is a refusal, or not JSON (a proxy's page). */
function parsed(status: number, text: string): unknown {
  const body = fromJson(text);
  if (status >= 400 || body === undefined) throw new ApiError(status < 400 ? 502 : status, body ?? null);
  return body;
}

function fromJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * What the API answers at a path, as a resource; asked again when the path changes. `id` names it in the state that travels
 * with a server-rendered page, so that the browser does not ask again; one of a kind on a page.
 */
export function apiResource<T>(id: string, path: () => string): ResourceRef<T | undefined> {
  const api = inject(Api);
  return resource({ id, params: path, loader: ({ params, abortSignal }) => api.get<T>(params, abortSignal) });
}
