import { escape } from './escape.ts';

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

export type Content = string | number | Html | readonly Content[] | false | undefined;

function textOf(content: Content): string {
  if (content instanceof Html) return content.text;
  if (content === false || content === undefined) return '';
  return typeof content === 'object' ? content.map(textOf).join('') : escape(String(content));
}

/** HTML with values in it: whatever is not HTML already is escaped, lists are put together, `false` is nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(String.raw({ raw: parts }, ...values.map(textOf)));
