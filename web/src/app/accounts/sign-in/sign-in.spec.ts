import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SessionStore } from '../../session/session-store';
import { PageTitle } from '../../shell/page-title';
import { SignIn } from './sign-in';

@Component({ selector: 'app-empty', template: '' })
class Empty {}

const session = (...roles: string[]) => ({
  account: { id: 'a', name: 'Amina', addressName: null, email: 'amina@example.org', locale: 'en', timeZone: null },
  roles: roles.map((role) => ({ role, callId: null, teamId: null })),
  idleExpiresAt: '2026-11-23T13:00:00Z',
  absoluteExpiresAt: '2026-11-24T12:00:00Z',
  acting: null,
});

let fixture: ComponentFixture<SignIn>;
let http: HttpTestingController;
let page: HTMLElement;

async function show(returnTo?: string): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Empty }]),
      { provide: PageTitle, useValue: { failed: signal(false) } },
    ],
  });
  http = TestBed.inject(HttpTestingController);
  fixture = TestBed.createComponent(SignIn);
  if (returnTo !== undefined) fixture.componentRef.setInput('return', returnTo);
  page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
}

function type(selector: string, text: string): void {
  const input = page.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`no ${selector}`);
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

async function send(): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

/** What follows a press or an answer of the API happens a turn later. */
async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  TestBed.tick();
}

async function signInAs(...roles: string[]): Promise<void> {
  type('input[type=email]', ' amina@example.org ');
  type('input[type=password]', 'seven quiet boats turn');
  await send();
  const request = http.expectOne('/api/v1/session');
  expect(request.request.body).toEqual({ email: 'amina@example.org', password: 'seven quiet boats turn' });
  request.flush(session(...roles));
  await settled();
  await fixture.whenStable();
}

afterEach(() => {
  http.verify();
});

describe('signing in', () => {
  it('asks for what is missing before it asks the API', async () => {
    await show();
    await send();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Enter your e-mail address');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Enter your password');
    expect(page.querySelector('input[type=email]')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('goes where the person wanted to, and the session is known everywhere', async () => {
    await show('/apply/1');
    await signInAs();
    expect(TestBed.inject(Router).url).toBe('/apply/1');
    expect(TestBed.inject(SessionStore).session()?.account.name).toBe('Amina');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example'])('never goes to %s', async (elsewhere) => {
    await show(elsewhere);
    await signInAs();
    expect(TestBed.inject(Router).url).toBe('/my-applications');
  });

  it.each([
    ['coordinator', '/coordinate'],
    ['administrator', '/admin/accounts'],
    ['reviewer', '/my-applications'],
  ])('begins for a %s at %s', async (role, start) => {
    await show();
    await signInAs(role);
    expect(TestBed.inject(Router).url).toBe(start);
  });

  it('says what the API says, and keeps what was typed', async () => {
    await show();
    type('input[type=email]', 'amina@example.org');
    type('input[type=password]', 'wrong');
    await send();
    http.expectOne('/api/v1/session').flush(
      {
        code: 'session.credentials_wrong',
        status: 401,
        title: '',
        detail: 'The address or the password is wrong.',
        instance: '1',
      },
      { status: 401, statusText: 'Unauthorized' },
    );
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('The address or the password is wrong.');
    expect(page.querySelector<HTMLInputElement>('input[type=email]')?.value).toBe('amina@example.org');
  });

  it('asks again when the person presses again: the account may be open, the connection back', async () => {
    await show();
    type('input[type=email]', 'amina@example.org');
    type('input[type=password]', 'seven quiet boats turn');
    await send();
    http.expectOne('/api/v1/session').error(new ProgressEvent('error'));
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('There is no connection.');
    await send();
    http.expectOne('/api/v1/session').flush(session());
    await settled();
    await fixture.whenStable();
    expect(TestBed.inject(SessionStore).session()?.account.name).toBe('Amina');
  });

  it('shows the password when asked to', async () => {
    await show();
    page.querySelector<HTMLButtonElement>('.password-toggle')?.click();
    await fixture.whenStable();
    expect(page.querySelector('#' + (page.querySelectorAll('input')[1]?.id ?? ''))?.getAttribute('type')).toBe('text');
  });
});
