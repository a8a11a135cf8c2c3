import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Button } from '../../ui/button/button';
import { CurrentReceived } from '../current-received';

/** The parts of the page, to go to; each moves the focus to the heading, which the sticky masthead does not cover. */
@Component({
  selector: 'app-jump-links',
  imports: [Button],
  template: `
    <nav aria-label="On this page" i18n-aria-label="@@coordinate.jump.label">
      <button
        appButton
        class="jump-fold"
        kind="quiet"
        type="button"
        aria-controls="jump-links"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
        i18n="@@coordinate.jump.fold"
      >
        On this page
      </button>
      <ul class="plain-list" id="jump-links" [class.jump-open]="open()">
        <li><a href="#notes" (click)="jump($event, 'notes')" i18n="@@coordinate.jump.notes">Notes</a></li>
        @if (received.discussed()) {
          <li>
            <a href="#discussion" (click)="jump($event, 'discussion')" i18n="@@coordinate.jump.discussion"
              >Discussion</a
            >
          </li>
        }
        @if (received.application().history.length > 1) {
          <li>
            <a href="#changes" (click)="jump($event, 'changes')" i18n="@@coordinate.jump.changes">What changed</a>
          </li>
        }
        @for (section of sections(); track section.id) {
          <li>
            <a [href]="'#' + section.id" [lang]="received.application().locale" (click)="jump($event, section.id)">{{
              section.title
            }}</a>
          </li>
        }
        <li class="jump-other">
          <a href="#references" (click)="jump($event, 'references')" i18n="@@coordinate.jump.references">References</a>
        </li>
        <li>
          <a href="#messages" (click)="jump($event, 'messages')" i18n="@@coordinate.jump.messages">Mails</a>
        </li>
        <li>
          <a href="#timeline" (click)="jump($event, 'timeline')" i18n="@@coordinate.jump.timeline">Timeline</a>
        </li>
      </ul>
    </nav>
  `,
})
export class JumpLinks {
  private readonly page = inject(DOCUMENT);
  protected readonly received = inject(CurrentReceived);
  /** Folded where there is no room for a column of them. */
  protected readonly open = signal(false);
  protected readonly sections = computed(() =>
    [...this.received.titles()].map(([key, title]) => ({ id: `section-${key}`, title })),
  );

  protected jump(event: Event, id: string): void {
    event.preventDefault();
    const heading = this.page.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}
