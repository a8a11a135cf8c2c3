import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { OwnWishes, SaveWishes } from '@placet/contract/wishes/wishes.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { askedOf, writeAnswer } from '../data/asked.queries.ts';
import { phaseOf } from '../domain/deadlines.ts';
import { OwnWishesView, type Terms } from '../own-wishes.ts';

/** What an applicant says when they are asked. Before, there is nothing to see. */
@Injectable()
export class AnswerWishes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly wishes: OwnWishesView,
  ) {}

  read(actor: Actor, id: string, locale: Locale): Promise<OwnWishes> {
    return this.unitOfWork.read(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'wish.answer');
      const asked = await askedOf(tx, id);
      if (!asked) return { wishes: null };
      return this.wishes.view(tx, application, asked, await this.wishes.terms(application), locale);
    });
  }

  /** @throws Problem `wishes.over` | `wishes.changed_meanwhile` with what is kept | `wishes.too_many_teams` */
  save(actor: Actor, id: string, { revision, ...answer }: SaveWishes, locale: Locale): Promise<OwnWishes> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.access.find(tx, id, 'wish.answer', 'change');
      const asked = await askedOf(tx, id, true);
      if (!asked) throw notFound();
      const terms = await this.wishes.terms(application);
      if (phaseOf(application.state, terms.settings.wishesUntil, tx.now) !== 'open') throw new Problem('wishes.over');
      if (asked.revision !== revision) {
        const stored = this.wishes.view(tx, application, asked, terms, locale);
        throw new Problem('wishes.changed_meanwhile', { context: { stored } });
      }
      requireKnown(answer, terms);
      await writeAnswer(tx, id, answer);
      await tx.audit({
        subject: { type: 'application', id },
        type: 'application.wishes_answered',
        data: { revision: revision + 1 },
      });
      const kept = await askedOf(tx, id);
      return this.wishes.view(tx, application, kept ?? asked, terms, locale);
    });
  }
}

function requireKnown({ teams, skills }: Omit<SaveWishes, 'revision'>, terms: Terms): void {
  if (teams.length > terms.settings.mostWishes)
    throw new Problem('wishes.too_many_teams', { context: { most: terms.settings.mostWishes } });
  const invalid = (field: string): Problem =>
    new Problem('request.invalid', { issues: [{ path: ['body', field], code: 'invalid_value' }] });
  if (!teams.every((id) => terms.teams.some((team) => team.id === id))) throw invalid('teams');
  const plain = (name: string): string => name.trim().toLowerCase();
  const asked = new Set(
    terms.teams.flatMap(({ needs }) => needs.flatMap((need) => need.skills.map(({ name }) => plain(name)))),
  );
  if (!skills.every((name) => asked.has(plain(name)))) throw invalid('skills');
}
