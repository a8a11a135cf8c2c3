import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SaveState } from './draft-saver';
import { clockTime } from '../../ui/instant/instant-text';

/**
 * Where what was typed stands, in one line. Saving goes without saying aloud: a screen reader speaks only when something
 * stands in the way, and when it no longer does.
 */
@Component({
  selector: 'app-save-line',
  imports: [RouterLink],
  host: { class: 'save-line', '[attr.data-phase]': 'state().phase' },
  template: `
    @let now = state();
    @switch (now.phase) {
      @case ('saved') {
        <p>
          @if (now.savedAt) {
            <span i18n="@@forms.save.saved">Saved at {{ time() }}.</span>
          } @else {
            <span i18n="@@forms.save.nothing">What you type is saved by itself.</span>
          }
          @if (over() > 0) {
            <span class="save-over" i18n="@@forms.save.over">{over(), plural,
              =1 {1 word over the limit: shorten before you send.}
              other {{{over()}} words over the limit: shorten before you send.}
            }</span>
          }
        </p>
      }
      @case ('typing') {
        <p i18n="@@forms.save.typing">Saving …</p>
      }
      @case ('saving') {
        <p i18n="@@forms.save.saving">Saving …</p>
      }
    }
    <div role="status">
      @switch (now.phase) {
        @case ('waiting') {
          @if (now.onDevice) {
            <p i18n="@@forms.save.onDevice">
              Saved on this device. We cannot be reached; it is sent as soon as we can, and you can go on writing.
            </p>
          } @else {
            <p i18n="@@forms.save.waiting">
              Not saved yet: we cannot be reached. Go on writing and keep this page open; it is sent as soon as we can
              be.
            </p>
          }
        }
        @case ('signed_out') {
          <p i18n="@@forms.save.signedOut">
            Not saved yet: you were signed out. Sign in again in this tab, and it is saved.
          </p>
          <p><a routerLink="/sign-in" i18n="@@forms.save.signIn">Sign in</a></p>
        }
        @case ('outdated') {
          <p i18n="@@forms.save.outdated">The form has changed. What you typed is being brought into the new one.</p>
        }
        @case ('refused') {
          <p class="save-over">{{ now.message }}</p>
          @if (now.final) {
            <p i18n="@@forms.save.final">What you changed since is not saved. Copy it if you want to keep it.</p>
          }
        }
      }
    </div>
  `,
})
export class SaveLine {
  readonly state = input.required<SaveState<unknown>>();
  /** Words over the limits of the page. */
  readonly over = input(0);
  private readonly locale = inject(LOCALE_ID);
  protected readonly time = computed(() => {
    const state = this.state();
    const at = state.phase === 'saved' ? state.savedAt : null;
    return at === null ? '' : clockTime(new Date(at), undefined, this.locale);
  });
}
