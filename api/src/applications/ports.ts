import type { RefereeEntry } from '@placet/contract/forms/answers.ts';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { ApplicationRecord } from './domain/application.ts';

/** A document of the applicant's, as far as an application needs to know it. */
export interface DocumentFacts {
  readonly documentId: string;
  readonly questionKey: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Only a `ready` one can be sent: received whole, checked, and scanned where a scanner is configured. */
  readonly status: 'receiving' | 'checking' | 'ready' | 'refused';
  /** Hexadecimal; null until received whole. */
  readonly sha256: string | null;
  /** Media type by content. */
  readonly type: string | null;
}

/** What the documents feature provides. Each runs in the caller's transaction. */
export interface ApplicationDocuments {
  /** The documents an application's answers may name; replaced and removed ones are not among them. */
  of(tx: Transaction, applicationId: string): Promise<readonly DocumentFacts[]>;
  /** These are part of a submission from now on: they can be neither removed nor replaced in place. */
  freeze(tx: Transaction, applicationId: string, documentIds: readonly string[]): Promise<void>;
  /** The draft is being thrown away, with everything uploaded for it. */
  discard(tx: Transaction, applicationId: string): Promise<void>;
}

export interface RefereesNamed {
  readonly application: ApplicationRecord;
  /** Name of the applicant as given in the form. */
  readonly applicantName: string;
  /** 1 for the first submission; more after a repair. */
  readonly sequence: number;
  readonly referees: readonly RefereeEntry[];
}

/** What the references feature provides. Each runs in the caller's transaction. */
export interface ApplicationReferences {
  /**
   * An application was sent (again): plan one reference for each referee, and ask now if the call says "on submission". After a repair
   * only what changed is planned anew.
   */
  named(tx: Transaction, named: RefereesNamed): Promise<void>;
  /** The application was withdrawn or became inactive: nobody needs to write any more. */
  ended(tx: Transaction, application: ApplicationRecord): Promise<void>;
}

const noDocuments: ApplicationDocuments = {
  of: () => Promise.resolve([]),
  freeze: () => Promise.resolve(),
  discard: () => Promise.resolve(),
};

const noReferences: ApplicationReferences = { named: () => Promise.resolve(), ended: () => Promise.resolve() };

/** Where other features put what they provide to applications, while the application is built (their modules import ours). */
@Injectable()
export class ApplicationPorts {
  documents: ApplicationDocuments = noDocuments;
  references: ApplicationReferences = noReferences;
}
