import { httpResource } from '@angular/common/http';
import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { Discussion, DiscussionPost } from '@placet/contract/discussion/limits.ts';
import { Intent } from '../../session/intent';
import { problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { DiscussionApi, discussionUrl } from '../discussion-api';
import { Post } from './post';
import { PostForm, type Written } from './post-form';

/** What those who judge an application say to each other, and who of them sees it. The applicant never does. */
@Component({
  selector: 'app-discussion',
  imports: [Button, PageState, Post, PostForm],
  template: `
    <section class="discussion no-print" aria-labelledby="discussion">
      <h2 id="discussion" tabindex="-1">
        <ng-container i18n="@@discussion.heading">Discussion</ng-container>
        @if (unread() > 0) {
          &ngsp;<span class="discussion-new" i18n="@@discussion.unread">{{ unread() }} new</span>
        }
      </h2>
      @if (resource.hasValue()) {
        @let all = resource.value();
        <div class="discussion-readers">
          <span class="muted" id="readers" i18n="@@discussion.readers">Who sees this:</span>
          <ul class="plain-list" aria-labelledby="readers">
            @for (reader of all.readers; track reader.id) {
              <li>
                <span dir="auto">{{ reader.name }}</span>
                @if (reader.me) {
                  &ngsp;<span i18n="@@discussion.me">(you)</span>
                } @else if (reader.coordinates) {
                  &ngsp;<span class="muted" i18n="@@discussion.coordinates">(coordinates)</span>
                }
              </li>
            }
          </ul>
        </div>
        @for (thread of threads(); track thread.root.id) {
          <article class="discussion-thread">
            @for (post of [thread.root, ...thread.answers]; track post.id; let first = $first) {
              <app-post
                [class.discussion-answer]="!first"
                [post]="post"
                [at]="at()"
                [zone]="all.timeZone"
                [open]="all.open"
                (changed)="refresh()"
              />
            }
            @if (all.open) {
              @if (answering() === thread.root.id) {
                <app-post-form
                  closable
                  label="Answer"
                  i18n-label="@@discussion.answer"
                  action="Answer"
                  i18n-action="@@discussion.answer"
                  [readers]="all.readers"
                  [save]="answer"
                  (changed)="renew()"
                  (cancelled)="answering.set('')"
                />
              } @else {
                <button
                  appButton
                  kind="quiet"
                  type="button"
                  (click)="answering.set(thread.root.id)"
                  i18n="@@discussion.answer"
                >
                  Answer
                </button>
              }
            }
          </article>
        } @empty {
          <p class="muted" i18n="@@discussion.none">Nobody has said anything yet.</p>
        }
        @if (all.open) {
          <app-post-form
            label="Say something to the readers above"
            i18n-label="@@discussion.say"
            action="Post"
            i18n-action="@@discussion.post"
            [readers]="all.readers"
            [save]="say"
            (changed)="renew()"
          />
        } @else {
          <p class="muted" i18n="@@discussion.closed">
            A decision was released: you can read what was said, and write no more.
          </p>
        }
      } @else if (apart()) {
        <p class="muted" i18n="@@discussion.apart">
          You take no part in this one: a conflict of interest stands in the way.
        </p>
      } @else {
        <app-page-state [resource]="resource" />
      }
    </section>
  `,
})
export class DiscussionPart {
  /** The assignment of a reviewer, or the application for who coordinates its call. */
  readonly at = input.required<string>();
  /** What was new has been read, or something was said. */
  readonly changed = output();

  private readonly api = inject(DiscussionApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly resource = httpResource<Discussion>(() => discussionUrl(this.at()));
  private readonly posts = computed(() => (this.resource.hasValue() ? this.resource.value().posts : []));
  protected readonly unread = computed(() => this.posts().filter(({ isNew }) => isNew).length);
  protected readonly threads = computed(() =>
    this.posts()
      .filter(({ answers }) => answers === null)
      .map((root) => ({ root, answers: this.posts().filter(({ answers }) => answers === root.id) })),
  );
  /** On a page that one may see, nothing but a conflict stands in the way. */
  protected readonly apart = computed(() => problemOf(this.resource.error())?.status === 404);
  protected readonly answering = signal('');
  /** A post that is sent again after a lost answer is there once. */
  private sending = new Intent();
  private seen = '';

  constructor() {
    const page = inject(DOCUMENT);
    const view = page.defaultView;
    if (!view) return;
    const reload = () => {
      if (page.visibilityState === 'visible' && this.answering() === '') this.resource.reload();
    };
    page.addEventListener('visibilitychange', reload);
    inject(DestroyRef).onDestroy(() => {
      page.removeEventListener('visibilitychange', reload);
    });
    // A link that leads here is followed once there is something to be led to.
    const arriving = afterRenderEffect(() => {
      if (!this.resource.hasValue()) return;
      arriving.destroy();
      const heading = view.location.hash === '#discussion' ? page.getElementById('discussion') : null;
      heading?.scrollIntoView({ block: 'start' });
      heading?.focus({ preventScroll: true });
    });
    // Read is what came into sight.
    afterRenderEffect((cleanUp) => {
      const newest = this.posts().at(-1);
      if (!newest || this.unread() === 0 || newest.id === this.seen) return;
      const last = [...this.host.nativeElement.querySelectorAll('app-post')].at(-1);
      if (!last) return;
      const observer = new view.IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.see(newest);
      });
      observer.observe(last);
      cleanUp(() => {
        observer.disconnect();
      });
    });
  }

  protected renew(): void {
    this.sending = new Intent();
  }

  protected readonly say = (written: Written): Promise<void> => this.send(written, null);
  protected readonly answer = async (written: Written): Promise<void> => {
    await this.send(written, this.answering());
    this.answering.set('');
  };

  protected refresh(): void {
    this.resource.reload();
    this.changed.emit();
  }

  private async send({ text, mentions }: Written, answers: string | null): Promise<void> {
    await this.api.say(this.at(), { text, mentions: [...mentions], answers }, this.sending);
    this.renew();
    this.refresh();
  }

  private async see({ id }: DiscussionPost): Promise<void> {
    this.seen = id;
    // What cannot be remembered as read stays new.
    await this.api.see(this.at(), id).then(
      () => {
        this.changed.emit();
      },
      () => undefined,
    );
  }
}
