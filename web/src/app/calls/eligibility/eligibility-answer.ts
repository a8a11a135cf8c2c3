import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EligibilityQuestions, EligibilityResult } from '@placet/contract/calls/schemas.ts';
import { Button } from '../../ui/button/button';

/** What follows from the answers: the outcome, every reason, and what one can do now. Nobody is sent away. */
@Component({
  selector: 'app-eligibility-answer',
  imports: [Button, RouterLink],
  templateUrl: './eligibility-answer.html',
})
export class EligibilityAnswer {
  readonly result = input.required<EligibilityResult>();
  readonly call = input.required<EligibilityQuestions['call']>();
  readonly again = output();
}
