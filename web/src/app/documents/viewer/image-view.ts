import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { DocumentsApi, type DocumentView } from '../documents-api';

/** A picture, as wide as there is room times `zoom`, never larger than it is unless zoomed. */
@Component({
  selector: 'app-image-view',
  host: { class: 'image-view' },
  template: `
    @if (address(); as url) {
      <img
        #picture
        [src]="url"
        [alt]="document().fileName"
        [style.inline-size.px]="width()"
        (load)="loaded(picture)"
        (error)="failed.emit()"
      />
    }
  `,
})
export class ImageView {
  readonly document = input.required<DocumentView>();
  readonly zoom = input(1);
  readonly room = input.required<number>();
  readonly opened = output<number>();
  readonly failed = output();

  private readonly api = inject(DocumentsApi);
  protected readonly address = signal<string | undefined>(undefined);
  private readonly natural = signal(0);
  protected readonly width = computed(() => Math.min(this.natural(), this.room()) * this.zoom());

  constructor() {
    effect((onCleanup) => {
      const { id } = this.document();
      let url: string | undefined;
      let ended = false;
      onCleanup(() => {
        ended = true;
        if (url !== undefined) URL.revokeObjectURL(url);
      });
      this.api.content(id).then(
        (blob) => {
          if (ended) return;
          url = URL.createObjectURL(blob);
          this.address.set(url);
        },
        () => {
          this.failed.emit();
        },
      );
    });
  }

  protected loaded(picture: HTMLImageElement): void {
    this.natural.set(picture.naturalWidth);
    this.opened.emit(1);
  }
}
