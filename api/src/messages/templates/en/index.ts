import type { Templates } from '../template.ts';
import { accountTemplates } from './accounts.ts';
import { applicationTemplates } from './applications.ts';
import { decisionTemplates } from './decisions.ts';
import { discreetTemplates } from './discreet.ts';
import { referenceTemplates } from './references.ts';
import { reviewTemplates } from './reviews.ts';

export const templates: Templates = {
  ...accountTemplates,
  ...applicationTemplates,
  ...decisionTemplates,
  ...discreetTemplates,
  ...referenceTemplates,
  ...reviewTemplates,
};
