import { formDocument, formSchemaPath } from '@placet/contract/forms/design/form-design.ts';
import * as z from 'zod';

/** JSON Schema (2020-12) of a form as a file, made of the schema that imports are read with. */
export function formSchema(publicUrl: string): object {
  const { $schema, ...schema } = z.toJSONSchema(formDocument, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: publicUrl + formSchemaPath,
    title: 'Form of a Placet call',
    description:
      'Sections of questions with their texts in every language of the call. Keys of questions are unique over the whole form; conditions look at earlier questions only. What no schema can say is checked before the form is published.',
    ...schema,
  };
}
