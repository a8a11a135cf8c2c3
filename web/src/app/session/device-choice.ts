import { Service, signal } from '@angular/core';
import { wipeDevice } from './device-store';

/** Whose device this is, as its user says. */
export type DeviceOwner = 'mine' | 'shared';

const name = 'placet.device';

/**
 * Whether unsent drafts may stay on this device: only if the person said that nobody else uses it. Kept on the device itself,
 * for it is about the device, not about the account.
 */
@Service()
export class DeviceChoice {
  private readonly current = signal<DeviceOwner | undefined>(read());
  /** Undefined until it was asked. */
  readonly owner = this.current.asReadonly();

  /** "Shared" forgets at once what an earlier "mine" allowed to be kept. */
  async choose(owner: DeviceOwner): Promise<void> {
    localStorage.setItem(name, owner);
    this.current.set(owner);
    if (owner === 'shared') await wipeDevice();
  }
}

/** Leaves nothing of ours on this device, neither drafts nor what was said about it. Doesn't wait for it to be done. */
export function forgetDevice(): void {
  localStorage.removeItem(name);
  void wipeDevice();
}

function read(): DeviceOwner | undefined {
  const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem(name);
  return stored === 'mine' || stored === 'shared' ? stored : undefined;
}
