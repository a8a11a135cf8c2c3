import * as z from 'zod';
import { localizedText } from '../locale.ts';
import { key } from '../forms/limits.ts';
import { route } from '../route.ts';
import { applicationNumber } from './schemas.ts';

const tag = 'applications';
const params = z.object({ id: z.uuid() });

export const earlierApplication = z
  .object({
    id: z.uuid(),
    number: applicationNumber,
    call: z.object({ name: localizedText }),
    submittedAt: z.iso.datetime(),
    answers: z.int().meta({ description: 'How many of its answers fit questions that have none yet.' }),
  })
  .meta({ id: 'OwnEarlierApplication' });
export type EarlierApplication = z.infer<typeof earlierApplication>;

export const listEarlierAnswersRoute = route({
  id: 'listEarlierAnswers',
  method: 'GET',
  path: '/applications/:id/earlier-answers',
  tag,
  summary: 'My applications sent earlier whose answers this draft could take over, the latest first.',
  permission: 'application.read',
  params,
  response: z.object({ earlier: z.array(earlierApplication) }),
  errors: [],
});

export const takeEarlierAnswersRoute = route({
  id: 'takeEarlierAnswers',
  method: 'POST',
  path: '/applications/:id/earlier-answers',
  tag,
  summary:
    'Take over what I answered earlier, where this draft has no answer yet. Files and statements are given anew.',
  permission: 'application.edit',
  params,
  body: z.strictObject({ from: z.uuid() }),
  response: z.object({ answers: z.int(), sections: z.array(key) }),
  errors: ['application.not_editable', 'application.deadline_passed', 'draft.invalid', 'draft.conflict'],
  limit: 'write',
});

export const earlierAnswersRoutes = [listEarlierAnswersRoute, takeEarlierAnswersRoute] as const;
