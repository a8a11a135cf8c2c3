import { Injectable } from '@nestjs/common';
import { OrganisationFiles } from '../../documents/organisation-files.ts';
import type { Content } from '../../documents/send-content.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { materialsOf, sentMaterials, type MaterialRow } from '../data/materials.queries.ts';
import { JudgedTasks } from '../judged-tasks.ts';
import { OwnTasks } from '../own-tasks.ts';
import { callOfTask } from '../task-call.ts';

/** A file of the task, for each of those who may have it. */
@Injectable()
export class OpenMaterial {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTasks,
    private readonly judged: JudgedTasks,
    private readonly files: OrganisationFiles,
  ) {}

  /** @throws Problem `not_found` */
  ofCall(actor: Actor, callId: string, id: string): Promise<Content> {
    return this.open(
      id,
      this.unitOfWork.read(actor, async (tx) =>
        materialsOf(tx, (await callOfTask(tx, 'id', callId, 'call.set_up')).id),
      ),
    );
  }

  /** @throws Problem `not_found` also before the start, and when the task asks nothing any more */
  ofOwn(actor: Actor, applicationId: string, id: string): Promise<Content> {
    return this.open(
      id,
      this.unitOfWork.read(actor, async (tx) => {
        const found = await this.own.find(tx, applicationId);
        return found && this.own.asks(found) ? sentMaterials(tx, applicationId) : [];
      }),
    );
  }

  /** @throws Problem `not_found` | `review.declare_first` */
  async ofJudged(actor: Actor, assignmentId: string, id: string): Promise<Content> {
    const { callId } = await this.unitOfWork.read(actor, (tx) => this.judged.find(tx, assignmentId));
    return this.open(id, this.judged.materials(callId));
  }

  private async open(id: string, materials: Promise<readonly MaterialRow[]>): Promise<Content> {
    const material = (await materials).find((one) => one.id === id);
    if (!material) throw notFound();
    return this.files.open(material);
  }
}
