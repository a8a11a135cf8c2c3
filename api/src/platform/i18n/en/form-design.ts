import type { formDesignErrors } from '@placet/contract/form-design/errors.ts';

export const formDesign = {
  'form.changed_meanwhile':
    'Somebody else saved this form meanwhile. Look at what they changed, then decide which version to keep.',
  'form.not_ready': 'Some of the form needs repairing before it can be published.',
  'form.nothing_to_publish': 'Nothing was changed since the form was last published.',
  'form.import_invalid': 'This file cannot be imported. Correct the places listed, then try again.',
  'form.changed':
    'The organisation changed the form while you were filling it in. Nothing you wrote is lost: reload the page to go on with the new form.',
  'question_library.full': 'The library is full. Remove what is not needed any more first.',
} satisfies Record<keyof typeof formDesignErrors, string>;
