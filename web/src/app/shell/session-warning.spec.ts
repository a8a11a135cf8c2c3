import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Api, ApiError } from '../session/api';
import type { Session } from '../session/session';
import { SessionStore } from '../session/session-store';
import { Now } from '../ui/instant/now';
import { SessionWarning } from './session-warning';

const session = (idle: string, absolute = '2026-11-24T11:00:00Z'): Session => ({
  account: { id: 'a', name: 'Amina', addressName: null, email: 'a@example.org', locale: 'en', timeZone: null },
  roles: [],
  idleExpiresAt: idle,
  acting: null,
  absoluteExpiresAt: absolute,
});

const now = signal(new Date());
const api = { get: vi.fn<(path: string) => Promise<unknown>>(), send: vi.fn<() => Promise<unknown>>() };
let fixture: ComponentFixture<SessionWarning>;
let page: HTMLElement;

beforeEach(async () => {
  now.set(new Date('2026-11-23T12:00:00Z'));
  vi.resetAllMocks();
  TestBed.configureTestingModule({
    providers: [
      { provide: Api, useValue: api },
      { provide: Now, useValue: { now } },
    ],
  });
  TestBed.inject(SessionStore).set(session('2026-11-23T12:30:00Z'));
  fixture = TestBed.createComponent(SessionWarning);
  page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
});

async function at(time: string): Promise<void> {
  now.set(new Date(`2026-11-23T${time}Z`));
  await settled();
}

/** What follows an answer of the API happens a turn later. */
async function settled(): Promise<void> {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
  await fixture.whenStable();
}

const alert = (): Element | null => page.querySelector('[role=alert]');

describe('the warning that the session ends', () => {
  it('is silent while there is time, and asks nothing', async () => {
    await at('12:20:00');
    expect(api.get).not.toHaveBeenCalled();
    expect(page.textContent.trim()).toBe('');
  });

  it('shows five minutes before the end, once the API says that it is the end', async () => {
    api.get.mockResolvedValue(session('2026-11-23T12:30:00Z'));
    await at('12:26:00');
    expect(alert()?.textContent).toContain('4 minutes');
    expect(page.querySelector('button')?.textContent).toContain('Stay signed in');
  });

  it('stays away when other requests have prolonged the session', async () => {
    api.get.mockResolvedValue(session('2026-11-23T12:56:00Z'));
    await at('12:26:00');
    expect(api.get).toHaveBeenCalledExactlyOnceWith('/api/v1/session');
    expect(alert()).toBeNull();
  });

  it('goes when the person stays', async () => {
    api.get.mockResolvedValue(session('2026-11-23T12:30:00Z'));
    await at('12:26:00');
    api.send.mockResolvedValue(session('2026-11-23T12:56:00Z'));
    page.querySelector('button')?.click();
    await settled();
    expect(api.send).toHaveBeenCalledExactlyOnceWith('POST', '/api/v1/session/extension', {});
    expect(alert()).toBeNull();
  });

  it('says why staying failed, and goes on warning', async () => {
    api.get.mockResolvedValue(session('2026-11-23T12:30:00Z'));
    await at('12:26:00');
    api.send.mockRejectedValue(new ApiError(0, null));
    page.querySelector('button')?.click();
    await settled();
    expect(alert()?.textContent).toContain('There is no connection');
  });

  it('offers nothing where nothing can be prolonged', async () => {
    api.get.mockResolvedValue(session('2026-11-23T12:30:00Z', '2026-11-23T12:30:00Z'));
    await at('12:26:00');
    expect(alert()).not.toBeNull();
    expect(page.querySelector('button')).toBeNull();
  });
});
