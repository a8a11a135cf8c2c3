import { pick } from '@placet/contract';
import { mergeAnswers } from '@placet/contract/forms/flags.ts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { formatInstant } from '../../platform/i18n/when.ts';
import { ApplicationAccess } from '../application-access.ts';
import { copySections, toLine } from '../copy/copy-content.ts';
import { CopyPrinter } from '../copy/copy-printer.ts';
import { copyWords } from '../copy/copy-words.ts';
import { FormVersions } from '../data/form-versions.ts';
import { Submissions } from '../data/submissions.ts';
import { formContextOf } from '../domain/form-context.ts';
import { searchFacts } from '../domain/submission-content.ts';

export interface Copy {
  readonly fileName: string;
  readonly bytes: Buffer;
}

const fileName = (number: string, sequence: number, ending: string): string =>
  `${number}-${String(sequence)}.${ending}`;

/** Copies of what was sent, for its owner to keep. */
@Injectable()
export class CopyApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly submissions: Submissions,
    private readonly forms: FormVersions,
    private readonly printer: CopyPrinter,
  ) {}

  /** Exactly what was sent, byte for byte what the receipt's hash was taken over. */
  json(actor: Actor, id: string): Promise<Copy> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const submission = await this.submissions.latest(tx, application);
      if (!submission) throw new Problem('application.not_submitted');
      const text = await this.submissions.canonical(tx, application, submission);
      return {
        fileName: fileName(application.number, submission.sequence, 'json'),
        bytes: Buffer.from(text, 'utf8'),
      };
    });
  }

  /** The same to read and print, in the language it was filled in, each question as asked. */
  async pdf(actor: Actor, id: string): Promise<Copy> {
    const { application, submission, form } = await this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'application.read');
      const submission = await this.submissions.latest(tx, application);
      if (!submission) throw new Problem('application.not_submitted');
      return { application, submission, form: (await this.forms.get(tx, submission.formVersionId)).definition };
    });
    const { number, call, applicant } = application;
    const { locale, sequence, submittedAt, sha256, documents } = submission;
    const words = copyWords(locale);
    const answers = mergeAnswers(submission.answers.open, submission.answers.sensitive);
    const name = searchFacts(form, submission.answers.open).name ?? applicant.name;
    const received = formatInstant(submittedAt, call.timeZone, locale);
    const data = {
      locale,
      title: words.title,
      number,
      call: pick(call.name, locale),
      sha256,
      facts: [
        { label: words.number, value: toLine(number) },
        { label: words.name, value: toLine(name) },
        { label: words.received, value: toLine(received) },
        ...(sequence > 1 ? [{ label: words.timesSent, value: toLine(String(sequence)) }] : []),
      ],
      sections: copySections(form, answers, formContextOf(call, applicant.email, submittedAt), {
        locale,
        words,
        teams: call.teams,
        fileNames: new Map(documents.map((document) => [document.question, document.fileName])),
      }),
      notes: [words.exact(fileName(number, sequence, 'json')), words.apart],
      words,
    };
    return {
      fileName: fileName(number, sequence, 'pdf'),
      bytes: this.printer.print(data, submittedAt, words.unprintable),
    };
  }
}
