import type { Templates } from '../template.ts';
import { accountTemplates } from './accounts.ts';
import { applicationTemplates } from './applications.ts';
import { assignmentTemplates } from './assignment.ts';
import { placementTemplates } from './placement.ts';
import { decisionTemplates } from './decisions.ts';
import { discreetTemplates } from './discreet.ts';
import { taskTemplates } from './recruitment-task.ts';
import { referenceTemplates } from './references.ts';
import { reviewTemplates } from './reviews.ts';
import { wishTemplates } from './wishes.ts';

export const templates: Templates = {
  ...accountTemplates,
  ...applicationTemplates,
  ...assignmentTemplates,
  ...placementTemplates,
  ...decisionTemplates,
  ...taskTemplates,
  ...discreetTemplates,
  ...referenceTemplates,
  ...reviewTemplates,
  ...wishTemplates,
};
