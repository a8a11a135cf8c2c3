import { hasControlCharacters, normalise, withoutControlCharacters } from '@placet/contract/forms/text.ts';

/**
 * What a person typed into a control, as it is kept. Pasted text may hold characters that are refused everywhere; they are
 * taken out of the control as well, with the caret left where it was.
 */
export function typedText(control: HTMLInputElement | HTMLTextAreaElement): string {
  const typed = control.value;
  if (!hasControlCharacters(normalise(typed))) return typed;
  const caret = control.selectionStart ?? typed.length;
  const cleaned = withoutControlCharacters(typed);
  control.value = cleaned;
  const before = withoutControlCharacters(typed.slice(0, caret)).length;
  if (control.type !== 'email' && control.type !== 'number') control.setSelectionRange(before, before);
  return cleaned;
}
