import * as z from 'zod';
import { route } from '../route.ts';
import { changedNote, newNote, note } from './schemas.ts';

const tag = 'notes';
const ofApplication = z.object({ id: z.uuid() });
const one = z.object({ id: z.uuid(), note: z.uuid() });

export const listNotes = route({
  id: 'listNotes',
  method: 'GET',
  path: '/received-applications/:id/notes',
  tag,
  summary: 'Notes on an application: mine, and those for everybody who coordinates its call. The newest first.',
  permission: 'application_note.read',
  params: ofApplication,
  response: z.object({ notes: z.array(note) }),
  errors: [],
});

export const addNote = route({
  id: 'addNote',
  method: 'POST',
  path: '/received-applications/:id/notes',
  tag,
  summary: 'Writes a note on an application. The applicant never sees it here.',
  permission: 'application_note.write',
  params: ofApplication,
  body: newNote,
  status: 201,
  response: note,
  errors: ['note.too_many'],
  idempotent: true,
  limit: 'write',
});

export const changeNote = route({
  id: 'changeNote',
  method: 'PUT',
  path: '/received-applications/:id/notes/:note',
  tag,
  summary: 'Changes one’s own note or who may read it; `context.note` of a refused change is the note as it is now.',
  permission: 'application_note.write',
  params: one,
  body: changedNote,
  response: note,
  errors: ['note.changed_meanwhile'],
  limit: 'write',
});

export const removeNote = route({
  id: 'removeNote',
  method: 'DELETE',
  path: '/received-applications/:id/notes/:note',
  tag,
  summary: 'Removes one’s own note: its text is gone, that there was one stays in the timeline.',
  permission: 'application_note.write',
  params: one,
  errors: [],
  limit: 'write',
});

export const noteRoutes = [listNotes, addNote, changeNote, removeNote] as const;
