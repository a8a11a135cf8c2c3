import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { JudgedRule } from '@placet/contract/screening/schemas.ts';
import { StatusTag } from '../../ui/status-tag/status-tag';

/** Each rule of the call on what was sent: what speaks against comes first, what is met folds away; each with the answer it is told from. */
@Component({
  selector: 'app-screening-rules',
  imports: [StatusTag],
  template: `
    <ul class="plain-list screening-rules">
      @for (rule of open(); track rule.key) {
        <li>
          @switch (rule.result) {
            @case ('holds') {
              @if (rule.outcome === 'not_eligible') {
                <app-status-tag tone="problem"
                  ><ng-container i18n="@@screening.rule.against">Against</ng-container></app-status-tag
                >
              } @else {
                <app-status-tag tone="waiting"
                  ><ng-container i18n="@@screening.rule.doubt">Doubt</ng-container></app-status-tag
                >
              }
            }
            @default {
              <app-status-tag tone="todo"
                ><ng-container i18n="@@screening.rule.unknown">Cannot be told</ng-container></app-status-tag
              >
            }
          }
          <p>{{ text(rule.reason) }}</p>
          @for (ground of rule.grounds; track $index) {
            <p class="muted">
              @if (ground.section; as section) {
                @if (ground.given === 'answered') {
                  <ng-container i18n="@@screening.rule.from">Told from</ng-container>&ngsp;
                } @else {
                  <ng-container i18n="@@screening.rule.unanswered">Not answered:</ng-container>&ngsp;
                }
                <a [href]="'#section-' + section" (click)="$event.preventDefault(); jumped.emit(section)">{{
                  text(ground.label)
                }}</a>
              } @else {
                <ng-container i18n="@@screening.rule.notAsked"
                  >The form does not ask: {{ text(ground.label) }}</ng-container
                >
              }
            </p>
          }
        </li>
      }
    </ul>
    @if (met().length > 0) {
      <details class="screening-met">
        <summary i18n="@@screening.rule.met">Nothing against it: {{ met().length }}</summary>
        <ul class="plain-list">
          @for (rule of met(); track rule.key) {
            <li>
              <p>{{ text(rule.reason) }}</p>
            </li>
          }
        </ul>
      </details>
    }
  `,
})
export class Rules {
  readonly rules = input.required<readonly JudgedRule[]>();
  readonly jumped = output<string>();
  private readonly locale = inject<Locale>(LOCALE_ID);

  private readonly speaking = computed(() => this.rules().filter(({ outcome }) => outcome !== 'eligible'));
  protected readonly open = computed(() =>
    this.speaking()
      .filter(({ result }) => result !== 'does_not_hold')
      .sort((a, b) => weight(a) - weight(b)),
  );
  protected readonly met = computed(() => this.speaking().filter(({ result }) => result === 'does_not_hold'));

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }
}

function weight({ result, outcome }: JudgedRule): number {
  if (result === 'unknown') return 2;
  return outcome === 'not_eligible' ? 0 : 1;
}
