import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { MailText } from '@placet/contract/messages/mail-text.ts';
import type { MailTemplate, PreviewValues } from '@placet/contract/messages/schemas.ts';
import { firstValueFrom } from 'rxjs';
import type { Intent } from '../session/intent';

/** Which text: of a mail, in a language. */
export interface Which {
  readonly name: string;
  readonly language: string;
}

export interface ResentMany {
  readonly sent: number;
  readonly refused: readonly { readonly id: string; readonly code: string }[];
}

export const templateUrl = ({ name, language }: Which): string => `/api/v1/mail-templates/${name}/${language}`;

/** What is done with mails and their texts; each fails with the API's refusal (session/problem.ts). */
@Service()
export class MessagesApi {
  private readonly http = inject(HttpClient);

  save(which: Which, text: MailText & { readonly revision: number }): Promise<MailTemplate> {
    return firstValueFrom(this.http.put<MailTemplate>(templateUrl(which), text));
  }

  useStandard(which: Which, revision: number): Promise<MailTemplate> {
    return firstValueFrom(this.http.post<MailTemplate>(`${templateUrl(which)}/standard-text`, { revision }));
  }

  async test(which: Which, text: MailText): Promise<void> {
    await firstValueFrom(this.http.post(`${templateUrl(which)}/test-mail`, text));
  }

  values(which: Which, applicationId: string): Promise<PreviewValues> {
    return firstValueFrom(this.http.get<PreviewValues>(`${templateUrl(which)}/preview-values/${applicationId}`));
  }

  /** @returns the id of the new one; null when a reminder went instead */
  async resend(id: string, { headers }: Intent): Promise<string | null> {
    const url = `/api/v1/messages/${id}/resending`;
    return (await firstValueFrom(this.http.post<{ id: string | null }>(url, undefined, { headers }))).id;
  }

  resendMany(ids: readonly string[], { headers }: Intent): Promise<ResentMany> {
    return firstValueFrom(this.http.post<ResentMany>('/api/v1/message-resendings', { ids }, { headers }));
  }
}
