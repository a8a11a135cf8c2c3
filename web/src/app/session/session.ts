/** Roles an account may hold besides being an applicant. */
export type Role = 'reviewer' | 'supervisor' | 'intern' | 'countersigner' | 'coordinator' | 'dpo' | 'administrator';

/** The answer of `GET /api/v1/session`. */
export interface Session {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: string;
    readonly timeZone: string | null;
  };
  readonly roles: readonly { readonly role: Role; readonly callId: string | null; readonly teamId: string | null }[];
  /** When it ends without activity, and when it ends whatever happens. */
  readonly idleExpiresAt: string;
  readonly absoluteExpiresAt: string;
}
