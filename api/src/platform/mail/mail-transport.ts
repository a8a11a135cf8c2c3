import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.ts';

export interface OutgoingMail {
  /** Of the message; the Message-ID follows from it, so a mail sent twice is recognised as one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
}

export type SendResult = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** SMTP. Without SMTP_URL mails stay in the database, where the local inbox page shows them. */
@Injectable()
export class MailTransport implements BeforeApplicationShutdown {
  private readonly transporter: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.transporter =
      config.SMTP_URL === undefined
        ? null
        : createTransport(config.SMTP_URL, {
            pool: true,
            maxConnections: 2,
            connectionTimeout: 15_000,
            socketTimeout: 30_000,
          } as object);
  }

  get local(): boolean {
    return this.transporter === null;
  }

  /** Sends; a permanent refusal (SMTP 5xx) is a bounce, anything else throws and is tried again. */
  async send(mail: OutgoingMail): Promise<SendResult> {
    if (!this.transporter) return { accepted: true };
    try {
      await this.transporter.sendMail({
        from: this.config.MAIL_FROM,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${new URL(this.config.PUBLIC_URL).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { accepted: true };
    } catch (error) {
      const { responseCode } = error as { responseCode?: unknown };
      if (typeof responseCode !== 'number' || responseCode < 500) throw error;
      return { accepted: false, reason: `SMTP ${String(responseCode)}` };
    }
  }

  beforeApplicationShutdown(): void {
    this.transporter?.close();
  }
}
