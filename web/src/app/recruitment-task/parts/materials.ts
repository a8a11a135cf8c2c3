import { Component, inject, input, LOCALE_ID } from '@angular/core';
import type { TaskMaterial } from '@placet/contract/recruitment-task/schemas.ts';
import { kindsText } from '../../documents/uploads/file-kinds';
import { fileSize } from '../../ui/file-row/file-size';

/** The files that belong to what a task asks, to be saved on the device. `base` is the address of the task for whoever looks. */
@Component({
  selector: 'app-task-materials',
  template: `
    <ul class="task-materials">
      @for (file of files(); track file.id) {
        <li>
          <a download [href]="base() + '/materials/' + file.id + '/content'"
            ><bdi>{{ file.fileName }}</bdi></a
          >
          <span class="muted number">{{ kind(file) }}, {{ size(file) }}</span>
        </li>
      }
    </ul>
  `,
})
export class TaskMaterialList {
  readonly files = input.required<readonly TaskMaterial[]>();
  readonly base = input.required<string>();
  private readonly locale = inject(LOCALE_ID);

  protected kind({ type }: TaskMaterial): string {
    return kindsText([type], this.locale);
  }

  protected size({ size }: TaskMaterial): string {
    return fileSize(size, this.locale);
  }
}
