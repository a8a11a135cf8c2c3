import type { ErrorCode } from '@placet/contract';
import type { ErrorText } from '../error-text.ts';
import { accounts } from './accounts.ts';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { assignment } from './assignment.ts';
import { placement } from './placement.ts';
import { ranking } from './ranking.ts';
import { recruitmentTask } from './recruitment-task.ts';
import { rubric } from './rubric.ts';
import { content } from './content.ts';
import { coordination } from './coordination.ts';
import { decisions } from './decisions.ts';
import { discussion } from './discussion.ts';
import { documents } from './documents.ts';
import { formDesign } from './form-design.ts';
import { platform } from './platform.ts';
import { references } from './references.ts';
import { review } from './review.ts';
import { screening } from './screening.ts';
import { messages } from './messages.ts';
import { teams } from './teams.ts';
import { homeAndNotes } from './home.ts';
import { wishes } from './wishes.ts';
import { setUp } from './set-up.ts';

export const texts = {
  ...platform,
  ...accounts,
  ...calls,
  ...applications,
  ...coordination,
  ...screening,
  ...decisions,
  ...documents,
  ...formDesign,
  ...references,
  ...teams,
  ...messages,
  ...setUp,
  ...homeAndNotes,
  ...content,
  ...recruitmentTask,
  ...rubric,
  ...review,
  ...ranking,
  ...discussion,
  ...assignment,
  ...wishes,
  ...placement,
} satisfies Record<ErrorCode, ErrorText>;
