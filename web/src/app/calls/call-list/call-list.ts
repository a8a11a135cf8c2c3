import { Component } from '@angular/core';

/** Every call. */
@Component({ selector: 'app-call-list', template: `<h1 i18n="@@calls.list.heading">Internships</h1>` })
export class CallList {}
