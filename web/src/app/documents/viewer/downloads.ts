import { DOCUMENT, inject, Service } from '@angular/core';
import { saveFile } from '../../ui/file-row/save-file';
import { DocumentsApi, type DocumentView } from '../documents-api';

/** Kinds of file that our own viewer shows; others are saved and opened in their program. */
export function isShown(type: DocumentView['type']): boolean {
  return type === 'pdf' || type === 'jpeg' || type === 'png';
}

/** Saves documents on the device. By way of the page, because a referee's link stands in a header, which no plain link sends. */
@Service()
export class Downloads {
  private readonly api = inject(DocumentsApi);
  private readonly page = inject(DOCUMENT);

  /** False when the file could not be fetched. */
  async save({ id, fileName }: Pick<DocumentView, 'id' | 'fileName'>): Promise<boolean> {
    const blob = await this.api.content(id).catch(() => undefined);
    if (!blob) return false;
    saveFile(this.page, blob, fileName);
    return true;
  }
}
