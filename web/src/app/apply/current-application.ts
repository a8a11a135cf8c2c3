import { httpResource } from '@angular/common/http';
import {
  computed,
  effect,
  Injectable,
  linkedSignal,
  signal,
  untracked,
  type Resource,
  type Signal,
} from '@angular/core';
import type { ApplicationForm, ApplicationOverview } from '@placet/contract/applications/schemas.ts';
import type { FormAnswers, SectionAnswers } from '@placet/contract/forms/answers.ts';
import { visibleSections } from '@placet/contract/forms/visibility.ts';

/**
 * The application that the pages below `apply/:id` are about: what it asks, what was answered, where it stands. What was loaded
 * once stays while the connection comes and goes.
 */
@Injectable()
export class CurrentApplication {
  readonly id = signal<string | undefined>(undefined);
  private readonly path = computed(() => `/api/v1/applications/${this.id() ?? ''}`);

  readonly overviewResource = httpResource<ApplicationOverview>(() => this.when(this.path()));
  readonly formResource = httpResource<ApplicationForm>(() => this.when(`${this.path()}/form`));
  readonly answersResource = httpResource<{ answers: FormAnswers }>(() => this.when(`${this.path()}/answers`));

  private readonly knownOverview = lastKnown(this.overviewResource);
  private readonly knownForm = lastKnown(this.formResource);
  private readonly knownAnswers = lastKnown(this.answersResource);

  readonly isReady = computed(() => !!this.knownOverview() && !!this.knownForm() && !!this.knownAnswers());
  /** What the page still waits for, or what failed. */
  readonly awaited = computed(
    () =>
      [this.overviewResource, this.formResource, this.answersResource].find((resource) => resource.error()) ??
      this.overviewResource,
  );

  /** Only once ready. */
  readonly overview = computed(() => known(this.knownOverview));
  readonly form = computed(() => known(this.knownForm));

  private readonly drafted = linkedSignal(() => this.knownAnswers()?.answers ?? {});
  /** All answers as they are on the screen, saved or not. */
  readonly answers = this.drafted.asReadonly();

  /** The sections and questions that these answers make the form ask. */
  readonly asked = computed(() => visibleSections(this.form().definition, this.answers(), this.form().context));

  constructor() {
    // The organisation changed the form meanwhile.
    effect(() => {
      if (!this.isReady() || this.overview().form === this.form().id) return;
      untracked(() => {
        this.formResource.reload();
        this.answersResource.reload();
      });
    });
  }

  set(section: string, answers: SectionAnswers): void {
    this.drafted.update((all) => ({ ...all, [section]: answers }));
  }

  private when(url: string): string | undefined {
    return this.id() === undefined ? undefined : url;
  }
}

/** A resource's value, kept while it is asked for again, also in vain. */
function lastKnown<T>(resource: Resource<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, before) => value ?? before?.value,
  });
}

function known<T>(value: Signal<T | undefined>): T {
  const found = value();
  if (found === undefined) throw new Error('Asked before it was loaded');
  return found;
}
