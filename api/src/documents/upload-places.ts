import { Injectable } from '@nestjs/common';
import type { QuestionOf } from '@placet/contract/forms/question.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { Owner } from './capacity.ts';

export interface UploadTarget {
  readonly applicationId: string;
  readonly owner: Owner;
  readonly question: QuestionOf<'file'>;
}

/** Authorises by itself; null when nothing is asked there. */
export type FindPlace = (tx: Transaction, applicationId: string) => Promise<UploadTarget | null>;

/** Where other features put what of an application can be uploaded besides the questions of its form, while the application is built. */
@Injectable()
export class UploadPlaces {
  private readonly places = new Map<string, FindPlace>();

  add(question: string, find: FindPlace): void {
    this.places.set(question, find);
  }

  of(question: string): FindPlace | undefined {
    return this.places.get(question);
  }
}
