import * as z from 'zod';
import { route } from '../route.ts';
import * as schema from './schemas.ts';

const common = { tag: 'review', permission: 'discussion.join' } as const;
const params = z.object({
  id: z.uuid().meta({ description: 'My assignment, as a reviewer; the application, as a coordinator of its call.' }),
});
const one = params.extend({ post: z.uuid() });
const hidden = ['discussion.not_yet', 'review.declare_first'] as const;
const write = { ...common, limit: 'write', status: 204 } as const;

export const readDiscussion = route({
  ...common,
  id: 'readDiscussion',
  method: 'GET',
  path: '/discussions/:id',
  summary:
    'What those who judge an application and those who coordinate its call say about it, and who of them reads it.',
  params,
  response: schema.discussion,
  errors: hidden,
});

export const addPost = route({
  ...common,
  id: 'addDiscussionPost',
  method: 'POST',
  path: '/discussions/:id/posts',
  summary: 'Say something, in a thread or beginning one. Who is mentioned gets a mail without what was said.',
  params,
  body: schema.newPost,
  status: 201,
  response: z.object({ id: z.uuid() }),
  errors: [...hidden, 'discussion.closed', 'discussion.full', 'discussion.reader_unknown'],
  idempotent: true,
  limit: 'write',
});

export const editPost = route({
  ...write,
  id: 'editDiscussionPost',
  method: 'PUT',
  path: '/discussions/:id/posts/:post',
  summary: 'Reword my post, for a short time; what it said before stays readable.',
  params: one,
  body: schema.editedPost,
  errors: [...hidden, 'discussion.closed', 'discussion.edit_over', 'discussion.changed_meanwhile'],
});

export const removePost = route({
  ...write,
  id: 'removeDiscussionPost',
  method: 'DELETE',
  path: '/discussions/:id/posts/:post',
  summary: 'Remove my post: every wording of it is gone, that there was one stays.',
  params: one,
  errors: [...hidden, 'discussion.closed'],
});

export const markPost = route({
  ...write,
  id: 'markDiscussionPost',
  method: 'PUT',
  path: '/discussions/:id/posts/:post/mark',
  summary: 'Agree with a post, disagree, or ask for a talk; or take that back.',
  params: one,
  body: schema.markedPost,
  errors: [...hidden, 'discussion.closed'],
});

export const seeDiscussion = route({
  ...write,
  id: 'seeDiscussion',
  method: 'PUT',
  path: '/discussions/:id/seen',
  summary: 'Remember until where I have read.',
  params,
  body: schema.seenPost,
  errors: hidden,
});

export const discussionRoutes = [readDiscussion, addPost, editPost, removePost, markPost, seeDiscussion] as const;
