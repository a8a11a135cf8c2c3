import type { ResourceRef } from '@angular/core';
import type {
  CallDetail,
  CallList,
  EligibilityQuestions,
  FaqList,
  PublicPage,
  Team,
  TeamList,
} from '@placet/contract/calls/schemas.ts';
import { apiResource } from '../session/api';

type Read<T> = ResourceRef<T | undefined>;

const base = '/api/v1';

/** Calls, narrowed by place and language of work where given. */
export function callsResource(filter: () => { place?: string; language?: string }): Read<CallList> {
  return apiResource<CallList>('calls', () => {
    const given = Object.entries(filter()).filter(([, value]) => value !== '');
    const query = new URLSearchParams(given).toString();
    return `${base}/calls${query === '' ? '' : `?${query}`}`;
  });
}

const one =
  <T>(id: string, path: (slug: string) => string) =>
  (slug: () => string): Read<T> =>
    apiResource<T>(id, () => base + path(encodeURIComponent(slug())));

export const callResource = one<CallDetail>('call', (slug) => `/calls/${slug}`);
export const eligibilityResource = one<EligibilityQuestions>('eligibility', (slug) => `/calls/${slug}/eligibility`);
export const teamResource = one<Team>('team', (slug) => `/teams/${slug}`);
export const pageResource = one<PublicPage>('page', (slug) => `/pages/${slug}`);

export const teamsResource = (): Read<TeamList> => apiResource<TeamList>('teams', () => `${base}/teams`);
export const faqResource = (): Read<FaqList> => apiResource<FaqList>('faq', () => `${base}/faq`);
