import { Component, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { countryName } from '@placet/contract/forms/display-names.ts';
import type { ReceivedSummary } from '@placet/contract/coordination/list.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { SortHeader } from '../../ui/data-table/sort-header';
import { clockTime, shortDate } from '../../ui/instant/instant-text';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { defaultSort } from '../list-query';
import { stateNames, stateTones } from '../state-names';

/** Applications, a row each; on a phone a card each. The name is the way in, and as large as its row. */
@Component({
  selector: 'app-received-table',
  imports: [RouterLink, SortHeader, StatusTag],
  templateUrl: './received-table.html',
})
export class ReceivedTable {
  readonly rows = input.required<readonly ReceivedSummary[]>();
  readonly sort = input.required<string>();
  readonly busy = input(false);
  /** The application one comes back from. */
  readonly arrived = input<string>();

  private readonly locale = inject<Locale>(LOCALE_ID);
  protected readonly defaultSort = defaultSort;
  protected readonly stateNames = stateNames;
  protected readonly tones = stateTones;

  protected text(text: LocalizedText): string {
    return pick(text, this.locale);
  }

  protected country(code: string): string {
    return countryName(code, this.locale);
  }

  protected day({ submittedAt, call }: ReceivedSummary): string {
    return shortDate(new Date(submittedAt), call.timeZone, this.locale);
  }

  protected time({ submittedAt, call }: ReceivedSummary): string {
    return clockTime(new Date(submittedAt), call.timeZone, this.locale);
  }
}
