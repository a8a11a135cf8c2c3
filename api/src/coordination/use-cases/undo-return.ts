import { pick } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { ReturnState } from '@placet/contract/coordination/page.ts';
import { Inject, Injectable } from '@nestjs/common';
import { after } from '../../applications/lifecycle.ts';
import { Post } from '../../messages/post.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { ReceivedApplications } from '../received.ts';

/** Takes a return back: what was sent stands. The applicant was asked by mail, and is told by mail that it is not needed. */
@Injectable()
export class UndoReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `received_application.not_returned`: never was, or is repaired or over already. */
  run(actor: Actor, id: string): Promise<ReturnState> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.received.record(tx, id, 'received_application.return', 'change');
      const { call, applicant, locale, accountId, number } = application;
      const state = after(application.state, 'undo_return');
      if (state === null)
        throw new Problem('received_application.not_returned', { context: { state: application.state } });
      await tx.query(
        'UPDATE application SET state = $2, returned_sections = NULL, return_deadline = NULL, return_note = NULL WHERE id = $1',
        [id, state],
      );
      await tx.audit({ subject: { type: 'application', id }, type: 'application.return_undone', data: {} });
      await this.post.send(tx, {
        template: 'application_return_undone',
        locale,
        to: applicant.email,
        accountId,
        applicationId: id,
        data: {
          name: applicant.addressName ?? applicant.name,
          call: pick(call.name, locale),
          number,
          link: `${this.config.PUBLIC_URL}/${locale}/my-applications/${id}`,
        },
      });
      return { state: state as ReceivedState, returned: null };
    });
  }
}
