import type { IssuePath } from '@placet/contract/forms/issue.ts';
import type { Question } from '@placet/contract/forms/question.ts';

/**
 * The id of the control for a path within a section: `full-name_`, `referees_0_email`. Keys hold no underscore, so an id never
 * begins like another question's.
 */
export function controlId([question, ...rest]: IssuePath): string {
  return `${String(question)}_${rest.join('_')}`;
}

/** The members of list entries in the order they are asked. */
const firstMember = { languages: 'language', education: 'institution', experience: 'kind', referees: 'name' } as const;

/** Where the focus goes for an issue: an issue about a whole list or range leads to its first control. */
export function focusId(question: Question, path: IssuePath): string {
  if (path.length > 1) return controlId(path);
  switch (question.type) {
    case 'date_range':
      return controlId([question.key, 'from']);
    case 'languages':
    case 'education':
    case 'experience':
    case 'referees':
      return controlId([question.key, 0, firstMember[question.type]]);
    case 'team_preferences':
      return controlId([question.key, 0]);
    default:
      return controlId(path);
  }
}
