import { httpResource } from '@angular/common/http';
import { Component, inject, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract';
import { pick } from '@placet/contract/pick.ts';
import type { CallRow, CallRows } from '@placet/contract/set-up/schemas.ts';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { phaseText, phaseTones } from '../phase-texts';

/** The calls one coordinates: where each stands, and what is next. */
@Component({
  selector: 'app-calls-page',
  imports: [Button, Instant, PageState, RouterLink, StatusTag],
  host: { class: 'set-up' },
  templateUrl: './list.html',
})
export class CallsPage {
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly calls = httpResource<CallRows>(() => '/api/v1/set-up/calls');
  protected readonly tones = phaseTones;
  protected readonly phaseText = phaseText;

  protected text(text: CallRow['name']): string {
    return pick(text, this.locale);
  }
}
