import type { TaskMissing } from '@placet/contract/recruitment-task/schemas.ts';
import type { TaskState } from '@placet/contract/recruitment-task/standing.ts';
import type { Tone } from '../ui/status-tag/status-tag';

export const taskStateNames: Readonly<Record<TaskState, string>> = {
  sent: $localize`:@@task.state.sent:Sent`,
  started: $localize`:@@task.state.started:Started`,
  handed_in: $localize`:@@task.state.handedIn:Handed in`,
  not_handed_in: $localize`:@@task.state.notHandedIn:Not handed in`,
  withdrawn: $localize`:@@task.state.withdrawn:Taken back`,
  ended: $localize`:@@task.state.ended:Application over`,
};

export const taskStateTones: Readonly<Record<TaskState, Tone>> = {
  sent: 'waiting',
  started: 'progress',
  handed_in: 'done',
  not_handed_in: 'problem',
  withdrawn: 'todo',
  ended: 'todo',
};

export const missingNames: Readonly<Record<TaskMissing, string>> = {
  instructions: $localize`:@@task.missing.instructions:What it asks`,
  answer: $localize`:@@task.missing.answer:What is handed in: a text, a file, or both`,
  opens: $localize`:@@task.missing.opens:When it opens`,
  closes: $localize`:@@task.missing.closes:When it closes`,
  rubric: $localize`:@@task.missing.rubric:A published rubric to score it by`,
};

/** A length of time in words, to the minute; below a minute "1 minute". */
export function durationText(seconds: number, locale: string): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const parts = (
    [
      ['day', Math.floor(minutes / 1_440)],
      ['hour', Math.floor((minutes % 1_440) / 60)],
      ['minute', minutes % 60],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts);
}
