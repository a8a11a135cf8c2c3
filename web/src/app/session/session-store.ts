import { computed, inject, Service, signal } from '@angular/core';
import { Api } from './api';
import type { Role, Session } from './session';

/**
 * Who is signed in. Loaded once in the browser (server-rendered pages are the same for everybody); `undefined` until known,
 * `null` for a visitor.
 */
@Service()
export class SessionStore {
  private readonly api = inject(Api);
  private readonly current = signal<Session | null | undefined>(undefined);
  private loading: Promise<Session | null> | undefined;

  readonly session = this.current.asReadonly();
  readonly signedIn = computed(() => (this.current() ?? null) !== null);

  /** The session, asked for once; a lost connection counts as not known and is asked again. */
  async load(): Promise<Session | null> {
    const known = this.current();
    if (known !== undefined) return known;
    this.loading ??= this.fetch().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  /** After signing in, or when roles or names changed. */
  set(session: Session | null): void {
    this.current.set(session);
  }

  /** Asks again who is signed in; without an answer, what was known stays. */
  async reload(): Promise<Session | null> {
    const session = await this.api.get<Session | null>('/api/v1/session').catch(() => this.current() ?? null);
    this.current.set(session);
    return session;
  }

  has(role: Role): boolean {
    return this.current()?.roles.some((grant) => grant.role === role) ?? false;
  }

  async signOut(): Promise<void> {
    await this.api.send('DELETE', '/api/v1/session');
    this.current.set(null);
  }

  /** Stays signed in for another idle period. */
  async extend(): Promise<void> {
    this.current.set(await this.api.send<Session>('POST', '/api/v1/session/extension', {}));
  }

  private async fetch(): Promise<Session | null> {
    const session = await this.api.get<Session | null>('/api/v1/session').catch(() => null);
    this.current.set(session);
    return session;
  }
}
