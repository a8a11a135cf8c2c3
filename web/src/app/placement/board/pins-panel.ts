import { Component, inject, LOCALE_ID } from '@angular/core';
import type { Locale } from '@placet/contract/locale.ts';
import type { Board } from '@placet/contract/placement/plans.ts';
import { refusedPinNames } from '../words/names';
import { reasonsText } from '../words/why';
import { BoardState } from './board-state';

type Pin = Board['pins'][number];

/** The pins that this plan was computed with: what each is kept in spite of, and who would be elsewhere without it. */
@Component({
  selector: 'app-pins-panel',
  template: `
    <ul class="plain-list ruled-list">
      @for (pin of state.board()?.pins; track pin.applicationId + pin.needId) {
        <li>
          <strong
            ><bdi>{{ state.personName(pin.applicationId) }}</bdi></strong
          >
          ·
          <bdi>{{ state.nameOf(pin.needId) }}</bdi>
          @if (pin.refused; as why) {
            <span class="placement-line placement-warning" i18n="@@placement.pinsPanel.refused"
              >Not kept: {{ refusals[why] }}.</span
            >
          }
          @if (despite(pin); as reasons) {
            <span class="placement-line placement-warning" i18n="@@placement.pinsPanel.despite"
              >Kept, although: {{ reasons }}.</span
            >
          }
          @if (pin.price; as price) {
            @if (price.better.length + price.worse.length === 0) {
              <span class="placement-line muted" i18n="@@placement.pinsPanel.free"
                >Costs nothing: without it everybody would be in the same place.</span
              >
            } @else {
              <span class="placement-line" i18n="@@placement.pinsPanel.price"
                >Without it, better off: {{ price.better.length }}, worse off: {{ price.worse.length }}.</span
              >
              <ul class="plain-list what-if-moved">
                @for (one of price.better; track one.applicationId) {
                  <li>
                    <span aria-hidden="true">▲</span> <bdi>{{ state.personName(one.applicationId) }}</bdi>&ngsp;<span
                      class="muted"
                      >{{ state.placeName(one.before) }} → {{ state.placeName(one.after) }}</span
                    >
                  </li>
                }
                @for (one of price.worse; track one.applicationId) {
                  <li>
                    <span aria-hidden="true">▼</span> <bdi>{{ state.personName(one.applicationId) }}</bdi>&ngsp;<span
                      class="muted"
                      >{{ state.placeName(one.before) }} → {{ state.placeName(one.after) }}</span
                    >
                  </li>
                }
              </ul>
            }
          }
        </li>
      } @empty {
        <li class="muted" i18n="@@placement.pinsPanel.none">This plan was computed without pins.</li>
      }
    </ul>
  `,
})
export class PinsPanel {
  protected readonly state = inject(BoardState);
  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly refusals = refusedPinNames;

  protected despite({ despite }: Pin): string {
    return reasonsText(despite, this.locale);
  }
}
