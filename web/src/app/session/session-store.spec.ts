import { TestBed } from '@angular/core/testing';
import { Api, ApiError } from './api';
import type { Session } from './session';
import { SessionStore } from './session-store';

const session: Session = {
  account: { id: 'a', name: 'Amina', addressName: null, email: 'a@example.org', locale: 'en', timeZone: null },
  roles: [{ role: 'coordinator', callId: null, teamId: null }],
  idleExpiresAt: '2026-11-23T13:00:00Z',
  absoluteExpiresAt: '2026-11-24T12:00:00Z',
  acting: null,
};

const api = { get: vi.fn<() => Promise<unknown>>(), send: vi.fn<() => Promise<unknown>>() };
let store: SessionStore;

beforeEach(() => {
  vi.resetAllMocks();
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: api }] });
  store = TestBed.inject(SessionStore);
});

describe('who is signed in', () => {
  it('is asked once, however many want to know', async () => {
    api.get.mockResolvedValue(session);
    expect(store.session()).toBeUndefined();
    await Promise.all([store.load(), store.load()]);
    await store.load();
    expect(api.get).toHaveBeenCalledTimes(1);
    expect(store.signedIn()).toBe(true);
    expect(store.has('coordinator')).toBe(true);
    expect(store.has('administrator')).toBe(false);
  });

  it('stays known when the connection is lost', async () => {
    store.set(session);
    api.get.mockRejectedValue(new ApiError(0, null));
    expect(await store.reload()).toBe(session);
    expect(store.signedIn()).toBe(true);
  });

  it('is nobody once the API says so', async () => {
    store.set(session);
    api.get.mockResolvedValue(null);
    await store.reload();
    expect(store.signedIn()).toBe(false);
  });

  it('is still somebody when signing out failed', async () => {
    store.set(session);
    api.send.mockRejectedValue(new ApiError(0, null));
    await expect(store.signOut()).rejects.toBeInstanceOf(ApiError);
    expect(store.signedIn()).toBe(true);
  });
});
