import type { FormSaved } from '@placet/contract/form-design/schemas.ts';
import type { StoredForm } from './data/designed-forms.ts';

/** What whoever saved has to know to save again. */
export function savedOf({ revision, savedAt }: StoredForm): FormSaved {
  if (!savedAt) throw new Error('a draft version was saved once');
  return { revision, savedAt: savedAt.toString() };
}
