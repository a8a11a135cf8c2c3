import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import { materialBytes, materialLimit, materialTypes } from '@placet/contract/recruitment-task/limits.ts';
import type { TaskMaterials } from '@placet/contract/recruitment-task/schemas.ts';
import { OrganisationFiles } from '../../documents/organisation-files.ts';
import type { Actor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import {
  announceMaterial,
  countMaterials,
  keepMaterial,
  materialsOf,
  removeMaterial,
} from '../data/materials.queries.ts';
import type { CallOfTask } from '../data/tasks.queries.ts';
import { isTaskSent } from '../is-task-sent.ts';
import { toMaterial } from '../materials.ts';
import { callOfTask } from '../task-call.ts';

const keeper: SystemActor = { kind: 'system', job: 'task materials' };
/** Far longer than an upload and its check may take. */
const abandonedHours = 1;

export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly body: Readable;
}

/** Files that belong to what the task asks: added and removed until somebody has it. */
@Injectable()
export class KeepMaterials {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: OrganisationFiles,
    jobs: Jobs,
  ) {
    jobs.every('task materials', 600, () => this.clear());
  }

  /** Whether a file could be added at all, before its bytes are looked at. @throws Problem `not_found` | `task.sent_already` */
  async requireChangeable(actor: Actor, callId: string): Promise<void> {
    await this.unitOfWork.read(actor, (tx) => this.changeable(tx, callId, false));
  }

  /**
   * Stored, checked and scanned before this answers.
   * @throws Problem `task.material_refused` with what is wrong | `task.too_many_materials` | `document.empty` | `document.too_large` |
   *   `unavailable` when the scanner gave no verdict; and those of {@link requireChangeable}
   */
  async add(actor: Actor, callId: string, { name, size, body }: GivenFile, locale: Locale): Promise<TaskMaterials> {
    const announced = this.files.announce(name);
    const id = await this.unitOfWork.run(actor, async (tx) => {
      const call = await this.changeable(tx, callId);
      if ((await countMaterials(tx, call.id)) >= materialLimit)
        throw new Problem('task.too_many_materials', { context: { limit: materialLimit } });
      await this.files.requireRoom(size, materialBytes);
      return announceMaterial(tx, call.id, { ...announced, size });
    });
    try {
      const rules = { accept: materialTypes, maxBytes: materialBytes };
      const taken = await this.files.take(body, { ...announced, size, rules });
      if ('refusal' in taken) {
        const { refusal } = taken;
        const context = { refusal, message: this.files.sentence(refusal, locale) };
        throw new Problem('task.material_refused', { context });
      }
      return await this.unitOfWork.run(actor, async (tx) => {
        const call = await this.changeable(tx, callId);
        if (!(await keepMaterial(tx, id, taken))) throw notFound();
        const { fileName, sha256 } = taken;
        await tx.audit({
          subject: { type: 'call', id: call.id },
          type: 'call.task_material_added',
          data: { materialId: id, fileName, sha256: sha256.toString('hex') },
        });
        return this.list(tx, call.id);
      });
    } catch (error) {
      await this.unitOfWork.run(actor, (tx) => removeMaterial(tx, id));
      this.files.nudgeRemoval();
      throw error;
    }
  }

  /** @throws Problem those of {@link requireChangeable} */
  remove(actor: Actor, callId: string, id: string): Promise<TaskMaterials> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.changeable(tx, callId);
      const material = (await materialsOf(tx, call.id)).find((one) => one.id === id);
      if (!material) throw notFound();
      await removeMaterial(tx, id);
      await tx.audit({
        subject: { type: 'call', id: call.id },
        type: 'call.task_material_removed',
        data: { materialId: id, fileName: material.fileName },
      });
      tx.afterCommit(() => {
        this.files.nudgeRemoval();
      });
      return this.list(tx, call.id);
    });
  }

  /** Forgets what a crash left on its way. */
  async clear(): Promise<void> {
    await this.unitOfWork.run(keeper, (tx) =>
      tx.query('DELETE FROM task_material WHERE kept_at IS NULL AND created_at <= $1', [
        tx.now.subtract({ hours: abandonedHours }).toString(),
      ]),
    );
  }

  private async changeable(tx: Transaction, callId: string, hold = true): Promise<CallOfTask> {
    const call = await callOfTask(tx, 'id', callId, 'call.set_up', hold);
    if (await isTaskSent(tx, call.id)) throw new Problem('task.sent_already');
    return call;
  }

  private async list(tx: Transaction, callId: string): Promise<TaskMaterials> {
    return { materials: (await materialsOf(tx, callId)).map(toMaterial) };
  }
}
