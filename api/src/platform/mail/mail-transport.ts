import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.ts';

export interface OutgoingMail {
  /** Of the message; the Message-ID follows from it, so a mail sent twice is recognised as one. */
  readonly id: string;
  readonly to: string;
  /** Whom an answer reaches: a person, where the sender's address is not read. */
  readonly replyTo: string | null;
  /** Else the sender's address stands alone. */
  readonly namesSender: boolean;
  /** In place of the name in MAIL_FROM. */
  readonly senderName: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
}

/** `answer` is what the mail server said, word for word; null when none was asked. */
export type SendResult = { readonly answer: string | null } & (
  { readonly accepted: true } | { readonly accepted: false; readonly reason: string }
);

/** What nodemailer tells of a failure: at which command, and the server's answer. */
interface SmtpFailure {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/**
 * A permanent refusal (5xx) of this addressee or this mail. The same answer to signing in, to our sender address or to the connection is
 * about us: the mail waits until that is repaired, and nobody is told that their address is wrong.
 */
function refusal({ code, command, responseCode }: SmtpFailure): string | null {
  if (code === 'EENVELOPE' && command === 'API') return 'no valid address';
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA';
  return aboutTheMail && typeof responseCode === 'number' && responseCode >= 500
    ? `SMTP ${String(responseCode)}`
    : null;
}

/** The mail server's answer, from what nodemailer returns or throws. */
export function answerOf(outcome: unknown): string | null {
  const response = (outcome as SmtpFailure | null)?.response;
  return typeof response === 'string' ? response.slice(0, 500) : null;
}

/** Of `Somebody <somebody@example.org>` what stands in the brackets. */
const bareAddress = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender;

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
            connectionTimeout: 10_000,
            greetingTimeout: 10_000,
            socketTimeout: 30_000,
          } as object);
  }

  /** No SMTP server: mails are kept and shown to the local machine. */
  get local(): boolean {
    return this.transporter === null;
  }

  /** Sends; a permanent refusal of the mail is an answer, anything else throws and is tried again. */
  async send(mail: OutgoingMail): Promise<SendResult> {
    if (!this.transporter) return { accepted: true, answer: null };
    try {
      const sent: unknown = await this.transporter.sendMail({
        from: this.from(mail),
        to: { name: '', address: mail.to },
        ...(mail.replyTo !== null && { replyTo: mail.replyTo }),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${new URL(this.config.PUBLIC_URL).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { accepted: true, answer: answerOf(sent) };
    } catch (error) {
      const reason = refusal(error as SmtpFailure);
      if (reason === null) throw error;
      return { accepted: false, reason, answer: answerOf(error) };
    }
  }

  private from({ namesSender, senderName }: OutgoingMail): string | { name: string; address: string } {
    const address = bareAddress(this.config.MAIL_FROM);
    if (!namesSender) return address;
    return senderName === null ? this.config.MAIL_FROM : { name: senderName, address };
  }

  beforeApplicationShutdown(): void {
    this.transporter?.close();
  }
}
