import * as z from 'zod';
import { writtenText } from '../decisions/schemas.ts';
import { fileType } from '../forms/limits.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';
import { block } from '../markdown.ts';
import { reviewContent } from '../review/schemas.ts';
import { rubricDefinition } from '../rubric/schemas.ts';
import { localTime } from '../set-up/local-time.ts';
import { taskResult, taskState } from './standing.ts';

const instant = z.iso.datetime();

/** What of a file can be shown without what says whose it is; no other kind is taken. */
export const taskFileType = z.enum(['pdf', 'jpeg', 'png']).meta({ id: 'TaskFileType' });
export type TaskFileType = z.infer<typeof taskFileType>;

/** Names the file question of every task in uploads and documents. */
export const taskQuestion = 'recruitment-task';
export const taskFileBytes = 20_000_000;

/** A file that belongs to what is asked. */
export const taskMaterial = z
  .object({ id: z.uuid(), fileName: z.string(), size: z.int(), type: fileType })
  .meta({ id: 'TaskMaterial' });
export type TaskMaterial = z.infer<typeof taskMaterial>;
export const taskMaterials = z.object({ materials: z.array(taskMaterial) }).meta({ id: 'TaskMaterials' });
export type TaskMaterials = z.infer<typeof taskMaterials>;
const instructions = z.partialRecord(
  locale,
  z
    .string()
    .trim()
    .max(20_000)
    .refine((value) => !hasControlCharacters(value), 'control_characters'),
);
const minutes = z.int().min(5).max(20_160);
const revision = z.int().min(0).max(2_000_000_000).meta({ description: 'The one that was seen, 0 before the first.' });

const asked = {
  textWords: z.int().min(1).max(10_000).nullable().meta({ description: 'The most words; null when no text is asked.' }),
  fileTypes: z.array(taskFileType).max(3).meta({ description: 'Empty when no file is asked.' }),
  minutes: minutes.nullable().meta({ description: 'Time allowed from the start on; null: until the window closes.' }),
  graceMinutes: z.int().min(0).max(10_080).meta({ description: 'How long after the window late answers are taken.' }),
};

export const saveTask = z
  .strictObject({
    revision,
    instructions: instructions.meta({ description: 'Markdown.' }),
    ...asked,
    opens: localTime.nullable(),
    closes: localTime.nullable(),
    latenessShown: z.boolean().meta({ description: 'Whether reviewers learn that an answer was late.' }),
  })
  .meta({ id: 'SaveTask' });
export type SaveTask = z.infer<typeof saveTask>;

export const taskMissing = z.enum(['instructions', 'answer', 'opens', 'closes', 'rubric']).meta({ id: 'TaskMissing' });
export type TaskMissing = z.infer<typeof taskMissing>;

export const taskSetUp = z
  .object({
    call: z.object({ id: z.uuid(), slug: z.string(), name: localizedText, timeZone: z.string() }),
    locales: z.array(locale),
    ...saveTask.shape,
    ...taskMaterials.shape,
    missing: z
      .array(z.object({ what: taskMissing, locale: locale.nullable() }))
      .meta({ description: 'What keeps it from being sent.' }),
    rubric: z.enum(['none', 'unpublished', 'published']),
    sent: z.int().meta({ description: 'Once somebody has it, what is asked stays as it is.' }),
  })
  .meta({ id: 'TaskSetUp' });
export type TaskSetUp = z.infer<typeof taskSetUp>;

export const taskRow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    state: taskState,
    sentAt: instant,
    startedAt: instant.nullable(),
    due: instant.meta({ description: 'For this person.' }),
    last: instant.meta({ description: 'Until when a late answer is taken.' }),
    changedReason: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
    handedInAt: instant.nullable(),
    lateSeconds: z.int().nullable(),
    result: taskResult,
    can: z.object({ change: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'TaskRow' });
export type TaskRow = z.infer<typeof taskRow>;

export const taskList = z
  .object({
    call: z.object({ id: z.uuid(), slug: z.string(), name: localizedText, timeZone: z.string() }),
    hasTask: z.boolean(),
    ready: z.boolean(),
    opens: instant.nullable(),
    closes: instant.nullable(),
    minutes: z.int().nullable(),
    waiting: z.int().meta({ description: 'Shortlisted, and not sent it yet.' }),
    rows: z.array(taskRow),
  })
  .meta({ id: 'TaskList' });
export type TaskList = z.infer<typeof taskList>;

export const sendLimit = 200;
export const taskPreview = z
  .object({
    fingerprint: z.string().meta({ description: 'Stands for exactly these mails to exactly these people.' }),
    mails: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        name: z.string(),
        to: z.string(),
        locale,
        subject: z.string(),
        text: z.string(),
        discreet: z.boolean().meta({ description: 'Leaves as a mail that says nothing.' }),
      }),
    ),
    more: z.int().meta({ description: 'Shortlisted beyond what is sent at once.' }),
  })
  .meta({ id: 'TaskPreview' });
export type TaskPreview = z.infer<typeof taskPreview>;
export const sendTask = z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }).meta({ id: 'SendTask' });
export const taskSent = z.object({ sent: z.int() }).meta({ id: 'TaskSent' });

export const changeSent = z
  .strictObject({ closes: localTime.nullable(), minutes: minutes.nullable(), reason: writtenText(1, 1_000) })
  .refine(({ closes, minutes }) => closes !== null || minutes !== null, { error: 'required', path: ['closes'] })
  .meta({ id: 'ChangeSentTask' });
