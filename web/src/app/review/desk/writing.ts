const typed = ['text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date'];

/** Whether keys belong to what somebody is writing. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('textarea, select, [role="textbox"], dialog') !== null) return true;
  return target instanceof HTMLInputElement && typed.includes(target.type);
}
