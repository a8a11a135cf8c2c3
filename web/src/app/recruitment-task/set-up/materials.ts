import { Component, ElementRef, inject, input, linkedSignal, LOCALE_ID, signal, viewChild } from '@angular/core';
import { materialBytes, materialLimit, materialTypes } from '@placet/contract/recruitment-task/limits.ts';
import type { TaskMaterial } from '@placet/contract/recruitment-task/schemas.ts';
import { acceptOf, kindsText } from '../../documents/uploads/file-kinds';
import { messageOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { fileSize } from '../../ui/file-row/file-size';
import { setUpUrl, TaskApi } from '../task-api';

/** The files that belong to what the task asks: added one by one, checked at once, kept at once. Once it was sent they only show. */
@Component({
  selector: 'app-set-up-materials',
  imports: [Button],
  host: { class: 'task-files' },
  template: `
    <h2 #heading tabindex="-1" i18n="@@task.setUp.materials">Files of the task</h2>
    <p class="field-hint" id="materials-hint">
      <span i18n="@@task.setUp.materialsHint"
        >What somebody needs to answer it. They can be read from the start on, and by those who score.</span
      >&ngsp;<span i18n="@@task.setUp.materialsLimit"
        >{{ kinds }}; at most {{ most }} files of at most {{ largest }} each.</span
      >
    </p>
    @if (files().length > 0) {
      <ul class="plain-list task-files-list">
        @for (file of files(); track file.id) {
          <li>
            <a download [href]="address(file)"
              ><bdi>{{ file.fileName }}</bdi></a
            >
            <span class="muted number">{{ size(file.size) }}</span>
            @if (!sent()) {
              <button appButton type="button" kind="quiet" [busy]="busy() === file.id" (click)="remove(file)">
                <span i18n="@@task.setUp.materialRemove">Remove</span>&ngsp;<span class="visually-hidden" dir="auto">{{
                  file.fileName
                }}</span>
              </button>
            }
          </li>
        }
      </ul>
    } @else if (sent()) {
      <p i18n="@@task.setUp.materialsNone">It has no files.</p>
    }
    @if (!sent() && files().length < most) {
      <div class="field" [class.field-invalid]="failed() !== ''">
        <label class="field-label" for="material" i18n="@@task.setUp.materialAdd">Add a file</label>
        @if (failed(); as text) {
          <p class="field-error" id="material-error">
            <span class="visually-hidden" i18n="@@task.setUp.error">Error:</span> {{ text }}
          </p>
        }
        <input
          #box
          class="control"
          type="file"
          id="material"
          [accept]="accept"
          [disabled]="busy() !== ''"
          [attr.aria-describedby]="'materials-hint' + (failed() === '' ? '' : ' material-error')"
          [attr.aria-invalid]="failed() === '' ? null : true"
          (change)="add(box)"
        />
      </div>
    }
    <p role="status" class="task-files-said">{{ said() }}</p>
  `,
})
export class SetUpMaterials {
  readonly call = input.required<string>();
  readonly stored = input.required<readonly TaskMaterial[]>();
  readonly sent = input.required<boolean>();
  private readonly api = inject(TaskApi);
  private readonly locale = inject(LOCALE_ID);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly files = linkedSignal(() => this.stored());
  protected readonly busy = signal('');
  protected readonly failed = signal('');
  protected readonly said = signal('');
  protected readonly most = materialLimit;
  protected readonly accept = acceptOf(materialTypes);
  protected readonly kinds = kindsText(materialTypes, this.locale);
  protected readonly largest = this.size(materialBytes);

  protected size(bytes: number): string {
    return fileSize(bytes, this.locale);
  }

  protected address({ id }: TaskMaterial): string {
    return `${setUpUrl(this.call())}/materials/${id}/content`;
  }

  protected async add(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    await this.change('new', $localize`:@@task.setUp.materialSending:${file.name}:name: is sent and checked.`, () =>
      this.api.addMaterial(this.call(), file),
    );
    // The same file can be chosen again after it was refused and corrected.
    input.value = '';
    if (this.failed() === '') this.said.set($localize`:@@task.setUp.materialKept:${file.name}:name: is kept.`);
    setTimeout(() => {
      input.focus();
    });
  }

  protected async remove({ id, fileName }: TaskMaterial): Promise<void> {
    await this.change(id, '', () => this.api.removeMaterial(this.call(), id));
    if (this.failed() !== '') return;
    this.said.set($localize`:@@task.setUp.materialRemoved:${fileName}:name: was removed.`);
    this.heading().nativeElement.focus();
  }

  private async change(
    what: string,
    said: string,
    work: () => Promise<{ materials: readonly TaskMaterial[] }>,
  ): Promise<void> {
    if (this.busy() !== '') return;
    this.busy.set(what);
    this.failed.set('');
    this.said.set(said);
    try {
      this.files.set((await work()).materials);
    } catch (error) {
      this.said.set('');
      this.failed.set(messageOf(error));
    }
    this.busy.set('');
  }
}
