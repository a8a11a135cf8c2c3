import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type {
  MessageSent,
  ReceivedApplication,
  ReturnSections,
  ReturnState,
  TimelineEvent,
} from '@placet/contract/coordination/page.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { FollowedReference, FollowedReferences } from '@placet/contract/references/schemas.ts';
import { firstValueFrom } from 'rxjs';
import type { DocumentView } from '../documents/documents-api';

const beforeReview: readonly ReceivedState[] = ['submitted', 'returned', 'ineligible', 'withdrawn', 'inactive'];

/** The application that the page is about, and what belongs to it. Provided by the page; its parts find it there. */
@Injectable()
export class CurrentReceived {
  private readonly http = inject(HttpClient);
  private readonly parameters = toSignal(inject(ActivatedRoute).params, { requireSync: true });
  readonly id = computed(() => String(this.parameters()['id']));
  readonly url = computed(() => `/api/v1/received-applications/${this.id()}`);

  readonly resource = httpResource<ReceivedApplication>(() => this.url());
  /** What belongs to it is asked for once it is known to be there. */
  private readonly there = computed(() => this.resource.hasValue());
  readonly timeline = httpResource<{ events: TimelineEvent[] }>(() =>
    this.there() ? `${this.url()}/timeline` : undefined,
  );
  readonly messages = httpResource<{ messages: MessageSent[] }>(() =>
    this.there() ? `${this.url()}/messages` : undefined,
  );
  readonly documents = httpResource<DocumentView[]>(() =>
    this.there() ? `/api/v1/documents?application=${this.id()}` : undefined,
  );
  /** Where the references stand, without what the referees wrote: that is opened on its own. */
  readonly references = httpResource<FollowedReferences>(() =>
    this.there() ? `/api/v1/applications/${this.id()}/references` : undefined,
  );

  /** For parts of the page that show once it is there. */
  readonly application = computed(() => {
    const application = this.resource.value();
    if (!application) throw new Error('asked for before it is there');
    return application;
  });

  /** From when somebody can be asked to judge it. */
  readonly discussed = computed(() => !beforeReview.includes(this.application().state));

  /** Titles of its sections, as asked. */
  readonly titles = computed(
    () => new Map(this.application().sections.map(({ key, title }) => [key, this.asAsked(title)])),
  );

  /** A text of the form in the language the applicant read it in. */
  asAsked(text: LocalizedText): string {
    return pick(text, this.application().locale);
  }

  async sendBack(wanted: ReturnSections): Promise<void> {
    await firstValueFrom(this.http.post<ReturnState>(`${this.url()}/return`, wanted));
    this.refresh();
  }

  async takeBack(): Promise<void> {
    await firstValueFrom(this.http.delete<ReturnState>(`${this.url()}/return`));
    this.refresh();
  }

  /** Asks a referee once more. */
  async remind(reference: string): Promise<void> {
    const url = `/api/v1/applications/${this.id()}/references/${reference}/reminder`;
    await firstValueFrom(this.http.post<FollowedReference>(url, {}));
  }

  /** After something was done to it, or when what is shown is out of date. */
  refresh(): void {
    this.resource.reload();
    this.references.reload();
    this.timeline.reload();
    this.messages.reload();
  }
}
