import type { Audience, Category, KeptPage, KeptQuestion, KeptResource } from '@placet/contract/content/schemas.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { siteLocales } from '../shell/locales';
import type { Line } from '../ui/changed-meanwhile/changed-meanwhile';

export const audienceNames: Readonly<Record<Audience, string>> = {
  public: $localize`:@@content.audience.public:Everybody`,
  applicants: $localize`:@@content.audience.applicants:Applicants`,
  successful_applicants: $localize`:@@content.audience.successful:Applicants with an offer`,
};

/** Every language of a text after the other, each with its name: for a look at what somebody else wrote. */
function everyLanguage(text: LocalizedText): string {
  return siteLocales
    .filter(({ code }) => (text[code as Locale] ?? '') !== '')
    .map(({ code, name }) => `${name}: ${text[code as Locale] ?? ''}`)
    .join(' · ');
}

const publishedText = (published: boolean): string =>
  published ? $localize`:@@content.published.yes:yes` : $localize`:@@content.published.no:no`;

export const questionLines = ({ question, answer, published }: KeptQuestion): Line[] => [
  { label: $localize`:@@content.question:Question`, text: everyLanguage(question) },
  { label: $localize`:@@content.answer:Answer`, text: everyLanguage(answer) },
  { label: $localize`:@@content.published.label:Published`, text: publishedText(published) },
];

export const pageLines = ({ title, body }: KeptPage): Line[] => [
  { label: $localize`:@@content.page.title:Title`, text: everyLanguage(title) },
  { label: $localize`:@@content.page.body:Text`, text: everyLanguage(body) },
];

export const categoryLines = ({ name }: Category): Line[] => [
  { label: $localize`:@@content.name:Name`, text: everyLanguage(name) },
];

export const resourceLines = (resource: KeptResource): Line[] => [
  { label: $localize`:@@content.page.title:Title`, text: everyLanguage(resource.title) },
  { label: $localize`:@@content.resource.summary:In one or two sentences`, text: everyLanguage(resource.summary) },
  { label: $localize`:@@content.page.body:Text`, text: everyLanguage(resource.body) },
  { label: $localize`:@@content.resource.link:Link`, text: resource.link ?? '' },
  { label: $localize`:@@content.resource.audience:Who it is for`, text: audienceNames[resource.audience] },
  { label: $localize`:@@content.published.label:Published`, text: publishedText(resource.published) },
];

/** Where readers find a page. */
export function addressOf(slug: string): string {
  return slug === 'privacy' ? '/privacy' : `/pages/${slug}`;
}
