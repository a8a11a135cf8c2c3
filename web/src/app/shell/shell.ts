import { afterNextRender, Component, computed, effect, inject, viewChild, ViewContainerRef } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Connection } from '../session/connection';
import { SessionStore } from '../session/session-store';
import { ActingBanner } from './acting-banner';
import { CurrentUrl } from './current-url';
import { ExitPage } from './exit-page';
import { LanguageSwitch } from './language-switch';
import { NavigationFocus } from './navigation-focus';
import { wearOrganisationColours } from './organisation-colours';
import { OrganisationStore } from './organisation-store';

/** What stands around every page. */
@Component({
  selector: 'app-root',
  imports: [ActingBanner, ExitPage, LanguageSwitch, RouterLink, RouterOutlet],
  templateUrl: './shell.html',
})
export class Shell {
  protected readonly organisation = inject(OrganisationStore);
  protected readonly connection = inject(Connection);
  private readonly url = inject(CurrentUrl).url;
  protected readonly session = inject(SessionStore);
  private readonly place = viewChild('signedIn', { read: ViewContainerRef });
  protected readonly section = computed(() => /^\/(\w*)/.exec(this.url())?.[1] ?? '');
  protected readonly initial = computed(() => Array.from(this.organisation.name())[0] ?? '');

  constructor() {
    inject(NavigationFocus);
    wearOrganisationColours();
    afterNextRender(() => {
      void this.session.load();
    });
    effect(() => {
      const place = this.place();
      if (place?.length === 0) void this.showSignedIn(place);
    });
  }

  /** Account menu and session warning are loaded for those who have use of them. */
  private async showSignedIn(place: ViewContainerRef): Promise<void> {
    const { SignedIn } = await import('./signed-in');
    if (place.length === 0) place.createComponent(SignedIn);
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
    main.scrollIntoView();
  }
}
