import { createHash, randomUUID } from 'node:crypto';
import type { NewNote } from '@placet/contract/notes/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { AddNote } from '../use-cases/add-note.ts';

/** Notes of the demo's coordinator, in the language of the application. */
export const demoNotes: Readonly<Record<'en' | 'fr', readonly NewNote[]>> = {
  en: [
    {
      audience: 'coordinators',
      text: 'Strong on testimonies; asks to begin two weeks late.\nThe documentation team could live with that.',
    },
    { audience: 'me', text: 'I know one of the referees from a conference. Better if somebody else decides.' },
  ],
  fr: [
    {
      audience: 'coordinators',
      text: 'Très bon français juridique, anglais à confirmer pendant l’exercice.\nL’équipe Afrique attend un profil de ce type.',
    },
    { audience: 'me', text: 'Relire la lettre à tête reposée avant d’en parler.' },
  ],
};

/** Writes notes of the demo by the use case that serves everybody. */
@Injectable()
export class DemoNotes {
  constructor(private readonly adding: AddNote) {}

  async write(actor: Actor, applicationId: string, note: NewNote): Promise<void> {
    const key = randomUUID();
    await this.adding.run(actor, applicationId, note, { key, requestHash: createHash('sha256').update(key).digest() });
  }
}
