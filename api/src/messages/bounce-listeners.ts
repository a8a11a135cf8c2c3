import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work.ts';

export interface Bounce {
  readonly messageId: string;
  readonly template: string;
  readonly referenceId: string | null;
}

type Listener = (tx: Transaction, bounce: Bounce) => Promise<void>;

/**
 * Features that must act when a mail did not arrive register here: it was refused for good, or given up after the last try. They act in the
 * transaction that records it, so that no crash can come between.
 */
@Injectable()
export class BounceListeners {
  private readonly listeners: Listener[] = [];

  on(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Transaction, bounce: Bounce): Promise<void> {
    for (const listener of this.listeners) await listener(tx, bounce);
  }
}
