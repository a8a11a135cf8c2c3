import * as z from 'zod';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { discussionTextMax, marks, mentionsAtMost } from './limits.ts';

const instant = z.iso.datetime();
const text = z
  .string()
  .overwrite((written) => normalise(written).trim())
  .min(1)
  .max(discussionTextMax)
  .refine((written) => !hasControlCharacters(written), 'control_characters')
  .meta({ description: 'Plain text; line breaks are kept.' });

export const discussionMark = z.enum(marks).meta({ id: 'DiscussionMark' });
export type DiscussionMark = z.infer<typeof discussionMark>;

export const newPost = z
  .strictObject({
    text,
    answers: z
      .uuid()
      .nullable()
      .default(null)
      .meta({ description: 'The post that began the thread; null begins one.' }),
    mentions: z
      .array(z.uuid())
      .max(mentionsAtMost)
      .default([])
      .meta({ description: 'Readers who are told, without what is said.' }),
  })
  .meta({ id: 'NewPost' });
export type NewPost = z.infer<typeof newPost>;

export const editedPost = z
  .strictObject({
    text,
    number: z.int().min(1).max(10_000).meta({ description: 'The wording that was read; one in between is refused.' }),
  })
  .meta({ id: 'EditedPost' });
export const markedPost = z.strictObject({ mark: discussionMark.nullable() }).meta({ id: 'MarkedPost' });
export const seenPost = z.strictObject({ post: z.uuid().meta({ description: 'The newest I have read.' }) });

export const reader = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** As a coordinator of the call, or as somebody who judges the application. */
    coordinates: z.boolean(),
    me: z.boolean(),
  })
  .meta({ id: 'DiscussionReader' });
export type DiscussionReader = z.infer<typeof reader>;

export const post = z
  .object({
    id: z.uuid(),
    answers: z.uuid().nullable(),
    author: z.string().nullable().meta({ description: 'Null: their account is gone.' }),
    mine: z.boolean(),
    left: z.boolean().meta({ description: 'Its author does not take part any more.' }),
    text: z.string().nullable().meta({ description: 'Null: removed, or it can no longer be opened.' }),
    number: z.int().meta({ description: 'How many wordings it had; this is the newest.' }),
    earlier: z.array(z.object({ text: z.string(), writtenAt: instant })).meta({ description: 'The newest first.' }),
    createdAt: instant,
    editedAt: instant.nullable(),
    removedAt: instant.nullable(),
    editableUntil: instant.nullable().meta({ description: 'Until when I may reword it.' }),
    isNew: z.boolean(),
    mentions: z.array(z.string()),
    mentionsMe: z.boolean(),
    marks: z.array(z.object({ mark: discussionMark, name: z.string(), mine: z.boolean() })),
  })
  .meta({ id: 'DiscussionPost' });
export type DiscussionPost = z.infer<typeof post>;

export const discussion = z
  .object({
    /** Whether the reader may write in it now. */
    open: z.boolean(),
    timeZone: z.string(),
    readers: z.array(reader).meta({ description: 'Everybody who sees it, by the rule that lets them.' }),
    posts: z.array(post).meta({ description: 'In the order they were written.' }),
  })
  .meta({ id: 'Discussion' });
export type Discussion = z.infer<typeof discussion>;
