import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { DocumentsApi } from '../../documents/documents-api';
import { judgedUrl } from '../task-api';

/** The file of an answer, for the viewer: reached by the assignment, under no name of its author's. */
@Injectable()
export class JudgedFile extends DocumentsApi {
  private readonly client = inject(HttpClient);

  override content(assignment: string): Promise<Blob> {
    return firstValueFrom(this.client.get(`${judgedUrl}/${assignment}/file`, { responseType: 'blob' }));
  }

  override async part(assignment: string, start: number, end: number): Promise<ArrayBuffer> {
    return (await this.content(assignment)).slice(start, end).arrayBuffer();
  }
}
