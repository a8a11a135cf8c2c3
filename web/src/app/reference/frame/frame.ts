import { Component, computed, DestroyRef, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { QuestionOf } from '@placet/contract/forms/question.ts';
import { ConflictChoice } from '../../forms/draft/conflict-choice';
import { Surroundings } from '../../forms/surroundings';
import { problemOf } from '../../session/problem';
import { CurrentUrl } from '../../shell/current-url';
import { PageState } from '../../ui/page-state/page-state';
import { allQuestions, flattened, sharingKey, unflattened } from '../content';
import { CurrentReference } from '../current-reference';
import { Declined } from '../endings/declined';
import { Expired } from '../endings/expired';
import { NoLink, type NoLinkReason } from '../endings/no-link';
import { Given } from '../given/given';
import { RefereeLink } from '../referee-link';

const reasons: Readonly<Record<string, NoLinkReason>> = {
  'reference.link_unknown': 'unknown',
  'reference.link_ended': 'ended',
  sign_in_required: 'unknown',
};

/** Around a referee's pages: loads what the link stands for, and shows its end when it has come to one. */
@Component({
  selector: 'app-reference-frame',
  imports: [ConflictChoice, Declined, Expired, Given, NoLink, PageState, RouterOutlet],
  providers: [CurrentReference, Surroundings],
  templateUrl: './frame.html',
})
export class Frame {
  protected readonly link = inject(RefereeLink);
  protected readonly reference = inject(CurrentReference);
  private readonly surroundings = inject(Surroundings);

  /** Why there is nothing to show, if the link is to blame. */
  protected readonly noLink = computed<NoLinkReason | undefined>(() => {
    if (this.link.token() === undefined) return this.link.cut() ? 'unknown' : 'missing';
    return reasons[problemOf(this.reference.resource.error())?.code ?? ''];
  });

  private readonly reading = computed<QuestionOf<'yes_no'>>(() => ({
    key: sharingKey,
    type: 'yes_no',
    required: true,
    label: {
      [this.surroundings.locale]:
        $localize`:@@reference.conflict.reading:May ${this.reference.view().applicant.name}:name: read what you wrote?`,
    },
  }));
  protected readonly questions = computed(() => allQuestions(this.reference.view().form, this.reading()));
  protected readonly mine = computed(() => flattened(this.reference.content()));
  protected readonly base = computed(() => flattened(this.reference.base()));
  protected readonly theirs = computed(() => {
    const state = this.reference.state();
    return state.phase === 'conflict' ? { ...state.theirs, content: flattened(state.theirs.content) } : undefined;
  });

  constructor() {
    const { carried } = inject(CurrentUrl);
    effect(() => {
      const token = this.link.token();
      carried.set(token === undefined ? '' : `#${token}`);
    });
    inject(DestroyRef).onDestroy(() => {
      carried.set('');
    });
    effect(() => {
      if (this.reference.isReady()) this.surroundings.context.set(this.reference.view().context);
    });
  }

  protected choose(answers: SectionAnswers): void {
    void this.reference.choose(unflattened(this.reference.view().form, answers));
  }
}
