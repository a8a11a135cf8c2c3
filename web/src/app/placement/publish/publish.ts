import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Publication, PublicationPreview, Published } from '@placet/contract/placement/publication.ts';
import { Button } from '../../ui/button/button';
import { messageOf, problemOf } from '../../session/problem';
import { dayRangeText } from '../../ui/instant/day-text';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { PlacementApi, planUrl } from '../placement-api';
import { conflictNames } from '../words/names';
import { byTeam, type Shown } from './by-team';
import { OfferTerms } from './offer-terms';

/** From a plan to seats that are held: every place and every mail looked at, then published once. What changed since is shown again first. */
@Component({
  selector: 'app-publish-plan',
  imports: [Button, Notice, OfferTerms, PageState, RouterLink],
  templateUrl: './publish.html',
})
export class PublishPage {
  readonly call = input.required<string>();
  readonly plan = input.required<string>();

  private readonly api = inject(PlacementApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly loaded = httpResource<PublicationPreview>(() => `${planUrl(this.plan())}/publication`);
  /** While it is looked at again, what was seen before. */
  protected readonly preview = linkedSignal<PublicationPreview | undefined, PublicationPreview | undefined>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : undefined),
    computation: (next, before) => next ?? before?.value,
  });
  protected readonly people = computed(() => this.preview()?.people ?? []);
  protected readonly going = computed(() => this.people().filter(({ conflicts }) => conflicts.length === 0));
  protected readonly staying = computed(() => this.people().filter(({ conflicts }) => conflicts.length > 0));
  protected readonly offers = computed(() => this.going().filter(({ becomes }) => becomes === 'offer').length);
  protected readonly mails = computed(
    () => this.going().filter(({ mail }) => mail !== null).length + (this.preview()?.supervisors.length ?? 0),
  );
  protected readonly shown = signal<Shown>('all');
  protected readonly teams = computed(() => byTeam(this.people(), this.shown(), this.locale));
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly changed = signal(false);
  protected readonly done = signal<Published | undefined>(undefined);
  protected readonly conflicts = conflictNames;
  protected readonly choices: readonly { readonly value: Shown; readonly name: string }[] = [
    { value: 'all', name: $localize`:@@placement.publish.all:All` },
    { value: 'going', name: $localize`:@@placement.publish.going:Published` },
    { value: 'staying', name: $localize`:@@placement.publish.staying:With a conflict` },
  ];

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected days(from: string, to: string): string {
    return dayRangeText(from, to, this.locale);
  }

  protected count(shown: Shown): number {
    return { all: this.people(), going: this.going(), staying: this.staying() }[shown].length;
  }

  protected async publish(offer: Publication['offer']): Promise<void> {
    const fingerprint = this.preview()?.fingerprint;
    if (fingerprint === undefined || this.busy()) return;
    this.busy.set(true);
    this.failed.set('');
    this.changed.set(false);
    try {
      this.done.set(await this.api.publish(this.plan(), { fingerprint, offer }));
    } catch (error) {
      this.changed.set(problemOf(error)?.code === 'placement_plan.changed_meanwhile');
      this.failed.set(messageOf(error));
      this.loaded.reload();
    }
    this.busy.set(false);
  }
}
