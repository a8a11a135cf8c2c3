import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MailGroup } from '@placet/contract/messages/mail-kind.ts';
import { mails } from '@placet/contract/messages/mails.ts';
import type { TemplateLine } from '@placet/contract/messages/schemas.ts';
import { injectLocale, siteLocales } from '../../shell/locales';
import { PageState } from '../../ui/page-state/page-state';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { MessagesNav } from '../messages-nav';
import { timeText } from '../words';

const groupNames: Readonly<Record<MailGroup, string>> = {
  applications: $localize`:@@messages.group.applications:About applications`,
  references: $localize`:@@messages.group.references:About references`,
  accounts: $localize`:@@messages.group.accounts:About accounts`,
  staff: $localize`:@@messages.group.staff:To those who work with you`,
};

/** Every mail the system sends, with which of its texts are the organisation's own. */
@Component({
  selector: 'app-templates',
  imports: [MessagesNav, PageState, RouterLink, StatusTag],
  templateUrl: './templates.html',
})
export class Templates {
  protected readonly locale = injectLocale();
  protected readonly list = httpResource<{ templates: TemplateLine[] }>(() => '/api/v1/mail-templates');
  protected readonly mails = mails;
  protected readonly groups = computed(() => {
    const lines = this.list.value()?.templates ?? [];
    return (Object.keys(groupNames) as MailGroup[]).map((group) => ({
      group,
      name: groupNames[group],
      mails: [...new Set(lines.map(({ name }) => name))]
        .filter((name) => mails[name].group === group)
        .map((name) => ({ name, lines: lines.filter((line) => line.name === name) })),
    }));
  });

  protected language(code: string): string {
    return siteLocales.find((site) => site.code === code)?.name ?? code;
  }

  protected changed({ changedAt, changedBy }: TemplateLine): string {
    if (changedAt === null) return '';
    const when = timeText(changedAt, this.locale);
    return changedBy === null
      ? $localize`:@@messages.templates.changed:changed ${when}:when:`
      : $localize`:@@messages.templates.changedBy:changed ${when}:when: by ${changedBy}:who:`;
  }
}
