import { Controller, Req } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import { addNote, changeNote, listNotes, removeNote } from '@placet/contract/notes/routes.ts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { idempotentRequest } from '../platform/http/idempotency.ts';
import { AddNote } from './use-cases/add-note.ts';
import { ChangeNote } from './use-cases/change-note.ts';
import { ListNotes } from './use-cases/list-notes.ts';

@Controller()
export class NotesController {
  constructor(
    private readonly listing: ListNotes,
    private readonly adding: AddNote,
    private readonly changing: ChangeNote,
  ) {}

  @Handles(listNotes)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listNotes>,
  ): Promise<ResponseOf<typeof listNotes>> {
    return this.listing.run(actor, params.id);
  }

  @Handles(addNote)
  add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof addNote>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof addNote>> {
    return this.adding.run(actor, params.id, body, idempotentRequest(request));
  }

  @Handles(changeNote)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof changeNote>,
  ): Promise<ResponseOf<typeof changeNote>> {
    return this.changing.run(actor, params.id, params.note, body);
  }

  @Handles(removeNote)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof removeNote>): Promise<void> {
    return this.changing.remove(actor, params.id, params.note);
  }
}
