import * as z from 'zod';
import { locale } from '../locale.ts';
import { route } from '../route.ts';

/** The one owner of this installation, as every page needs to know it. */
export const organisation = z
  .object({
    name: z.string(),
    locales: z.array(locale),
    defaultLocale: locale,
    timeZone: z.string().meta({ description: 'IANA name.' }),
    contactEmail: z.string().nullable(),
    exitUrl: z.url().meta({ description: 'An everyday page: where "Exit this page" leads.' }),
    actionColour: z.string().nullable(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof organisation>;

export const readOrganisation = route({
  id: 'readOrganisation',
  method: 'GET',
  path: '/organisation',
  tag: 'organisation',
  summary: 'The organisation whose portal this is.',
  permission: 'organisation.read',
  response: organisation,
  errors: [],
});

export const organisationRoutes = [readOrganisation] as const;
