import type { SystemActor } from '../platform/database/actor.ts';

/**
 * Acts for somebody who is not signed in: finds an account by the address they typed, or what the token of a mail proves. Used only by the
 * use cases that open a door, and never with an id that a request named.
 */
export const doorkeeper: SystemActor = { kind: 'system', job: 'accounts' };
