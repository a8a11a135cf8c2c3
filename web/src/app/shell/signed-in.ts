import { Component } from '@angular/core';
import { AccountMenu } from './account-menu';
import { SessionWarning } from './session-warning';

/** What the shell shows to somebody signed in; loaded then, so that public pages stay small. */
@Component({
  selector: 'app-signed-in',
  imports: [AccountMenu, SessionWarning],
  template: `<app-account-menu /><app-session-warning />`,
})
export class SignedIn {}
