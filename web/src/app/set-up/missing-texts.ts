import type { Missing } from '@placet/contract/set-up/schemas.ts';
import { siteLocales } from '../shell/locales';

const fields: Readonly<Record<string, () => string>> = {
  name: () => $localize`:@@setUp.field.name:Name`,
  summary: () => $localize`:@@setUp.field.summary:Summary`,
  description: () => $localize`:@@setUp.field.description:Description`,
  dataUse: () => $localize`:@@setUp.field.dataUse:What happens to the data`,
  place: () => $localize`:@@setUp.field.place:Place`,
};

/** What has to be done before the call can open, in a few words. */
export function missingText({ what, field, locale }: Missing): string {
  const language = siteLocales.find(({ code }) => code === locale)?.name ?? '';
  switch (what) {
    case 'text':
      return $localize`:@@setUp.missing.text:Write in ${language}:language:: ${fields[field ?? '']?.() ?? ''}:field:`;
    case 'languages':
      return $localize`:@@setUp.missing.languages:Choose the languages of work`;
    case 'opens':
      return $localize`:@@setUp.missing.opens:Say when the call opens`;
    case 'closes':
      return $localize`:@@setUp.missing.closes:Say when the call closes`;
    case 'closes_past':
      return $localize`:@@setUp.missing.closesPast:Choose a closing time in the future`;
    case 'active_months':
      return $localize`:@@setUp.missing.activeMonths:Say how long an application stays active`;
    case 'form':
      return $localize`:@@setUp.missing.form:Write the form`;
    case 'form_findings':
      return $localize`:@@setUp.missing.findings:Repair what the form designer found`;
    case 'form_referees':
      return $localize`:@@setUp.missing.referees:Ask for referees in the form, or ask for no references`;
    case 'form_teams':
      return $localize`:@@setUp.missing.teams:Choose teams: the form asks which ones people prefer`;
    case 'eligibility':
      return locale === null
        ? $localize`:@@setUp.missing.rule:Repair a rule of the eligibility check`
        : $localize`:@@setUp.missing.check:Write in ${language}:language:: a text of the eligibility check`;
  }
}

/** The control on the page of its part, so that the link leads to the very field. */
export function missingLink(callId: string, { part, field, locale }: Missing): { path: string[]; fragment?: string } {
  const path = ['/coordinate/calls', callId, part];
  if (field === null || part === 'eligibility') return { path };
  return { path, fragment: locale === null ? field : `${field}-${locale}` };
}
