import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ApplicationCheck, Receipt } from '@placet/contract/applications/schemas.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { firstValueFrom } from 'rxjs';
import { Answer } from '../../forms/answer/answer';
import { controlId, focusId } from '../../forms/control-id';
import { Surroundings } from '../../forms/surroundings';
import { Intent } from '../../session/intent';
import { messageOf, problemOf } from '../../session/problem';
import { Button } from '../../ui/button/button';
import { Instant } from '../../ui/instant/instant';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentApplication } from '../current-application';
import { SectionDrafts } from '../drafts/section-drafts';

/** One thing missing, and the place where it is repaired. */
interface Problem {
  readonly section: string;
  readonly question: string;
  readonly at: string;
  readonly label: string;
  readonly message: string;
}

/** Every question as asked with its answer, what is missing on top, and the button that sends. */
@Component({
  selector: 'app-check',
  imports: [Answer, Button, Instant, Notice, PageState, RouterLink, SummaryList],
  templateUrl: './check.html',
})
export class CheckPage {
  protected readonly application = inject(CurrentApplication);
  protected readonly surroundings = inject(Surroundings);
  private readonly drafts = inject(SectionDrafts);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  /** One intent for all attempts from this page: however often it is pressed, it is sent once. */
  private readonly intent = new Intent();

  /** What was typed last is saved before anything is checked. */
  private readonly settled = signal(false);
  protected readonly check = httpResource<ApplicationCheck>(() =>
    this.settled() ? `/api/v1/applications/${this.application.overview().id}/check` : undefined,
  );
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly unsent = this.drafts.waiting;
  protected readonly editable = computed(
    () => new Set(this.application.overview().sections.flatMap(({ key, editable }) => (editable ? [key] : []))),
  );

  private readonly changed = $localize`:@@apply.check.formChanged:The organisation has just changed the form. Nothing you wrote is lost: look through your answers again, then send.`;

  protected readonly problems = computed<Problem[]>(() => {
    const issues = this.check.hasValue() ? this.check.value().issues : [];
    const questions = new Map<string, Question>(
      this.application.form().definition.sections.flatMap(({ questions }) => questions.map((one) => [one.key, one])),
    );
    return issues.flatMap(({ path, message }) => {
      const [section, ...inner] = path;
      const question = questions.get(String(inner[0]));
      if (!question) return [];
      const label = this.surroundings.text(question.label);
      return [{ section: String(section), question: question.key, at: focusId(question, inner), label, message }];
    });
  });
  /** Many problems are listed by section, for whoever looks in early; a few each on its own. */
  protected readonly bySection = computed(() => {
    const groups = this.application.asked().map(({ section }) => ({
      key: section.key,
      title: this.surroundings.text(section.title),
      count: this.problems().filter((problem) => problem.section === section.key).length,
    }));
    return this.problems().length > 6 ? groups.filter(({ count }) => count > 0) : [];
  });
  protected readonly problemOf = computed(
    () =>
      new Map(
        this.problems()
          .toReversed()
          .map(({ question, message }) => [question, message]),
      ),
  );

  constructor() {
    void this.drafts.flushAll().then(() => {
      this.settled.set(true);
      this.application.overviewResource.reload();
    });
  }

  /** The control to go to for a question without a problem. */
  protected at(question: Question): string {
    return focusId(question, [question.key]) || controlId([question.key]);
  }

  protected async send(): Promise<void> {
    this.busy.set(true);
    this.error.set('');
    const { id } = this.application.overview();
    const form = this.application.form().id;
    try {
      await firstValueFrom(
        this.http.post<Receipt>(`/api/v1/applications/${id}/submission`, { form }, { headers: this.intent.headers }),
      );
      await this.finish(id);
    } catch (error) {
      // Sent already, from here or from another tab: that is what was wanted.
      if (problemOf(error)?.code === 'application.already_submitted') await this.finish(id);
      else this.fail(error);
    } finally {
      this.busy.set(false);
    }
  }

  private async finish(id: string): Promise<void> {
    this.application.overviewResource.reload();
    await this.router.navigate(['/apply', id, 'sent'], { replaceUrl: true });
  }

  private fail(error: unknown): void {
    const code = problemOf(error)?.code;
    this.error.set(code === 'form.changed' ? this.changed : messageOf(error));
    if (code === 'form.changed') this.application.overviewResource.reload();
    if (code === 'form.changed' || code === 'application.incomplete') this.check.reload();
  }
}
