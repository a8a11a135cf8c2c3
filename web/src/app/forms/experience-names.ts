import type { ExperienceKind } from '@placet/contract/forms/constants.ts';

/** The kinds of experience in the reader's language. */
export const experienceNames = (): Record<ExperienceKind, string> => ({
  job: $localize`:@@forms.experience.job:Paid work`,
  internship: $localize`:@@forms.experience.internship:Internship`,
  volunteering: $localize`:@@forms.experience.volunteering:Volunteering`,
  activism: $localize`:@@forms.experience.activism:Activism or community work`,
  research: $localize`:@@forms.experience.research:Research`,
  other: $localize`:@@forms.experience.other:Something else`,
});
