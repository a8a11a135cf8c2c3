import { sql } from './database.ts';
import { api, newCoordinator } from './people.ts';

/** As much of a form as is changed here. */
interface Form {
  readonly sections: readonly { readonly questions: readonly { readonly key: string }[] }[];
}

const nickname = {
  key: 'nickname',
  type: 'short_text',
  label: { en: 'What do friends call you?', fr: 'Comment vos proches vous appellent-ils ?' },
  required: false,
};

/** Asks for a nickname in place of the town. */
const otherwise = ({ sections }: Form): Form => ({
  sections: sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => (question.key === 'city' ? nickname : question)),
  })),
});

/** The coordinator of a call publishes a form that asks for a nickname in place of the town. */
export async function changeForm(slug: string): Promise<void> {
  const { cookie } = await newCoordinator(slug);
  const [call] = await sql<{ id: string }>('SELECT id FROM call WHERE slug = $1', [slug]);
  const path = `/set-up/calls/${call?.id ?? ''}/form`;
  const { definition, revision } = await api<{ definition: Form; revision: number }>('GET', path, { cookie });
  const body = { revision, definition: otherwise(definition) };
  const saved = await api<{ revision: number }>('PUT', path, { cookie, body });
  await api('POST', `${path}/publication`, { cookie, body: { revision: saved.revision } });
}
