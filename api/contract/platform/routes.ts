import * as z from 'zod';
import { route } from '../route.ts';

const health = z.object({ status: z.enum(['ok', 'unavailable']) }).meta({ id: 'Health' });

export const readLiveness = route({
  id: 'readLiveness',
  method: 'GET',
  path: '/health/live',
  tag: 'service',
  summary: 'Is the process alive? Does not ask the database.',
  permission: 'service.read',
  response: health,
  errors: [],
});

export const readReadiness = route({
  id: 'readReadiness',
  method: 'GET',
  path: '/health/ready',
  tag: 'service',
  summary: 'Can requests be sent here? Asks the database; says no while stopping.',
  permission: 'service.read',
  response: health,
  errors: ['unavailable'],
});

export const readOpenApi = route({
  id: 'readOpenApi',
  method: 'GET',
  path: '/openapi.json',
  tag: 'service',
  summary: 'This document.',
  permission: 'service.read',
  produces: 'application/json',
  errors: [],
});

export const platformRoutes = [readLiveness, readReadiness, readOpenApi] as const;
