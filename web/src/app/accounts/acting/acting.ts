import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import type { Colleague } from '@placet/contract/accounts/schemas.ts';
import { SessionStore } from '../../session/session-store';
import { PageState } from '../../ui/page-state/page-state';
import { ActingForm } from './acting-form';

/** Choosing a colleague with whose roles to look. */
@Component({
  selector: 'app-acting',
  imports: [ActingForm, PageState],
  host: { class: 'short-page' },
  template: `
    <h1 i18n="@@accounts.acting.heading">See it as a colleague</h1>
    @if (store.session()?.acting; as acting) {
      <p i18n="@@accounts.acting.now">
        You are looking with the roles of <strong dir="auto">{{ acting.name }}</strong> now. Go on to any page; the line
        at the top leads back to your own roles.
      </p>
    } @else if (colleagues.hasValue()) {
      <p i18n="@@accounts.acting.what">
        For half an hour you see the pages that open to a colleague, to help or to check what somebody can see. You can
        change nothing meanwhile, and what is personal to them, such as their own account and applications, stays
        closed.
      </p>
      @if (colleagues.value().length === 0) {
        <p class="muted" i18n="@@accounts.acting.nobody">There is nobody whose roles open only what yours open too.</p>
      } @else {
        <app-acting-form [colleagues]="colleagues.value()" />
      }
    } @else {
      <app-page-state [resource]="colleagues" />
    }
  `,
})
export class Acting {
  protected readonly store = inject(SessionStore);
  protected readonly colleagues = httpResource<Colleague[]>(() =>
    this.store.session()?.acting ? undefined : '/api/v1/acting/colleagues',
  );
}
