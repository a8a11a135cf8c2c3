import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { Question } from '@placet/contract/forms/question.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Desk } from '@placet/contract/review/schemas.ts';
import { DocumentsApi } from '../../documents/documents-api';
import { DocumentViewer } from '../../documents/viewer/document-viewer';
import { Downloads } from '../../documents/viewer/downloads';
import { Answer } from '../../forms/answer/answer';
import { injectLocale } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { JudgedDocuments, viewOf } from '../judged-documents';

/** The application as this reviewer may see it: documents first, beside each other, then the answers as asked. */
@Component({
  selector: 'app-visible-application',
  imports: [Answer, Button, DocumentViewer, Notice, SummaryList],
  providers: [JudgedDocuments, { provide: DocumentsApi, useExisting: JudgedDocuments }, Downloads],
  template: `
    @let shown = desk().application;
    @if (desk().repaired.length > 0) {
      <app-notice kind="warning" heading="Repaired since" i18n-heading="@@review.repaired">
        <p i18n="@@review.repaired.what">
          The applicant corrected this after you began. You judge what was sent before; say in your note where it
          matters.
        </p>
        @for (change of desk().repaired; track change.question.key) {
          <h3>{{ text(change.question.label) }}</h3>
          @if (change.question.type === 'file') {
            <p i18n="@@review.repaired.file">The document was replaced.</p>
          } @else {
            <del
              ><app-answer [question]="change.question" [value]="change.before ?? undefined" [teams]="shown.teams"
            /></del>
            <ins
              ><app-answer [question]="change.question" [value]="change.after ?? undefined" [teams]="shown.teams"
            /></ins>
          }
        }
      </app-notice>
    }
    @if (documents().length > 0) {
      <div class="review-documents" role="group" aria-label="Documents" i18n-aria-label="@@review.documents">
        @for (document of documents(); track document.id) {
          <button
            appButton
            type="button"
            kind="secondary"
            [attr.aria-expanded]="opened() === document.id"
            (click)="toggle(document.id)"
          >
            {{ labels().get(document.id) }}
          </button>
        }
      </div>
      @if (open(); as document) {
        <app-document-viewer class="review-viewer" [document]="document" />
      }
    }
    @for (section of sections(); track section.key) {
      <section class="dossier-section" [attr.aria-labelledby]="'section-' + section.key">
        <h2 [id]="'section-' + section.key" dir="auto">{{ text(section.title) }}</h2>
        <app-summary-list>
          @for (question of section.questions; track question.key) {
            <div>
              <dt dir="auto">{{ text(question.label) }}</dt>
              <dd>
                <app-answer
                  [question]="question"
                  [value]="shown.answers[section.key]?.[question.key]"
                  [teams]="shown.teams"
                />
              </dd>
            </div>
          }
        </app-summary-list>
      </section>
    } @empty {
      <p i18n="@@review.nothing">Nothing of what was sent can be shown to you.</p>
    }
  `,
})
export class VisibleApplicationView {
  readonly desk = input.required<Desk>();
  private readonly locale = injectLocale();
  private readonly judged = inject(JudgedDocuments);
  protected readonly opened = signal('');
  private readonly questions = computed(() => this.desk().application.sections.flatMap(({ questions }) => questions));
  protected readonly labels = computed(
    () => new Map(this.questions().map((question: Question) => [question.key, this.text(question.label)])),
  );
  protected readonly documents = computed(() =>
    this.desk().application.documents.map((one) => viewOf(one, this.labels().get(one.question) ?? one.question)),
  );
  protected readonly open = computed(() => this.documents().find(({ id }) => id === this.opened()));
  protected readonly sections = computed(() =>
    this.desk()
      .application.sections.map((section) => ({
        ...section,
        questions: section.questions.filter(({ type }) => type !== 'file'),
      }))
      .filter(({ questions }) => questions.length > 0),
  );

  constructor() {
    effect(() => {
      this.judged.assignment.set(this.desk().id);
      this.opened.set('');
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected toggle(id: string): void {
    this.opened.update((open) => (open === id ? '' : id));
  }

  /** By a key: the first document, the next one, none. */
  turn(): void {
    const ids = ['', ...this.documents().map(({ id }) => id)];
    this.opened.update((open) => ids[(ids.indexOf(open) + 1) % ids.length] ?? '');
  }
}
