import { Component, computed, inject } from '@angular/core';
import { CurrentReference } from '../current-reference';

/** The organisation's address, where somebody reads the mail. */
@Component({
  selector: 'app-contact',
  template: `<a [href]="'mailto:' + address()">{{ address() }}</a>`,
})
export class Contact {
  private readonly reference = inject(CurrentReference);
  protected readonly address = computed(() => this.reference.view().organisation.contactEmail);
}
