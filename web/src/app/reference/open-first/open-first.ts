import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';

/** Somebody came to a later page before saying that they can give the reference: back to that question. */
@Component({ selector: 'app-open-first', template: '' })
export class OpenFirst {
  constructor() {
    void inject(Router).navigate(['/reference'], { replaceUrl: true });
  }
}
