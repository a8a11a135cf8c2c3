import { Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { ApplicationPorts } from '../applications/ports.ts';
import { ReferencePorts } from '../references/ports.ts';
import { ReferencesModule } from '../references/references.module.ts';
import { DocumentsOfApplication } from './application-documents.ts';
import { Capacity } from './capacity.ts';
import { CheckDocument } from './check-document.ts';
import { Examination } from './checking/examination.ts';
import { Inspector } from './checking/inspector.ts';
import { StoredDocuments } from './stored-documents.ts';
import { DemoPapers } from './demo/demo-papers.ts';
import { DocumentsController } from './documents.controller.ts';
import { FileRemoval } from './file-removal.ts';
import { OrganisationFiles } from './organisation-files.ts';
import { DocumentsOfReference } from './reference-documents.ts';
import { ScanDocument } from './scan-document.ts';
import { Scanner } from './scanning/scanner.ts';
import { SweepDocuments } from './sweep-documents.ts';
import { UploadPlaces } from './upload-places.ts';
import { UploadTargets } from './upload-targets.ts';
import { UploadsController } from './uploads.controller.ts';
import { ContinueUpload } from './use-cases/continue-upload.ts';
import { CreateUpload } from './use-cases/create-upload.ts';
import { ListDocuments } from './use-cases/list-documents.ts';
import { OpenContent } from './use-cases/open-content.ts';
import { ReadDocument } from './use-cases/read-document.ts';
import { ReadUpload } from './use-cases/read-upload.ts';
import { RemoveDocument } from './use-cases/remove-document.ts';

/** Documents: resumable uploads, their check and scan, reading and removing them. */
@Module({
  imports: [ApplicationsModule, ReferencesModule],
  controllers: [UploadsController, DocumentsController],
  providers: [
    DemoPapers,
    Capacity,
    CheckDocument,
    ContinueUpload,
    CreateUpload,
    DocumentsOfApplication,
    DocumentsOfReference,
    Examination,
    FileRemoval,
    Inspector,
    ListDocuments,
    OpenContent,
    OrganisationFiles,
    ReadDocument,
    ReadUpload,
    RemoveDocument,
    ScanDocument,
    StoredDocuments,
    Scanner,
    SweepDocuments,
    UploadPlaces,
    UploadTargets,
  ],
  exports: [DemoPapers, OrganisationFiles, StoredDocuments, UploadPlaces],
})
export class DocumentsModule implements BeforeApplicationShutdown {
  constructor(
    applications: ApplicationPorts,
    ofApplication: DocumentsOfApplication,
    references: ReferencePorts,
    ofReference: DocumentsOfReference,
    private readonly removal: FileRemoval,
  ) {
    applications.documents = ofApplication;
    references.documents = ofReference;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.removal.idle();
  }
}
