import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Account as AccountAnswer } from '@placet/contract/accounts/schemas.ts';
import { siteLocales } from '../../shell/locales';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { PageState } from '../../ui/page-state/page-state';
import { SummaryList } from '../../ui/summary-list/summary-list';

/** What we know of the person's account, each part with its own page to change it. */
@Component({
  selector: 'app-account',
  imports: [Button, Notice, PageState, RouterLink, SummaryList],
  templateUrl: './account.html',
})
export class Account {
  protected readonly account = httpResource<AccountAnswer>(() => '/api/v1/account');
  protected readonly language = computed(() => {
    const code = this.account.hasValue() ? this.account.value().locale : '';
    return siteLocales.find((locale) => locale.code === code)?.name ?? code;
  });
}
