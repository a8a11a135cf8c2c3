import type { Tone } from '../../ui/status-tag/status-tag';
import type { DocumentView } from '../documents-api';
import type { UploadPhase, UploadTask } from '../uploads/upload-task';

export interface FileState {
  readonly tone: Tone;
  readonly status: string;
  readonly note?: string | undefined;
  readonly error?: string | undefined;
}

const percent = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(Math.floor(share * 100) / 100);

/** How an upload stands, in words. */
export function taskState(task: UploadTask | undefined, locale: string): FileState | undefined {
  if (!task) return undefined;
  const sent = percent(task.progress(), locale);
  const message = task.message() === '' ? undefined : task.message();
  switch (task.phase()) {
    case 'starting':
      return { tone: 'progress', status: $localize`:@@documents.status.starting:Starting` };
    case 'sending':
      // The answer to the last byte comes with the check.
      return task.progress() === 1
        ? { tone: 'progress', status: $localize`:@@documents.status.checking:Being checked` }
        : { tone: 'progress', status: $localize`:@@documents.status.sending:Sending, ${sent}:percent:` };
    case 'paused':
      return { tone: 'waiting', status: $localize`:@@documents.status.paused:Paused at ${sent}:percent:` };
    case 'waiting':
      return {
        tone: 'waiting',
        status: $localize`:@@documents.status.waiting:Waiting for a connection`,
        note: $localize`:@@documents.status.waitingNote:It goes on by itself when you are back online. Leave this tab open.`,
      };
    case 'stopped':
      return {
        tone: 'problem',
        status: $localize`:@@documents.status.stopped:Stopped at ${sent}:percent:`,
        error: message,
      };
    case 'checking':
    case 'kept':
      return { tone: 'progress', status: $localize`:@@documents.status.checking:Being checked` };
    case 'refused':
      return { tone: 'problem', status: $localize`:@@documents.status.refused:Not accepted`, error: message };
  }
}

/** How a document of the server stands, in words. */
export function keptState(document: DocumentView | undefined): FileState | undefined {
  if (!document) return undefined;
  switch (document.state) {
    case 'receiving':
      return {
        tone: 'waiting',
        status: $localize`:@@documents.status.unfinished:Not finished`,
        note: $localize`:@@documents.status.unfinishedNote:Choose the same file again, and it goes on where it stopped.`,
      };
    case 'checking':
      return { tone: 'progress', status: $localize`:@@documents.status.checking:Being checked` };
    case 'refused':
      return {
        tone: 'problem',
        status: $localize`:@@documents.status.refused:Not accepted`,
        error: document.refusal?.message,
      };
    case 'kept':
      return document.scan === 'waiting'
        ? {
            tone: 'progress',
            status: $localize`:@@documents.status.scanning:Being scanned for viruses`,
            note: $localize`:@@documents.status.scanningNote:You can go on; it must be done before you send.`,
          }
        : { tone: 'done', status: $localize`:@@documents.status.kept:Received`, note: keptNote(document) };
  }
}

function keptNote({ pages, metadataRemoved }: DocumentView): string | undefined {
  if (metadataRemoved) return $localize`:@@documents.bare:Location and camera data were removed from this picture.`;
  if (pages === null) return undefined;
  return pages === 1 ? $localize`:@@documents.page:1 page` : $localize`:@@documents.pages:${pages}:pages: pages`;
}

/** What a screen reader is told when an upload enters a phase; sparse: no percentages. */
export function announcement(name: string, phase: UploadPhase): string {
  switch (phase) {
    case 'starting':
    case 'sending':
      return $localize`:@@documents.said.sending:Sending ${name}:name:`;
    case 'paused':
      return $localize`:@@documents.said.paused:Paused`;
    case 'waiting':
      return $localize`:@@documents.said.waiting:Waiting for a connection`;
    case 'stopped':
      return $localize`:@@documents.said.stopped:Sending ${name}:name: stopped`;
    case 'checking':
      return $localize`:@@documents.said.checking:${name}:name: was sent and is being checked`;
    case 'kept':
      return $localize`:@@documents.said.kept:${name}:name: was received`;
    case 'refused':
      return $localize`:@@documents.said.refused:${name}:name: was not accepted`;
  }
}
