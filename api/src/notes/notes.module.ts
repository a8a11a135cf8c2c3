import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { DemoNotes } from './demo/demo-notes.ts';
import { NotedApplication } from './noted-application.ts';
import { NotesController } from './notes.controller.ts';
import { AddNote } from './use-cases/add-note.ts';
import { ChangeNote } from './use-cases/change-note.ts';
import { ListNotes } from './use-cases/list-notes.ts';

/** What coordinators note about an application, and who of them may read it. */
@Module({
  imports: [ApplicationsModule],
  controllers: [NotesController],
  providers: [DemoNotes, NotedApplication, ListNotes, AddNote, ChangeNote],
  exports: [DemoNotes],
})
export class NotesModule {}
