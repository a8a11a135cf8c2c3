import { Component } from '@angular/core';
import { PageState } from '../ui/page-state/page-state';

@Component({ selector: 'app-not-found', imports: [PageState], template: `<app-page-state kind="not-found" />` })
export class NotFound {}
