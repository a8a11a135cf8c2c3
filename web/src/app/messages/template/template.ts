import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mailKind, mailNames, type MailName } from '@placet/contract/messages/mails.ts';
import type { MailTemplate } from '@placet/contract/messages/schemas.ts';
import { injectLocale, siteLocales } from '../../shell/locales';
import { PageTitle } from '../../shell/page-title';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { templateUrl } from '../messages-api';
import { mailTitle, timeText } from '../words';
import { TextForm } from './text-form';

/** One mail in one language: its text, what it may name, and how it looks. */
@Component({
  selector: 'app-template',
  imports: [Notice, PageState, RouterLink, TextForm],
  templateUrl: './template.html',
})
export class Template {
  readonly name = input.required<string>();
  readonly language = input.required<string>();

  protected readonly locale = injectLocale();
  protected readonly template = httpResource<MailTemplate>(() =>
    templateUrl({ name: this.name(), language: this.language() }),
  );
  protected readonly languages = siteLocales;
  protected readonly saved = signal(false);
  protected readonly title = computed(() => mailTitle(this.name(), this.locale));
  protected readonly kind = computed(() =>
    (mailNames as readonly string[]).includes(this.name()) ? mailKind(this.name() as MailName) : undefined,
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      title.set(this.title());
      this.language();
      this.saved.set(false);
    });
  }

  protected when(at: string): string {
    return timeText(at, this.locale);
  }

  protected keep(template: MailTemplate): void {
    this.template.set(template);
    this.saved.set(true);
  }
}
