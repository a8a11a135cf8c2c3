import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import type { AccessToMyData } from '@placet/contract/applications/schemas.ts';
import { Instant } from '../../ui/instant/instant';
import { PageState } from '../../ui/page-state/page-state';

/** Which role of the organisation opened what, and when. */
@Component({
  selector: 'app-accesses',
  imports: [Instant, PageState],
  template: `
    @if (accesses.hasValue()) {
      <p i18n="@@myApplications.accesses.why">
        Every time somebody of the organisation opens your application or one of your files, it is noted here.
      </p>
      <ul class="plain-list ruled-list">
        @for (access of accesses.value().accesses; track $index) {
          <li>
            <p>{{ whatOf(access) }}</p>
            <p class="muted"><app-instant plain [at]="access.at" [zone]="zone()" /></p>
          </li>
        } @empty {
          <li i18n="@@myApplications.accesses.none">Nobody has opened it yet.</li>
        }
      </ul>
    } @else {
      <app-page-state [resource]="accesses" />
    }
  `,
})
export class Accesses {
  readonly id = input.required<string>();
  readonly zone = input.required<string>();
  protected readonly accesses = httpResource<{ accesses: AccessToMyData[] }>(
    () => `/api/v1/applications/${this.id()}/accesses`,
  );

  protected whatOf({ role, what }: AccessToMyData): string {
    const who = roleName(role);
    switch (what) {
      case 'application':
        return $localize`:@@myApplications.accesses.application:${who}:role: read your application`;
      case 'document':
        return $localize`:@@myApplications.accesses.document:${who}:role: opened one of your files`;
      case 'reference':
        return $localize`:@@myApplications.accesses.reference:${who}:role: read a reference about you`;
      case 'export':
        return $localize`:@@myApplications.accesses.export:${who}:role: exported a list that you are on`;
    }
  }
}

function roleName(role: AccessToMyData['role']): string {
  switch (role) {
    case 'coordinator':
      return $localize`:@@myApplications.role.coordinator:Coordination`;
    case 'reviewer':
      return $localize`:@@myApplications.role.reviewer:Review panel`;
    case 'supervisor':
      return $localize`:@@myApplications.role.supervisor:Team supervisor`;
    case 'dpo':
      return $localize`:@@myApplications.role.dpo:Data protection officer`;
    case 'administrator':
      return $localize`:@@myApplications.role.administrator:Administration`;
    case 'intern':
    case 'countersigner':
      return $localize`:@@myApplications.role.staff:Staff`;
  }
}
