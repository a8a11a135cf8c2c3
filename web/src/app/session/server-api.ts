import { HttpBackend, HttpErrorResponse, HttpResponse, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { inject, Injectable, LOCALE_ID, REQUEST_CONTEXT } from '@angular/core';
import { EMPTY, from, of, switchMap, throwError, type Observable } from 'rxjs';

/** Given by the API to each rendering. */
export interface RenderContext {
  /** Answers a GET of a visitor within the process. `path` begins with `/api/`. */
  readonly get: (path: string, locale: string) => Promise<{ status: number; body: string }>;
}

/**
 * While rendering on the server, reads of the API are answered within the process, as to a visitor; nothing else leaves it. It is
 * the backend, below every interceptor, so that what it reads travels to the browser with the page.
 */
@Injectable()
export class ServerApi implements HttpBackend {
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;
  private readonly locale = inject(LOCALE_ID);

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const { pathname, search } = new URL(request.urlWithParams, 'http://localhost');
    // While building, Angular starts the app to learn its routes: there is nobody to ask then.
    if (!this.context || request.method !== 'GET' || !pathname.startsWith('/api/')) return EMPTY;
    const url = request.urlWithParams;
    return from(this.context.get(pathname + search, this.locale)).pipe(
      switchMap(({ status, body }) => {
        const parsed: unknown = body === '' ? null : JSON.parse(body);
        return status < 400
          ? of(new HttpResponse({ status, url, body: parsed }))
          : throwError(() => new HttpErrorResponse({ status, url, error: parsed }));
      }),
    );
  }
}
