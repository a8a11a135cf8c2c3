import type { FormVersionDetail, FormVersionList } from '@placet/contract/form-design/schemas.ts';
import { formDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { DesignedForms } from '../data/designed-forms.ts';
import { countSubmitted } from '../data/form-use.ts';

interface Facts {
  id: string;
  number: number;
  published_at: Date;
  in_force: boolean;
}

interface Listed extends Facts {
  submitted: number;
  sections: number;
  questions: number;
}

/** What was ever asked: a published version never changes. */
@Injectable()
export class ReadFormVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: DesignedForms,
  ) {}

  list(actor: Actor, callId: string): Promise<FormVersionList> {
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await this.forms.call(tx, callId);
      const rows = await tx.query<Listed>(
        `SELECT f.id, f.number, f.published_at, f.id = $2 AS in_force,
           (SELECT count(DISTINCT s.application_id)::integer FROM submission s WHERE s.form_version_id = f.id) AS submitted,
           jsonb_array_length(f.definition->'sections') AS sections,
           (SELECT coalesce(sum(jsonb_array_length(s->'questions')), 0)::integer
            FROM jsonb_array_elements(f.definition->'sections') s) AS questions
         FROM form_version f WHERE f.call_id = $1 AND f.published_at IS NOT NULL ORDER BY f.number DESC`,
        [callId, call.formVersionId],
      );
      return {
        versions: rows.map(({ submitted, sections, questions, ...facts }) => ({
          ...toFacts(facts, submitted),
          sections,
          questions,
        })),
      };
    });
  }

  read(actor: Actor, id: string): Promise<FormVersionDetail> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [row] = await tx.query<Facts & { call_id: string; definition: unknown }>(
        `SELECT f.id, f.number, f.published_at, c.form_version_id = f.id AS in_force, f.call_id, f.definition
         FROM form_version f JOIN call c ON c.id = f.call_id WHERE f.id = $1 AND f.published_at IS NOT NULL`,
        [id],
      );
      if (!row) throw notFound();
      authorise(tx.actor, 'call.set_up', { callId: row.call_id });
      return {
        ...toFacts(row, await countSubmitted(tx, id)),
        definition: formDefinition.parse(row.definition),
      };
    });
  }
}

function toFacts({ id, number, published_at, in_force }: Facts, submitted: number): FormVersionDetailFacts {
  return { id, number, publishedAt: published_at.toTemporalInstant().toString(), inForce: in_force, submitted };
}

type FormVersionDetailFacts = Omit<FormVersionDetail, 'definition'>;
