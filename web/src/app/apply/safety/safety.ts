import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Surroundings } from '../../forms/surroundings';
import { DeviceChoice, type DeviceOwner } from '../../session/device-choice';
import { Button } from '../../ui/button/button';
import type { Choice } from '../../ui/choices/choice';
import { Radios } from '../../ui/choices/radios';
import { ErrorSummary, type SummaryError } from '../../ui/error-summary/error-summary';
import { LiveForm } from '../../ui/form/live-form';
import { CurrentApplication } from '../current-application';

/** Before the form: leaving quickly, whose device this is, how we write to people. */
@Component({
  selector: 'app-safety',
  imports: [Button, ErrorSummary, LiveForm, Radios, RouterLink],
  templateUrl: './safety.html',
})
export class SafetyPage {
  protected readonly application = inject(CurrentApplication);
  private readonly surroundings = inject(Surroundings);
  private readonly device = inject(DeviceChoice);
  private readonly router = inject(Router);

  protected readonly callName = computed(() => this.surroundings.text(this.application.overview().call.name));
  protected readonly known = computed(() => this.device.owner() !== undefined);
  protected readonly owner = linkedSignal<string>(() => this.device.owner() ?? '');
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly message = computed(() => (this.owner() === '' ? this.errors()[0]?.message : undefined));
  protected readonly choices: readonly Choice[] = [
    {
      value: 'mine',
      label: $localize`:@@apply.safety.mine:Yes, only I use it`,
      hint: $localize`:@@apply.safety.mineHint:If the connection breaks, what you typed stays on this device until we have it.`,
    },
    {
      value: 'shared',
      label: $localize`:@@apply.safety.shared:No, or I am not sure`,
      hint: $localize`:@@apply.safety.sharedHint:Nothing is kept on this device. If the connection breaks, leave the page open until it says “saved”.`,
    },
  ];

  protected async continue(event: Event): Promise<void> {
    event.preventDefault();
    if (this.owner() === '') {
      const message = $localize`:@@apply.safety.missing:Say whether this device is only yours. If you are not sure, choose No.`;
      this.errors.set([{ message, controlId: 'device' }]);
      return;
    }
    await this.device.choose(this.owner() as DeviceOwner);
    await this.router.navigate(['/apply', this.application.overview().id]);
  }
}
