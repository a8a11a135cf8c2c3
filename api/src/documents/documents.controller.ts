import { Controller, Req, Res } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { deleteDocument, listDocuments, readDocument, readDocumentContent } from '@placet/contract/documents/routes.ts';
import type { InputOf, ResponseOf } from '@placet/contract/route.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { CurrentLocale } from '../platform/http/current-locale.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { sendContent } from './send-content.ts';
import { ListDocuments } from './use-cases/list-documents.ts';
import { OpenContent } from './use-cases/open-content.ts';
import { ReadDocument } from './use-cases/read-document.ts';
import { RemoveDocument } from './use-cases/remove-document.ts';

@Controller()
export class DocumentsController {
  constructor(
    private readonly listing: ListDocuments,
    private readonly reading: ReadDocument,
    private readonly removal: RemoveDocument,
    private readonly opening: OpenContent,
  ) {}

  @Handles(listDocuments)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof listDocuments>,
    @CurrentLocale() locale: Locale,
  ): Promise<ResponseOf<typeof listDocuments>> {
    return this.listing.run(actor, query, locale);
  }

  @Handles(readDocument)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readDocument>,
    @CurrentLocale() locale: Locale,
  ): Promise<ResponseOf<typeof readDocument>> {
    return this.reading.run(actor, params.id, locale);
  }

  @Handles(deleteDocument)
  delete(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof deleteDocument>): Promise<void> {
    return this.removal.run(actor, params.id);
  }

  @Handles(readDocumentContent)
  async content(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readDocumentContent>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, await this.opening.run(actor, params.id, request.headers.range));
  }
}
