import * as z from 'zod';
import { localizedText } from '../../locale.ts';

/** What of a section or question is different. */
export const changedAspect = z
  .enum([
    'label',
    'help',
    'intro',
    'type',
    'required',
    'options',
    'limits',
    'condition',
    'after',
    /** identifying, sensitive, monitoring. */
    'flags',
    /** What the browser may fill in, what is suggested first, what a document is called, the unit of a number. */
    'settings',
  ])
  .meta({ id: 'ChangedAspect' });
export type ChangedAspect = z.infer<typeof changedAspect>;

/** One difference; `before` and `after` are the members of the definition that differ, as they stand in it. */
export const changeDetail = z
  .object({ what: changedAspect, before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) })
  .meta({ id: 'FormChangeDetail' });
export type ChangeDetail = z.infer<typeof changeDetail>;

/** One change of a form, in plain terms. Sections and questions are the same when their keys are. */
export const formChange = z
  .object({
    kind: z.enum([
      'section_added',
      'section_removed',
      'section_moved',
      'section_changed',
      'question_added',
      'question_removed',
      /** To another section, or to another place in its own. */
      'question_moved',
      'question_changed',
    ]),
    /** Keys of section and question, where it is now; where it was, if it was removed. */
    path: z.array(z.string()),
    /** Title of the section, then label of the question, as they are now, or were last. */
    labels: z.array(localizedText),
    /** Title of the section a question came from, when that is another one. */
    from: localizedText.nullable(),
    details: z.array(changeDetail),
    /** Some answer that could be given before does not fit any more; applicants keep it as a leftover. */
    losesAnswers: z.boolean(),
  })
  .meta({ id: 'FormChange' });
export type FormChange = z.infer<typeof formChange>;
