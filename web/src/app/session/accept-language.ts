import type { HttpInterceptorFn } from '@angular/common/http';
import { inject, LOCALE_ID } from '@angular/core';

/** The API answers in the language of the page, not in that of the browser. */
export const acceptLanguage: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(LOCALE_ID) } }));
