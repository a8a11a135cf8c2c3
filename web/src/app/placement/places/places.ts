import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '@placet/contract/locale.ts';
import type { Placements, PlacementView } from '@placet/contract/placement/publication.ts';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { dateFormat } from '../../ui/instant/date-format';
import { dayRangeText } from '../../ui/instant/day-text';
import { shortDate } from '../../ui/instant/instant-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { PlacementHead } from '../parts/placement-head';
import { placementCallUrl } from '../placement-api';
import { endNames, placeStateNames, placeStateTones } from '../words/names';
import { needNames, shortDays } from '../words/need-names';
import { AddForm, type Adding } from './add-form';
import { EndForm } from './end-form';
import { MoveForm } from './move-form';
import { timelineOf } from './timeline';

type Doing =
  { readonly what: 'add'; readonly adding: Adding } | { readonly what: 'move' | 'end'; readonly place: PlacementView };

/** Who holds which seat from when to when, and what becomes of it: added, moved, ended, each with its reason. */
@Component({
  selector: 'app-places',
  imports: [AddForm, Button, Dialog, EndForm, MoveForm, Notice, PageState, PlacementHead, RouterLink, StatusTag],
  templateUrl: './places.html',
})
export class PlacesPage {
  readonly call = input.required<string>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly loaded = httpResource<Placements>(() => `${placementCallUrl(this.call())}/placements`);
  protected readonly all = linkedSignal<Placements | undefined, Placements | undefined>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : undefined),
    computation: (next, before) => next ?? before?.value,
  });
  protected readonly names = computed(() => needNames(this.all()?.needs ?? [], this.locale));
  protected readonly needs = computed(() => [...this.names()].map(([id, name]) => ({ id, name })));
  protected readonly timeline = computed(() => {
    const all = this.all();
    return all && timelineOf(all);
  });
  private readonly byId = computed(() => new Map(this.all()?.placements.map((one) => [one.id, one])));
  protected readonly doing = signal<Doing | undefined>(undefined);
  protected readonly done = signal('');
  protected readonly states = placeStateNames;
  protected readonly tones = placeStateTones;
  protected readonly ends = endNames;
  protected readonly heading = computed(() => {
    switch (this.doing()?.what) {
      case 'move':
        return $localize`:@@placement.places.moveHeading:Move to another team`;
      case 'end':
        return $localize`:@@placement.places.endHeading:End a place`;
      default:
        return $localize`:@@placement.places.addHeading:Give a place by hand`;
    }
  });

  protected readonly moving = computed(() => {
    const doing = this.doing();
    return doing?.what === 'move' ? doing.place : undefined;
  });
  protected readonly ending = computed(() => {
    const doing = this.doing();
    return doing?.what === 'end' ? doing.place : undefined;
  });
  protected readonly adding = computed(() => {
    const doing = this.doing();
    return doing?.what === 'add' ? doing.adding : undefined;
  });

  protected name(need: string): string {
    return this.names().get(need) ?? '–';
  }

  protected days(from: string, to: string): string {
    return dayRangeText(from, to, this.locale);
  }

  protected short(from: string, to: string): string {
    return shortDays(from, to, this.locale);
  }

  protected monthName(day: string): string {
    const format = dateFormat(this.locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
    return format.format(new Date(`${day}T00:00:00Z`));
  }

  protected on(at: string): string {
    return shortDate(new Date(at), this.all()?.call.timeZone, this.locale);
  }

  /** Whom or what a place continues. */
  protected follows({ follows, applicationId }: PlacementView): string {
    const before = this.byId().get(follows ?? '');
    if (!before) return '';
    const from = before.name || before.number;
    return before.applicationId === applicationId
      ? $localize`:@@placement.places.continues:comes from ${this.name(before.needId)}:need:`
      : $localize`:@@placement.places.replaces:in place of ${from}:person:`;
  }

  /** Somebody left before the end of their seat: another may have what is left of it. */
  protected leaves({ ended, state }: PlacementView): boolean {
    return ended !== null && (state === 'cancelled' || ended.how === 'ended_early' || ended.how === 'moved');
  }

  protected finished(said: string): void {
    this.doing.set(undefined);
    this.done.set(said);
    this.loaded.reload();
  }
}
