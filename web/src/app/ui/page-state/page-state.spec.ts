import { RESPONSE_INIT, signal, type Resource } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiError } from '../../session/api';
import { Connection } from '../../session/connection';
import { PageState, type PageStateKind } from './page-state';

const online = signal(true);

function shown(inputs: { kind?: PageStateKind; resource?: object }): { page: HTMLElement; response: ResponseInit } {
  const response: ResponseInit = { status: 200 };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Connection, useValue: { online } },
      { provide: RESPONSE_INIT, useValue: response },
    ],
  });
  const fixture = TestBed.createComponent(PageState);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  TestBed.tick();
  return { page: fixture.nativeElement as HTMLElement, response };
}

const refusedWith = (
  status: number,
  instance = 'request-1',
): Partial<Resource<unknown>> & { reload: () => boolean } => ({
  error: signal(new ApiError(status, { type: '/problems/x', title: 'x', status, detail: 'x', code: 'x', instance })),
  reload: vi.fn(() => true),
});

describe('a page without content', () => {
  beforeEach(() => {
    online.set(true);
  });

  it.each([
    [404, 'Page not found', 404],
    [403, 'You may not see this page', 403],
    [410, 'This is no longer here', 410],
    [500, 'Something went wrong on our side', 503],
  ])('says what an answer of %i means, and answers likewise from the server', (status, heading, sent) => {
    const { page, response } = shown({ resource: refusedWith(status) });
    expect(page.querySelector('h1')?.textContent).toBe(heading);
    expect(response.status).toBe(sent);
  });

  it('names the request, so that somebody can be asked about it', () => {
    const { page } = shown({ resource: refusedWith(500, 'request-77') });
    expect(page.querySelector('code')?.textContent).toBe('request-77');
  });

  it('does not blame itself for a lost connection, and tries again on request', () => {
    online.set(false);
    const resource = refusedWith(0);
    const { page } = shown({ resource });
    expect(page.querySelector('h1')?.textContent).toBe('You are offline');
    page.querySelector('button')?.click();
    expect(resource.reload).toHaveBeenCalledTimes(1);
  });

  it('only says that it loads while nothing is known', () => {
    const { page, response } = shown({ resource: { error: signal(undefined) } });
    expect(page.querySelector('[role=status]')?.textContent).toContain('Loading');
    expect(response.status).toBe(200);
  });
});
