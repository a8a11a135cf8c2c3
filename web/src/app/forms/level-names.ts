import type { LanguageLevel } from '@placet/contract/forms/constants.ts';

/** The levels of a language in the reader's words. */
export const levelNames = (): Record<LanguageLevel, string> => ({
  A1: $localize`:@@forms.level.a1:A1: a few words`,
  A2: $localize`:@@forms.level.a2:A2: everyday situations`,
  B1: $localize`:@@forms.level.b1:B1: gets by`,
  B2: $localize`:@@forms.level.b2:B2: works in it`,
  C1: $localize`:@@forms.level.c1:C1: fluent`,
  C2: $localize`:@@forms.level.c2:C2: nearly native`,
  native: $localize`:@@forms.level.native:First language`,
});
