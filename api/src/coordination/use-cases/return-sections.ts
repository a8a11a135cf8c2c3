import { pick } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { ReturnSections as Wanted, ReturnState } from '@placet/contract/coordination/page.ts';
import { Inject, Injectable } from '@nestjs/common';
import { after } from '../../applications/lifecycle.ts';
import { Post } from '../../messages/post.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { formatInstant } from '../../platform/i18n/when.ts';
import { endOfDay, returnRefusal } from '../domain/return-rules.ts';
import { ReceivedApplications } from '../received.ts';

/** Sends sections back to be repaired. State, audit event and mail are one transaction. */
@Injectable()
export class ReturnSections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `received_application.not_returnable` | `return.unknown_section` | `return.deadline_too_soon` | `return.deadline_too_far` */
  run(actor: Actor, id: string, { sections, until, note }: Wanted): Promise<ReturnState> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { application, asked } = await this.received.find(tx, id, 'received_application.return', 'change');
      const { call, applicant, locale, accountId, number } = application;
      const state = after(application.state, 'return');
      if (state === null)
        throw new Problem('received_application.not_returnable', { context: { state: application.state } });
      const deadline = endOfDay(until, call.timeZone);
      const refusal = returnRefusal({ sections, deadline }, asked, tx.now);
      if (refusal) throw new Problem(refusal);

      await tx.query(
        'UPDATE application SET state = $2, returned_sections = $3, return_deadline = $4, return_note = $5 WHERE id = $1',
        [id, state, sections, deadline.toString(), note],
      );
      await tx.audit({
        subject: { type: 'application', id },
        type: 'application.returned',
        data: { sections, deadline: deadline.toString() },
      });
      await this.post.send(tx, {
        template: 'application_returned',
        locale,
        to: applicant.email,
        accountId,
        applicationId: id,
        data: {
          name: applicant.addressName ?? applicant.name,
          call: pick(call.name, locale),
          number,
          sections: asked
            .filter(({ key }) => sections.includes(key))
            .map(({ title }) => pick(title, locale))
            .join(', '),
          deadline: formatInstant(deadline, call.timeZone, locale),
          note,
          link: `${this.config.PUBLIC_URL}/${locale}/my-applications/${id}`,
        },
      });
      const returned = { sections, deadline: deadline.toString({ smallestUnit: 'millisecond' }), note };
      return { state: state as ReceivedState, returned };
    });
  }
}
