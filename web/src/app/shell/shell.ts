import { afterNextRender, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Connection } from '../session/connection';
import { SessionStore } from '../session/session-store';
import { AccountMenu } from './account-menu';
import { ExitPage } from './exit-page';
import { LanguageSwitch } from './language-switch';
import { NavigationFocus } from './navigation-focus';
import { OrganisationStore } from './organisation-store';
import { SessionWarning } from './session-warning';

/** What stands around every page. */
@Component({
  selector: 'app-root',
  imports: [AccountMenu, ExitPage, LanguageSwitch, RouterLink, RouterOutlet, SessionWarning],
  templateUrl: './shell.html',
})
export class Shell {
  protected readonly organisation = inject(OrganisationStore);
  protected readonly connection = inject(Connection);
  private readonly session = inject(SessionStore);
  protected readonly initial = computed(() => Array.from(this.organisation.name())[0] ?? '');

  constructor() {
    inject(NavigationFocus);
    afterNextRender(() => {
      void this.session.load();
    });
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
    main.scrollIntoView();
  }
}
