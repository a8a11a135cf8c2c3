import { Component, computed, inject, input, linkedSignal, LOCALE_ID, signal, untracked } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import type { PlanChange, WhatIfResult } from '@placet/contract/placement/what-if.ts';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Notice } from '../../ui/notice/notice';
import { PlacementApi } from '../placement-api';
import { PinForm } from '../plans/pin-form';
import { refusedPinNames } from '../words/names';
import { reasonsText } from '../words/why';
import { BoardState } from './board-state';

/** Something one might change, as "what if …" ends. */
export interface Thought {
  readonly label: string;
  readonly change: PlanChange;
}

interface Answer {
  readonly thought: Thought;
  readonly result: WhatIfResult;
}

/** What would become of everybody if one thing were otherwise, at once; nothing is changed by asking. */
@Component({
  selector: 'app-what-if',
  imports: [Button, Dialog, Notice, PinForm],
  templateUrl: './what-if.html',
  host: { class: 'what-if' },
})
export class WhatIf {
  readonly thoughts = input.required<readonly Thought[]>();

  protected readonly state = inject(BoardState);
  private readonly api = inject(PlacementApi);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly answer = linkedSignal<readonly Thought[], Answer | undefined>({
    source: () => this.thoughts(),
    computation: (thoughts, previous) => {
      const before: Answer | undefined = previous?.value;
      return thoughts.some(({ label }) => label === before?.thought.label) ? before : undefined;
    },
  });
  /** The pair that could be kept as a pin or an exclusion; the same as long as the answer is, whoever is moved meanwhile. */
  protected readonly pair = computed(() => {
    const change = this.answer()?.thought.change;
    if (change?.kind !== 'pin' && change?.kind !== 'exclude') return undefined;
    const person = untracked(this.state.people).get(change.applicationId);
    if (!person) return undefined;
    return {
      kind: change.kind,
      person: { id: person.id, name: person.name, number: person.number },
      need: { id: change.needId, name: untracked(() => this.state.nameOf(change.needId)) },
    };
  });
  protected readonly busy = signal('');
  protected readonly failed = signal('');
  protected readonly pinning = signal(false);
  protected readonly refusals = refusedPinNames;

  protected async ask(thought: Thought): Promise<void> {
    this.busy.set(thought.label);
    this.failed.set('');
    try {
      this.answer.set({ thought, result: await this.api.tryOut(this.state.plan(), thought.change) });
    } catch (error) {
      this.failed.set(messageOf(error));
    }
    this.busy.set('');
  }

  protected of({ result }: Answer, effect: 'better' | 'worse'): WhatIfResult['moved'] {
    return result.moved.filter((one) => one.effect === effect);
  }

  protected reasons({ result }: Answer): string {
    return reasonsText(result.reasons, this.locale);
  }

  protected pinned(): void {
    this.pinning.set(false);
    this.state.say(
      $localize`:@@placement.whatIf.pinned:Kept for the next plan. This plan stays as it was computed.`,
      'success',
    );
  }
}
