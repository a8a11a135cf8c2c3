import { Injectable } from '@nestjs/common';

export interface Bounce {
  readonly messageId: string;
  readonly referenceId: string | null;
}

/** Features that must act when a mail came back register here. */
@Injectable()
export class BounceListeners {
  private readonly listeners: ((bounce: Bounce) => Promise<void>)[] = [];

  on(listener: (bounce: Bounce) => Promise<void>): void {
    this.listeners.push(listener);
  }

  async tell(bounce: Bounce): Promise<void> {
    for (const listener of this.listeners) await listener(bounce);
  }
}
