import { LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { CurrentUrl } from './current-url';
import { LanguageSwitch } from './language-switch';
import { OrganisationStore } from './organisation-store';

async function links(offered: readonly string[]): Promise<(string | null)[]> {
  TestBed.configureTestingModule({
    providers: [
      { provide: LOCALE_ID, useValue: 'en' },
      { provide: CurrentUrl, useValue: { url: signal('/teams'), carried: signal('') } },
      { provide: OrganisationStore, useValue: { locales: signal(offered) } },
    ],
  });
  const fixture = TestBed.createComponent(LanguageSwitch);
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')].map((link) => link.getAttribute('href'));
}

it('leads to the same page in the other languages that the organisation offers', async () => {
  expect(await links(['en', 'fr'])).toEqual(['/fr/teams']);
});

it('leads to no language that is not offered', async () => {
  expect(await links(['en'])).toEqual([]);
});
