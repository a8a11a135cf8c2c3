import { HttpErrorResponse, HttpResponse, type HttpEvent, type HttpInterceptorFn } from '@angular/common/http';
import { inject, LOCALE_ID, REQUEST_CONTEXT } from '@angular/core';
import { EMPTY, from, of, switchMap, throwError, type Observable } from 'rxjs';

/** Given by the API to each rendering. */
export interface RenderContext {
  /** Answers a GET of a visitor within the process. `path` begins with `/api/`. */
  readonly get: (path: string, locale: string) => Promise<{ status: number; body: string }>;
}

/** While rendering on the server, requests to the API are answered within the process, and as to a visitor. */
export const serverApi: HttpInterceptorFn = (request, next): Observable<HttpEvent<unknown>> => {
  const context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;
  if (request.method !== 'GET' || !request.url.startsWith('/api/')) return next(request);
  // While building, Angular starts the app to learn its routes: there is nobody to ask then.
  if (!context) return EMPTY;
  const url = request.urlWithParams;
  return from(context.get(url, inject(LOCALE_ID))).pipe(
    switchMap(({ status, body }) => {
      const parsed: unknown = body === '' ? null : JSON.parse(body);
      return status < 400
        ? of(new HttpResponse({ status, url, body: parsed }))
        : throwError(() => new HttpErrorResponse({ status, url, error: parsed }));
    }),
  );
};
