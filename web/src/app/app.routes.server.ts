import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Public pages are rendered on the server, the same for every visitor; the rest, private, in the browser alone. */
const client = [
  'sign-in',
  'register',
  'confirm',
  'sign-in-link',
  'reset-password',
  'account',
  'account/**',
  'invitation',
  'forbidden',
  'my-applications',
  'my-applications/**',
  'apply/**',
  'reference',
  'reference/**',
  'coordinate/**',
  'admin',
  'admin/**',
];

export const serverRoutes: ServerRoute[] = [
  { path: '', renderMode: RenderMode.Server },
  { path: 'calls/**', renderMode: RenderMode.Server },
  { path: 'teams', renderMode: RenderMode.Server },
  { path: 'teams/**', renderMode: RenderMode.Server },
  { path: 'questions', renderMode: RenderMode.Server },
  { path: 'privacy', renderMode: RenderMode.Server },
  ...client.map((path): ServerRoute => ({
    path,
    renderMode: RenderMode.Client,
    headers: { 'Cache-Control': 'no-store' },
  })),
  { path: '**', renderMode: RenderMode.Server, status: 404 },
];
