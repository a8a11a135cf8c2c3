import * as z from 'zod';
import { languageCode } from '../forms/limits.ts';
import { hasControlCharacters } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';
import { block } from '../markdown.ts';

/* What an organisation writes for others to read, with all its texts: for those who write it. What the public reads has one language. */

const text = (max: number) =>
  z.partialRecord(
    locale,
    z
      .string()
      .trim()
      .max(max)
      .refine((value) => !hasControlCharacters(value), 'control_characters'),
  );
const inOneLanguage = (max: number) =>
  text(max).refine((texts) => Object.values(texts).some((value) => value !== ''), 'required');
const markdown = text(20_000).meta({ description: 'Markdown: paragraphs, headings, lists, emphasis, links.' });

const revision = z
  .int()
  .min(1)
  .max(2_000_000_000)
  .meta({ description: 'The one that was read; a change in between is refused.' });
const missing = z
  .array(locale)
  .meta({ description: 'Languages of the organisation in which a text is still missing.' });
const kept = { id: z.uuid(), revision: z.int(), missing };
const published = z.boolean().meta({ description: 'Whether readers see it; those who write always do.' });

export const categoryKind = z.enum(['question', 'resource']).meta({ id: 'CategoryKind' });
export type CategoryKind = z.infer<typeof categoryKind>;

export const newCategory = z.strictObject({ kind: categoryKind, name: inOneLanguage(150) });
export type NewCategory = z.infer<typeof newCategory>;
export const changedCategory = z.strictObject({ revision, name: inOneLanguage(150) });
export type ChangedCategory = z.infer<typeof changedCategory>;
export const category = z.object({ ...kept, kind: categoryKind, name: localizedText }).meta({ id: 'ContentCategory' });
export type Category = z.infer<typeof category>;

const questionTexts = { categoryId: z.uuid(), question: inOneLanguage(300), answer: markdown, published };
export const newQuestion = z.strictObject(questionTexts).meta({ id: 'NewFaqQuestion' });
export type NewQuestion = z.infer<typeof newQuestion>;
export const changedQuestion = newQuestion.extend({ revision }).meta({ id: 'ChangedFaqQuestion' });
export type ChangedQuestion = z.infer<typeof changedQuestion>;
export const keptQuestion = z
  .object({ ...kept, categoryId: z.uuid(), question: localizedText, answer: localizedText, published: z.boolean() })
  .meta({ id: 'KeptFaqQuestion' });
export type KeptQuestion = z.infer<typeof keptQuestion>;

export const pageSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);
const pageTexts = { title: inOneLanguage(150), body: markdown };
export const newPage = z.strictObject({ slug: pageSlug, ...pageTexts }).meta({ id: 'NewPage' });
export type NewPage = z.infer<typeof newPage>;
export const changedPage = z.strictObject({ revision, ...pageTexts }).meta({ id: 'ChangedPage' });
export type ChangedPage = z.infer<typeof changedPage>;
export const keptPage = z
  .object({
    ...kept,
    slug: pageSlug,
    title: localizedText,
    body: localizedText,
    needed: z.boolean().meta({ description: 'The product itself links to it, so it cannot be removed.' }),
    updatedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'KeptPage' });
export type KeptPage = z.infer<typeof keptPage>;

/** Who a resource is for. Each of these has an effect; interns and single teams join them with their commitments. */
export const audience = z.enum(['public', 'applicants', 'successful_applicants']).meta({
  id: 'Audience',
  description:
    '`applicants`: accounts with an application that was sent and not withdrawn. `successful_applicants`: those with an offer, or one accepted.',
});
export type Audience = z.infer<typeof audience>;

const isHttps = (address: string): boolean => z.url({ protocol: /^https$/ }).safeParse(address).success;
const link = z
  .string()
  .trim()
  .max(2000)
  .refine(isHttps, 'not_https')
  .nullable()
  .meta({ description: 'Where it leads, if it is somewhere else; https only.' });

const resourceFacts = {
  categoryId: z.uuid(),
  title: inOneLanguage(150),
  summary: text(500),
  body: markdown,
  link,
  languages: z
    .array(languageCode)
    .max(20)
    .refine((list) => new Set(list).size === list.length, 'language_repeated')
    .meta({ description: 'The languages it is in or, for a course, teaches. None: it is for every language.' }),
  audience,
  published,
};
const saysSomething = ({ body, link: address }: { body: Partial<Record<string, string>>; link: string | null }) =>
  address !== null || Object.values(body).some((value) => value !== undefined && value !== '');
const empty = { error: 'content_empty', path: ['body'] };
export const newResource = z.strictObject(resourceFacts).refine(saysSomething, empty).meta({ id: 'NewResource' });
export type NewResource = z.infer<typeof newResource>;
export const changedResource = z
  .strictObject({ ...resourceFacts, revision })
  .refine(saysSomething, empty)
  .meta({ id: 'ChangedResource' });
export type ChangedResource = z.infer<typeof changedResource>;
export const keptResource = z
  .object({
    ...kept,
    slug: z.string(),
    categoryId: z.uuid(),
    title: localizedText,
    summary: localizedText,
    body: localizedText,
    link: z.string().nullable(),
    languages: z.array(z.string()),
    audience,
    published: z.boolean(),
  })
  .meta({ id: 'KeptResource' });
export type KeptResource = z.infer<typeof keptResource>;

const inCategories = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ categories: z.array(category.extend({ entries: z.array(entry) })) });
export const keptQuestions = inCategories(keptQuestion).meta({ id: 'KeptFaqQuestions' });
export type KeptQuestions = z.infer<typeof keptQuestions>;
export const keptResources = inCategories(keptResource).meta({ id: 'KeptResources' });
export type KeptResources = z.infer<typeof keptResources>;

/** What Markdown can say and this subset cannot. */
export const leftOut = z.enum(['html', 'picture', 'code', 'quote', 'rule', 'unsafe_link', 'deep_heading']);
export type LeftOut = z.infer<typeof leftOut>;
export const previewedText = z
  .object({
    blocks: z.array(block),
    notes: z.array(z.object({ what: leftOut, line: z.int() })).meta({ description: 'What readers see differently.' }),
  })
  .meta({ id: 'PreviewedText' });
export type PreviewedText = z.infer<typeof previewedText>;

/** A resource as its readers see it, in one language. */
export const resourceSummary = z.object({
  slug: z.string(),
  title: z.string(),
  textLocale: locale,
  summary: z.string(),
  link: z.string().nullable(),
  hasText: z.boolean().meta({ description: 'It has a page of its own.' }),
  languages: z.array(z.string()),
  audience,
});
export type ResourceSummary = z.infer<typeof resourceSummary>;
export const resourceFilter = z.object({
  category: z.uuid().optional(),
  language: languageCode.optional(),
  audience: audience.optional(),
  q: z.string().trim().max(100).optional(),
});
export type ResourceFilter = z.infer<typeof resourceFilter>;
export const resourceList = z
  .object({
    categories: z
      .array(z.object({ id: z.uuid(), name: z.string() }))
      .meta({ description: 'Those with anything in them for this reader, whatever the filter.' }),
    languages: z.array(z.string()),
    groups: z.array(z.object({ category: z.uuid(), name: z.string(), resources: z.array(resourceSummary) })),
  })
  .meta({ id: 'ResourceList' });
export type ResourceList = z.infer<typeof resourceList>;
export const resourcePage = resourceSummary
  .extend({ category: z.string(), body: z.array(block) })
  .meta({ id: 'ResourcePage' });
export type ResourcePage = z.infer<typeof resourcePage>;