export type ChangeSent = z.infer<typeof changeSent>;
export const withdrawTask = z.strictObject({ reason: writtenText(1, 1_000) }).meta({ id: 'WithdrawTask' });

/** What was answered and scored, for a coordinator. */
export const taskAnswer = z
  .object({
    row: taskRow,
    timeZone: z.string().meta({ description: 'Of the call.' }),
    text: z.string().nullable(),
    words: z.int(),
    documentId: z.uuid().nullable(),
    scores: z.array(
      z.object({
        reviewer: z.string(),
        result: z.number().nullable(),
        comment: z.string(),
        submittedAt: instant,
      }),
    ),
  })
  .meta({ id: 'TaskAnswer' });
export type TaskAnswer = z.infer<typeof taskAnswer>;

export const ownTaskPhase = z
  .enum(['not_open', 'to_start', 'missed', 'writing', 'late', 'over', 'handed_in', 'withdrawn', 'ended'])
  .meta({ id: 'OwnTaskPhase' });
export type OwnTaskPhase = z.infer<typeof ownTaskPhase>;

/** The task, for the person it was sent to. Before it was sent there is none. */
export const ownTask = z
  .object({
    task: z
      .object({
        phase: ownTaskPhase,
        call: localizedText,
        timeZone: z.string(),
        now: instant.meta({ description: 'The server’s clock, which counts.' }),
        opens: instant,
        closes: instant,
        minutes: z.int().nullable(),
        graceMinutes: z.int(),
        textWords: z.int().nullable(),
        fileTypes: z.array(taskFileType),
        startedAt: instant.nullable(),
        due: instant.meta({ description: 'Before the start: when it would be due if it were started now.' }),
        last: instant,
        instructions: z.array(block).nullable().meta({ description: 'From the start on.' }),
        materials: z.array(taskMaterial).meta({ description: 'From the start on.' }),
        answer: z.object({
          revision: z.int(),
          text: z.string(),
          documentId: z.uuid().nullable(),
          savedAt: instant.nullable(),
        }),
        handedInAt: instant.nullable(),
        lateSeconds: z.int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'OwnTask' });
export type OwnTask = z.infer<typeof ownTask>;

/** Said by the person, so that nobody starts the clock by accident. */
export const startTask = z.strictObject({ confirm: z.literal(true) }).meta({ id: 'StartTask' });
export const saveTaskAnswer = z
  .strictObject({
    revision,
    // Longer than asked is kept as well: it is shortened before it is handed in.
    text: z
      .string()
      .overwrite((value) => normalise(value))
      .max(200_000)
      .refine((value) => !hasControlCharacters(value), 'control_characters'),
    documentId: z.uuid().nullable(),
  })
  .meta({ id: 'SaveTaskAnswer' });
export type SaveTaskAnswer = z.infer<typeof saveTaskAnswer>;
export const savedTaskAnswer = z.object({ revision: z.int(), savedAt: instant }).meta({ id: 'SavedTaskAnswer' });
export type SavedTaskAnswer = z.infer<typeof savedTaskAnswer>;
export const handInTask = z.strictObject({ revision }).meta({ id: 'HandInTask' });

const scored = z.enum(['to_score', 'begun', 'submitted']).meta({ id: 'TaskScoreState' });
export type TaskScoreState = z.infer<typeof scored>;
export const taskQueue = z
  .object({
    calls: z.array(
      z.object({
        id: z.uuid(),
        name: localizedText,
        entries: z.array(z.object({ id: z.uuid(), label: z.string(), state: scored, unsent: z.boolean() })),
      }),
    ),
  })
  .meta({ id: 'TaskQueue' });
export type TaskQueue = z.infer<typeof taskQueue>;

const content = reviewContent.pick({ scores: true, comment: true });
export const taskScoreContent = content.meta({ id: 'TaskScoreContent' });
export type TaskScoreContent = z.infer<typeof taskScoreContent>;
export const saveTaskScore = z.strictObject({ revision, ...content.shape }).meta({ id: 'SaveTaskScore' });
export type SaveTaskScore = z.infer<typeof saveTaskScore>;
export const submitTaskScore = z.strictObject({ revision }).meta({ id: 'SubmitTaskScore' });

/** An answer on a reviewer's desk: under a label, whatever the call says of names. */
export const taskDesk = z
  .object({
    id: z.uuid(),
    label: z.string(),
    call: z.object({ id: z.uuid(), name: localizedText, timeZone: z.string() }),
    open: z.boolean(),
    state: scored,
    instructions: z.array(block),
    ...taskMaterials.shape,
    text: z.string().nullable(),
    textWords: z.int().nullable(),
    document: z.object({ type: z.string(), size: z.int() }).nullable(),
    lateSeconds: z.int().nullable().meta({ description: 'Null also where the call does not say.' }),
    rubric: z.object({ number: z.int(), ...rubricDefinition.shape }).nullable(),
    score: z.object({ revision: z.int(), savedAt: instant.nullable(), ...content.shape }),
    versions: z.array(z.object({ number: z.int(), submittedAt: instant, ...content.shape })),
  })
  .meta({ id: 'TaskDesk' });
export type TaskDesk = z.infer<typeof taskDesk>;
