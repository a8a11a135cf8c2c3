import type { AnswerPart } from './answer-parts';

/** An answer as plain text, to be pasted elsewhere; nothing for a file. */
export function answerText(parts: readonly AnswerPart[]): string {
  return parts.flatMap(linesOf).join('\n');
}

function linesOf(part: AnswerPart): readonly string[] {
  switch (part.kind) {
    case 'text':
    case 'link':
      return [part.text];
    case 'list':
      return part.items;
    case 'entry':
      return [part.title, ...part.lines];
    case 'file':
      return [];
  }
}
