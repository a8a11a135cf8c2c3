import { Component, computed, inject } from '@angular/core';
import { Answer } from '../../forms/answer/answer';
import { answeredSections } from '../../forms/answered-sections';
import { Surroundings } from '../../forms/surroundings';
import { PageTitle } from '../../shell/page-title';
import { Print } from '../../ui/copy/copy';
import { Instant } from '../../ui/instant/instant';
import { SummaryList } from '../../ui/summary-list/summary-list';
import { CurrentReference } from '../current-reference';

/** Thanks, and exactly what was sent; the link shows this from now on. */
@Component({
  selector: 'app-given',
  imports: [Answer, Instant, Print, SummaryList],
  templateUrl: './given.html',
})
export class Given {
  protected readonly view = inject(CurrentReference).view;
  protected readonly surroundings = inject(Surroundings);
  protected readonly organisation = computed(() => this.surroundings.text(this.view().organisation.name));
  protected readonly sections = computed(() => {
    const { statement } = this.view();
    return statement ? answeredSections(statement.form, statement.answers) : [];
  });

  constructor() {
    inject(PageTitle).set($localize`:@@reference.given.heading:Thank you`);
  }
}
