import { httpResource } from '@angular/common/http';
import { computed, Service } from '@angular/core';

/** The answer of `GET /api/v1/organisation`: what every page needs to know of its owner. */
interface Organisation {
  readonly name: string;
  readonly timeZone: string;
  /** Where "Exit this page" goes. */
  readonly exitUrl: string;
}

/** The organisation that owns this installation. */
@Service()
export class OrganisationStore {
  private readonly resource = httpResource<Organisation>(() => '/api/v1/organisation');
  private readonly value = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));

  readonly name = computed(() => this.value()?.name ?? 'Placet');
  readonly exitUrl = computed(() => this.value()?.exitUrl ?? 'https://www.wikipedia.org/');
}
