import { computed, Service } from '@angular/core';
import type { Organisation } from '@placet/contract/organisation/routes.ts';
import { apiResource } from '../session/api';

/** The organisation that owns this installation. */
@Service()
export class OrganisationStore {
  private readonly resource = apiResource<Organisation>('organisation', () => '/api/v1/organisation');
  private readonly value = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));

  readonly name = computed(() => this.value()?.name ?? 'Placet');
  /** The languages it writes in. */
  readonly locales = computed(() => this.value()?.locales ?? []);
  /** Its action colour in both themes, null for ours; nothing while it is not known. */
  readonly colours = computed(() => {
    const value = this.value();
    return value && { light: value.actionColour, dark: value.actionColourDark };
  });
  /** Address of its mark; null without one. */
  readonly mark = computed(() => this.value()?.mark ?? null);
  readonly contactEmail = computed(() => this.value()?.contactEmail ?? null);
  /** Where "Exit this page" leads. */
  readonly exitUrl = computed(() => this.value()?.exitUrl ?? 'https://www.wikipedia.org/');

  /** After its settings changed. */
  reload(): void {
    this.resource.reload();
  }
}
