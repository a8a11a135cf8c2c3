/** Moves the focus to the control with this id, or to the first one of the group whose controls' ids begin with it; false when it is not there. */
export function focusControl(id: string | undefined): boolean {
  if (id === undefined) return false;
  const name = CSS.escape(id);
  const target = document.querySelector<HTMLElement>(
    `:is(input, select, textarea, button)#${name}, :is(input, select, textarea, button)[id^='${name}-']`,
  );
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
  return target !== null;
}
