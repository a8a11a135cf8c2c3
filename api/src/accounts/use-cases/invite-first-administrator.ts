import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Invite } from './invite.ts';

const installer: SystemActor = { kind: 'system', job: 'installation' };

/** A new installation has nobody who could invite: the setting PLACET_ADMINISTRATOR names the first, until there is one. */
@Injectable()
export class InviteFirstAdministrator implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invite: Invite,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const email = this.config.PLACET_ADMINISTRATOR;
    if (email === undefined || !(await this.isNeeded(email))) return;
    const roles = [{ role: 'administrator' as const, callId: null, teamId: null }];
    await this.invite.execute(installer, { email, roles }, { locale: 'en' });
  }

  /** Nobody administers, and no invitation of this address waits for an answer. */
  private async isNeeded(email: string): Promise<boolean> {
    return this.unitOfWork.read(installer, async (tx) => {
      const [found] = await tx.query(
        `SELECT 1 FROM account_role WHERE role = 'administrator' UNION ALL
         SELECT 1 FROM mail_link WHERE purpose = 'invitation' AND email = $1 AND used_at IS NULL AND expires_at > $2 LIMIT 1`,
        [email, tx.now.toString()],
      );
      return found === undefined;
    });
  }
}
