import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** The token of a mailed link, from the address's fragment, which browsers send to no server; empty when there is none. */
export function mailedToken(): Signal<string> {
  return toSignal(inject(ActivatedRoute).fragment.pipe(map((fragment) => fragment ?? '')), { initialValue: '' });
}
