import { inject, LOCALE_ID, signal } from '@angular/core';
import { Injectable } from '@angular/core';
import type { FormContext } from '@placet/contract/forms/answers.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';

/** A team one may wish for. */
export interface NamedTeam {
  readonly slug: string;
  readonly name: LocalizedText;
}

/** Where a file question sends its file: to an application, or, without one, to a referee's reference. */
export interface UploadTarget {
  readonly applicationId?: string;
}

/**
 * What the questions of a form need to know beside themselves. A page that asks questions lists it in its `providers` and fills
 * it in; every question below finds it there.
 */
@Injectable()
export class Surroundings {
  readonly locale = inject(LOCALE_ID) as Locale;
  readonly context = signal<FormContext>({ today: '1970-01-01', teams: [], referenceCount: 0 });
  readonly teams = signal<readonly NamedTeam[]>([]);
  readonly upload = signal<UploadTarget>({});
  /** Nothing can be changed any more. */
  readonly readOnly = signal(false);

  /** A text of the form in the reader's language; the empty string when there is none. */
  text(text: LocalizedText | undefined): string {
    return text ? pick(text, this.locale) : '';
  }
}
