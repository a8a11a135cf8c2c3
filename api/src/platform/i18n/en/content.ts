import type { contentErrors } from '@placet/contract/content/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const content = {
  'content.changed_meanwhile':
    'Somebody changed this while you were writing. What you wrote is still here: compare it with theirs, then save again.',
  'content.category_in_use': 'There is something in this category. Move or remove its entries first.',
  'content.page_needed':
    'Every page of this site links to this one, so it cannot be removed. You can change what it says.',
} satisfies Record<keyof typeof contentErrors, ErrorText>;
