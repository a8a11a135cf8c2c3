import { Component, computed, inject, signal } from '@angular/core';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialog } from '../../ui/dialog/dialog';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { stateNames, stateTones } from '../state-names';
import { CurrentReceived } from '../current-received';
import { nextStep } from './next-step';
import { ReturnForm } from './return-form';

/** Where the application stands and what can be done: send sections back, or take that back. */
@Component({
  selector: 'app-standing',
  imports: [Button, Confirm, Dialog, Instant, Notice, ReturnForm, StatusTag],
  templateUrl: './standing.html',
})
export class Standing {
  protected readonly received = inject(CurrentReceived);
  protected readonly application = computed(() => this.received.application());
  protected readonly name = computed(() => stateNames[this.application().state]);
  protected readonly tone = computed(() => stateTones[this.application().state]);
  protected readonly next = computed(() => nextStep(this.application().state, this.application().history.length));
  protected readonly returned = computed(() =>
    (this.application().returned?.sections ?? []).map((key) => ({
      key,
      title: this.received.titles().get(key) ?? key,
    })),
  );

  protected readonly returning = signal(false);
  protected readonly undoing = signal(false);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly failed = signal('');

  protected ask(): void {
    this.said.set('');
    this.failed.set('');
    this.returning.set(true);
  }

  protected sentBack(): void {
    this.returning.set(false);
    const { name } = this.application().applicant;
    this.said.set($localize`:@@coordinate.standing.sentBack:Sent back. ${name}:name: is told by mail.`);
  }

  protected async takeBack(): Promise<void> {
    this.busy.set(true);
    this.said.set('');
    this.failed.set('');
    try {
      await this.received.takeBack();
      this.said.set($localize`:@@coordinate.standing.tookBack:Taken back. What was sent first stands.`);
    } catch (error) {
      this.failed.set(messageOf(error));
      this.received.refresh();
    }
    this.busy.set(false);
    this.undoing.set(false);
  }
}
