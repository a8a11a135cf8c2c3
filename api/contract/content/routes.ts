import * as z from 'zod';
import { slugParams } from '../calls/schemas.ts';
import { localizedText, locale } from '../locale.ts';
import { route } from '../route.ts';
import {
  category,
  categoryKind,
  changedCategory,
  changedPage,
  changedQuestion,
  changedResource,
  keptPage,
  keptQuestion,
  keptQuestions,
  keptResource,
  keptResources,
  newCategory,
  newPage,
  newQuestion,
  newResource,
  previewedText,
  resourceFilter,
  resourceList,
  resourcePage,
} from './schemas.ts';

const params = z.object({ id: z.uuid() });
const kept = { tag: 'content', permission: 'content.change' } as const;
const read = { ...kept, method: 'GET', errors: [] } as const;
const change = { ...kept, method: 'PUT', params, errors: ['content.changed_meanwhile'] } as const;
const order = z.array(z.uuid()).min(1).max(500);

export const listKeptQuestions = route({
  ...read,
  id: 'listKeptQuestions',
  path: '/content/questions',
  summary: 'Every question with all its texts, by category, whether readers see it or not.',
  response: keptQuestions,
});
export const readKeptQuestion = route({
  ...read,
  id: 'readKeptQuestion',
  path: '/content/questions/:id',
  summary: 'One question with all its texts.',
  params,
  response: keptQuestion,
});
export const addQuestion = route({
  ...kept,
  method: 'POST',
  id: 'addQuestion',
  path: '/content/questions',
  summary: 'Adds a question, last in its category.',
  body: newQuestion,
  status: 201,
  response: keptQuestion,
  errors: [],
});
export const changeQuestion = route({
  ...change,
  id: 'changeQuestion',
  path: '/content/questions/:id',
  summary:
    'Changes a question; in another category it comes last. `context.stored` of a refused change is the question as it is now.',
  body: changedQuestion,
  response: keptQuestion,
});
export const removeQuestion = route({
  ...kept,
  method: 'DELETE',
  id: 'removeQuestion',
  path: '/content/questions/:id',
  summary: 'Removes a question.',
  params,
  errors: [],
});
export const orderQuestions = route({
  ...kept,
  method: 'PUT',
  id: 'orderQuestions',
  path: '/content/question-order',
  summary: 'Puts the questions of a category into an order; those not named come after, as they were.',
  body: z.strictObject({ categoryId: z.uuid(), ids: order }),
  errors: [],
});

export const addCategory = route({
  ...kept,
  method: 'POST',
  id: 'addCategory',
  path: '/content/categories',
  summary: 'Adds a category of questions or of resources, last in their order.',
  body: newCategory,
  status: 201,
  response: category,
  errors: [],
});
export const changeCategory = route({
  ...change,
  id: 'changeCategory',
  path: '/content/categories/:id',
  summary: 'Renames a category; `context.stored` of a refused change is the category as it is now.',
  body: changedCategory,
  response: category,
});
export const removeCategory = route({
  ...kept,
  method: 'DELETE',
  id: 'removeCategory',
  path: '/content/categories/:id',
  summary: 'Removes a category with nothing in it.',
  params,
  errors: ['content.category_in_use'],
});
export const orderCategories = route({
  ...kept,
  method: 'PUT',
  id: 'orderCategories',
  path: '/content/category-order',
  summary: 'Puts the categories of a kind into an order; those not named come after, as they were.',
  body: z.strictObject({ kind: categoryKind, ids: order }),
  errors: [],
});

export const listKeptPages = route({
  ...read,
  id: 'listKeptPages',
  path: '/content/pages',
  summary: 'Every page with all its texts, and those the product links to that are not written yet.',
  response: z.object({ pages: z.array(keptPage), unwritten: z.array(z.string()) }),
});
export const readKeptPage = route({
  ...read,
  id: 'readKeptPage',
  path: '/content/pages/:id',
  summary: 'One page with all its texts.',
  params,
  response: keptPage,
});
export const addPage = route({
  ...kept,
  method: 'POST',
  id: 'addPage',
  path: '/content/pages',
  summary: 'Adds a page under an address; everybody can read it.',
  body: newPage,
  status: 201,
  response: keptPage,
  errors: [],
});
export const changePage = route({
  ...change,
  id: 'changePage',
  path: '/content/pages/:id',
  summary: 'Changes what a page says; `context.stored` of a refused change is the page as it is now.',
  body: changedPage,
  response: keptPage,
});
export const removePage = route({
  ...kept,
  method: 'DELETE',
  id: 'removePage',
  path: '/content/pages/:id',
  summary: 'Removes a page that the product itself does not link to.',
  params,
  errors: ['content.page_needed'],
});

export const listKeptResources = route({
  ...read,
  id: 'listKeptResources',
  path: '/content/resources',
  summary: 'Every resource with all its texts, by category, whoever it is for.',
  response: keptResources,
});
export const readKeptResource = route({
  ...read,
  id: 'readKeptResource',
  path: '/content/resources/:id',
  summary: 'One resource with all its texts.',
  params,
  response: keptResource,
});
export const addResource = route({
  ...kept,
  method: 'POST',
  id: 'addResource',
  path: '/content/resources',
  summary: 'Adds a resource under an address made of its title, last in its category.',
  body: newResource,
  status: 201,
  response: keptResource,
  errors: [],
});
export const changeResource = route({
  ...change,
  id: 'changeResource',
  path: '/content/resources/:id',
  summary:
    'Changes a resource; in another category it comes last. `context.stored` of a refused change is the resource as it is now.',
  body: changedResource,
  response: keptResource,
});
export const removeResource = route({
  ...kept,
  method: 'DELETE',
  id: 'removeResource',
  path: '/content/resources/:id',
  summary: 'Removes a resource.',
  params,
  errors: [],
});
export const orderResources = route({
  ...kept,
  method: 'PUT',
  id: 'orderResources',
  path: '/content/resource-order',
  summary: 'Puts the resources of a category into an order; those not named come after, as they were.',
  body: z.strictObject({ categoryId: z.uuid(), ids: order }),
  errors: [],
});

export const previewContent = route({
  ...kept,
  method: 'POST',
  id: 'previewContent',
  path: '/content/preview',
  summary: 'A text in Markdown as readers will see it, in each of its languages; stores nothing.',
  body: z.strictObject({
    text: localizedText.refine((texts) => Object.values(texts).every((one) => one.length <= 20_000)),
  }),
  status: 200,
  response: z.object({ texts: z.partialRecord(locale, previewedText) }),
  errors: [],
});

export const listResources = route({
  id: 'listResources',
  method: 'GET',
  path: '/resources',
  tag: 'resources',
  summary: 'The resources whose audience the reader belongs to, by category.',
  permission: 'resource.read',
  query: resourceFilter,
  response: resourceList,
  errors: [],
});
export const readResource = route({
  id: 'readResource',
  method: 'GET',
  path: '/resources/:slug',
  tag: 'resources',
  summary: 'One resource; one of another audience is not there.',
  permission: 'resource.read',
  params: slugParams,
  response: resourcePage,
  errors: [],
});

export const contentRoutes = [
  listKeptQuestions,
  readKeptQuestion,
  addQuestion,
  changeQuestion,
  removeQuestion,
  orderQuestions,
  addCategory,
  changeCategory,
  removeCategory,
  orderCategories,
  listKeptPages,
  readKeptPage,
  addPage,
  changePage,
  removePage,
  listKeptResources,
  readKeptResource,
  addResource,
  changeResource,
  removeResource,
  orderResources,
  previewContent,
  listResources,
  readResource,
] as const;
