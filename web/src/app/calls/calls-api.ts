import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type {
  CallDetail,
  CallList,
  EligibilityQuestions,
  FaqList,
  PublicPage,
  Team,
  TeamList,
} from '@placet/contract/calls/schemas.ts';

type Read<T> = HttpResourceRef<T | undefined>;

const base = '/api/v1';

/** Calls, narrowed by place and language of work where given. */
export function callsResource(filter: () => { place?: string; language?: string }): Read<CallList> {
  return httpResource<CallList>(() => {
    const given = Object.entries(filter()).filter(([, value]) => value !== '');
    const query = new URLSearchParams(given).toString();
    return `${base}/calls${query === '' ? '' : `?${query}`}`;
  });
}

const one =
  <T>(path: (slug: string) => string) =>
  (slug: () => string): Read<T> =>
    httpResource<T>(() => base + path(encodeURIComponent(slug())));

export const callResource = one<CallDetail>((slug) => `/calls/${slug}`);
export const eligibilityResource = one<EligibilityQuestions>((slug) => `/calls/${slug}/eligibility`);
export const teamResource = one<Team>((slug) => `/teams/${slug}`);
export const pageResource = one<PublicPage>((slug) => `/pages/${slug}`);

export const teamsResource = (): Read<TeamList> => httpResource<TeamList>(() => `${base}/teams`);
export const faqResource = (): Read<FaqList> => httpResource<FaqList>(() => `${base}/faq`);
