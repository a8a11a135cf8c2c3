/** What a key asks of the designer, where it is not meant for a field. */
export type Shortcut = 'up' | 'down' | 'undo' | 'redo';

/** Alt and an arrow move what is selected; Ctrl+Z (⌘Z) takes back. In a field these belong to the field. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return undefined;
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    if (event.key === 'ArrowUp') return 'up';
    return event.key === 'ArrowDown' ? 'down' : undefined;
  }
  if (!event.ctrlKey && !event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}
