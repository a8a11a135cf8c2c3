import { httpResource } from '@angular/common/http';
import { Component, inject, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { SupervisedInterns } from '@placet/contract/placement/publication.ts';
import { dayRangeText } from '../../ui/instant/day-text';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag, type Tone } from '../../ui/status-tag/status-tag';
import { SeatTimeline } from './seat-timeline';

type Standing = SupervisedInterns['teams'][number]['needs'][number]['interns'][number]['standing'];

const names: Readonly<Record<Standing, string>> = {
  expected: $localize`:@@placement.interns.expected:Expected`,
  present: $localize`:@@placement.interns.present:Here`,
  leaving: $localize`:@@placement.interns.leaving:Leaving`,
  left: $localize`:@@placement.interns.left:Left`,
};
const tones: Readonly<Record<Standing, Tone>> = {
  expected: 'progress',
  present: 'done',
  leaving: 'waiting',
  left: 'todo',
};

/** A supervisor's interns over time. */
@Component({
  selector: 'app-interns',
  imports: [PageState, RouterLink, SeatTimeline, StatusTag],
  templateUrl: './interns.html',
})
export class Interns {
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly list = httpResource<SupervisedInterns>(() => '/api/v1/supervised-interns');
  protected readonly names = names;
  protected readonly tones = tones;

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected days(from: string, to: string): string {
    return dayRangeText(from, to, this.locale);
  }
}
