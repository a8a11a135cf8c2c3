import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { SessionStore } from '../session/session-store';
import { Now } from '../ui/instant/now';
import { SessionWarning } from './session-warning';

const now = signal(new Date('2026-11-23T12:00:00Z'));
const session = (idle: string, absolute = '2026-11-24T11:00:00Z') => ({
  account: { id: 'a', name: 'Amina', addressName: null, email: 'a@example.org', locale: 'en' as const, timeZone: null },
  roles: [],
  idleExpiresAt: idle,
  absoluteExpiresAt: absolute,
});

let fixture: ComponentFixture<SessionWarning>;
let http: HttpTestingController;
let page: HTMLElement;

beforeEach(async () => {
  now.set(new Date('2026-11-23T12:00:00Z'));
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Now, useValue: { now } }],
  });
  http = TestBed.inject(HttpTestingController);
  TestBed.inject(SessionStore).set(session('2026-11-23T12:30:00Z'));
  fixture = TestBed.createComponent(SessionWarning);
  page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
});

async function at(time: string, answer?: object | null): Promise<void> {
  now.set(new Date(`2026-11-23T${time}Z`));
  TestBed.tick();
  if (answer !== undefined) http.expectOne('/api/v1/session').flush(answer);
  await settled();
}

/** What follows an answer of the API happens a turn later. */
async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  await fixture.whenStable();
}

describe('the warning that the session ends', () => {
  it('is silent while there is time, and asks nothing', async () => {
    await at('12:20:00');
    http.expectNone('/api/v1/session');
    expect(page.textContent.trim()).toBe('');
  });

  it('shows five minutes before the end, once the API says that it is the end', async () => {
    await at('12:26:00', session('2026-11-23T12:30:00Z'));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('4 minutes');
    expect(page.querySelector('button')?.textContent).toContain('Stay signed in');
  });

  it('stays away when other requests have prolonged the session', async () => {
    await at('12:26:00', session('2026-11-23T12:56:00Z'));
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('goes when the person stays', async () => {
    await at('12:26:00', session('2026-11-23T12:30:00Z'));
    page.querySelector('button')?.click();
    http.expectOne('/api/v1/session/extension').flush(session('2026-11-23T12:56:00Z'));
    await settled();
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('offers nothing where nothing can be prolonged', async () => {
    await at('12:26:00', session('2026-11-23T12:30:00Z', '2026-11-23T12:30:00Z'));
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    expect(page.querySelector('button')).toBeNull();
  });
});
