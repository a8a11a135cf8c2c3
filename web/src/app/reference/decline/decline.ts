import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Surroundings } from '../../forms/surroundings';
import { typedText } from '../../forms/typed-text';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Control } from '../../ui/field/control';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { CurrentReference } from '../current-reference';

const mostCharacters = 2_000;

/** The step before saying no for good, with a reason if the referee wants to give one. */
@Component({
  selector: 'app-reference-decline',
  imports: [Button, Control, Field, Notice, RouterLink],
  templateUrl: './decline.html',
})
export class DeclinePage {
  private readonly reference = inject(CurrentReference);
  private readonly surroundings = inject(Surroundings);
  private readonly router = inject(Router);

  protected readonly view = this.reference.view;
  protected readonly callName = computed(() => this.surroundings.text(this.view().call.name));
  protected readonly organisation = computed(() => this.surroundings.text(this.view().organisation.name));
  protected readonly hint = computed(
    () => $localize`:@@reference.decline.reasonHint:Only ${this.organisation()}:organisation: reads this.`,
  );
  protected readonly reason = signal('');
  protected readonly tooLong = computed(() => this.reason().trim().length > mostCharacters);
  protected readonly reasonError = computed(() =>
    this.tooLong() ? $localize`:@@reference.decline.tooLong:Shorten this to 2,000 characters.` : undefined,
  );
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected write(control: HTMLTextAreaElement): void {
    this.reason.set(typedText(control));
  }

  protected async decline(event: Event): Promise<void> {
    event.preventDefault();
    if (this.tooLong() || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    try {
      await this.reference.decline(this.reason().trim());
      await this.router.navigate(['/reference'], { replaceUrl: true });
    } catch (error) {
      this.error.set(messageOf(error));
      this.reference.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
