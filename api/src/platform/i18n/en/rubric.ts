import type { rubricErrors } from '@placet/contract/rubric/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const rubric = {
  'rubric.changed_meanwhile':
    'Somebody changed this rubric while you were writing. What you wrote is still here: compare it with theirs, then save again.',
  'rubric.not_ready': 'The rubric is not complete. What is missing stands beside it.',
  'rubric.nothing_to_publish': 'Nothing was changed since the rubric in force.',
} satisfies Record<keyof typeof rubricErrors, ErrorText>;
