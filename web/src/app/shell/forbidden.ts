import { Component } from '@angular/core';
import { PageState } from '../ui/page-state/page-state';

@Component({ selector: 'app-forbidden', imports: [PageState], template: `<app-page-state kind="forbidden" />` })
export class Forbidden {}
