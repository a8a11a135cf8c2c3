import { Service } from '@angular/core';
import type { ReceivedPage } from '@placet/contract/coordination/list.ts';

const keptPages = 10;

/** The pages of lists seen last, by their address in the API, so that coming back to one shows it at once and as it was left. */
@Service()
export class Lists {
  private readonly pages = new Map<string, ReceivedPage>();
  /** The application that is or was open until the list shows again. */
  lastOpened: string | undefined;

  page(url: string): ReceivedPage | undefined {
    return this.pages.get(url);
  }

  keep(url: string, page: ReceivedPage): void {
    this.pages.delete(url);
    this.pages.set(url, page);
    const [oldest] = this.pages.keys();
    if (this.pages.size > keptPages && oldest !== undefined) this.pages.delete(oldest);
  }
}
