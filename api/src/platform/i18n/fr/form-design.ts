import type { formDesignErrors } from '@placet/contract/form-design/errors.ts';

export const formDesign = {
  'form.changed_meanwhile':
    'Une autre personne a enregistré ce formulaire entre-temps. Regardez ce qu’elle a modifié, puis décidez quelle version garder.',
  'form.not_ready': 'Le formulaire est à corriger par endroits avant d’être publié.',
  'form.nothing_to_publish': 'Rien n’a changé depuis la dernière publication du formulaire.',
  'form.import_invalid': 'Ce fichier ne peut pas être importé. Corrigez les endroits indiqués, puis réessayez.',
  'form.changed':
    'L’organisation a modifié le formulaire pendant que vous le remplissiez. Rien de ce que vous avez écrit n’est perdu : rechargez la page pour continuer avec le nouveau formulaire.',
  'question_library.full': 'La bibliothèque est pleine. Retirez d’abord ce qui ne sert plus.',
} satisfies Record<keyof typeof formDesignErrors, string>;
