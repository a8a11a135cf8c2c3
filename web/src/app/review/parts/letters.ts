import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, Injectable, input, LOCALE_ID, signal } from '@angular/core';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { Desk, JudgedLetters, VisibleDocument } from '@placet/contract/review/schemas.ts';
import { firstValueFrom } from 'rxjs';
import { DocumentsApi, type DocumentView } from '../../documents/documents-api';
import { DocumentViewer } from '../../documents/viewer/document-viewer';
import { Downloads } from '../../documents/viewer/downloads';
import { Answer } from '../../forms/answer/answer';
import { answeredSections } from '../../forms/answered-sections';
import { Button } from '../../ui/button/button';
import { PageState } from '../../ui/page-state/page-state';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { viewOf } from '../judged-documents';
import { deskUrl } from '../review-api';

/** Files that came with references, for the viewer: reached by the assignment, the reference and the question they answer. */
@Injectable()
class LetterFiles extends DocumentsApi {
  private readonly client = inject(HttpClient);
  readonly assignment = signal('');

  /** `file` is the reference's id and the question's key, as in {@link fileId}. */
  override async content(file: string): Promise<Blob> {
    const [letter = '', question = ''] = file.split('/');
    const url = `${deskUrl(this.assignment())}/letters/${letter}/documents/${question}/content`;
    return firstValueFrom(this.client.get(url, { responseType: 'blob' }));
  }

  override async part(file: string, start: number, end: number): Promise<ArrayBuffer> {
    return (await this.content(file)).slice(start, end).arrayBuffer();
  }
}

const fileId = (letter: string, question: string): string => `${letter}/${question}`;

/** What referees wrote and uploaded, where the call lets reviewers read it; in blind review, that it is not shown. */
@Component({
  selector: 'app-judged-letters',
  imports: [Answer, Button, DocumentViewer, PageState, SummaryList],
  providers: [LetterFiles, { provide: DocumentsApi, useExisting: LetterFiles }, Downloads],
  template: `
    @if (desk().letters !== 'hidden') {
      <section class="dossier-section" aria-labelledby="letters">
        <h2 id="letters" i18n="@@review.letters">References</h2>
        @if (desk().letters === 'blind') {
          <p class="muted" i18n="@@review.letters.blind">
            Not shown in blind review: a letter names whom it is about, and that cannot be taken out of it.
          </p>
        } @else if (letters.hasValue()) {
          @for (letter of read(); track letter.id) {
            <h3 dir="auto">{{ letter.referee.name }}</h3>
            <p class="muted" dir="auto">
              {{ letter.referee.relation }}{{ letter.referee.organisation ? ', ' + letter.referee.organisation : '' }}
            </p>
            @if (letter.files.length > 0) {
              <div class="review-documents">
                @for (file of letter.files; track file.id) {
                  <button
                    appButton
                    type="button"
                    kind="secondary"
                    [attr.aria-expanded]="opened() === file.id"
                    (click)="toggle(file.id)"
                  >
                    {{ file.label
                    }}<span class="visually-hidden" i18n="@@review.letters.by">, by {{ letter.referee.name }}</span>
                  </button>
                  @if (opened() === file.id) {
                    <app-document-viewer class="review-viewer" [document]="file.view" />
                  }
                }
              </div>
            }
            <app-summary-list>
              @for (asked of letter.sections; track asked.section.key) {
                @for (question of asked.questions; track question.key) {
                  <div>
                    <dt>{{ text(question.label) }}</dt>
                    <dd>
                      <app-answer [question]="question" [value]="letter.answers[asked.section.key]?.[question.key]" />
                    </dd>
                  </div>
                }
              }
            </app-summary-list>
          } @empty {
            <p class="muted" i18n="@@review.letters.none">No referee has written yet.</p>
          }
        } @else {
          <app-page-state [resource]="letters" />
        }
      </section>
    }
  `,
})
export class Letters {
  readonly desk = input.required<Desk>();
  private readonly locale = inject<Locale>(LOCALE_ID);
  private readonly source = inject(LetterFiles);
  protected readonly opened = signal('');
  protected readonly letters = httpResource<JudgedLetters>(() =>
    this.desk().letters === 'shown' && !this.desk().gate ? `${deskUrl(this.desk().id)}/letters` : undefined,
  );
  protected readonly read = computed(() =>
    (this.letters.hasValue() ? this.letters.value().letters : []).map(
      ({ id, referee, sections, answers, documents }) => ({
        ...{ id, referee, answers },
        sections: answeredSections({ sections }, answers),
        files: documents.map((document) => this.file(id, document, sections)),
      }),
    ),
  );

  constructor() {
    effect(() => {
      this.source.assignment.set(this.desk().id);
      this.opened.set('');
    });
  }

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected toggle(id: string): void {
    this.opened.update((open) => (open === id ? '' : id));
  }

  private file(
    letter: string,
    document: VisibleDocument,
    sections: JudgedLetters['letters'][number]['sections'],
  ): { readonly id: string; readonly label: string; readonly view: DocumentView } {
    const { question } = document;
    const asked = sections.flatMap(({ questions }) => questions).find(({ key }) => key === question);
    const label = asked ? this.text(asked.label) : question;
    const id = fileId(letter, question);
    return { id, label, view: viewOf({ ...document, question: id }, label) };
  }
}
