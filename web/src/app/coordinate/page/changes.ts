import { Component, computed, inject } from '@angular/core';
import { Answer } from '../../forms/answer/answer';
import { Instant } from '../../ui/instant/instant';
import { CurrentReceived } from '../current-received';

/** What was answered otherwise each time the application was sent again, the newest first. */
@Component({
  selector: 'app-changes',
  imports: [Answer, Instant],
  template: `
    @let application = received.application();
    @if (repairs().length > 0) {
      <section class="dossier-section" aria-labelledby="changes">
        <h2 id="changes" tabindex="-1" i18n="@@coordinate.changes">What changed</h2>
        @for (repair of repairs(); track repair.sequence) {
          <p class="muted">
            <span i18n="@@coordinate.changes.again">Sent again on</span>&ngsp;<app-instant
              plain
              [at]="repair.submittedAt"
              [zone]="application.call.timeZone"
            />
          </p>
          @for (change of repair.changes; track change.question.key) {
            <div class="change">
              <h3 [lang]="application.locale">{{ received.asAsked(change.question.label) }}</h3>
              <div class="change-sides">
                <div class="change-before">
                  <p class="change-head" i18n="@@coordinate.changes.before">Before</p>
                  <app-answer
                    [question]="change.question"
                    [value]="change.before ?? undefined"
                    [teams]="application.teams"
                  />
                </div>
                <div>
                  <p class="change-head" i18n="@@coordinate.changes.after">Now</p>
                  <app-answer
                    [question]="change.question"
                    [value]="change.after ?? undefined"
                    [teams]="application.teams"
                  />
                </div>
              </div>
            </div>
          } @empty {
            <p i18n="@@coordinate.changes.none">The answers are the same as before.</p>
          }
        }
      </section>
    }
  `,
})
export class Changes {
  protected readonly received = inject(CurrentReceived);
  protected readonly repairs = computed(() =>
    this.received.application().history.filter(({ sequence }) => sequence > 1),
  );
}
