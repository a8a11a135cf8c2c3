import * as z from 'zod';
import { email, timeZone } from '../accounts/schemas.ts';
import { locale, localizedText } from '../locale.ts';
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
    actionColour: z.string().nullable().meta({ description: 'In the light theme; null for ours.' }),
    actionColourDark: z.string().nullable(),
    mark: z
      .string()
      .nullable()
      .meta({ description: 'Address of its mark, a PNG that never changes; null without one.' }),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof organisation>;

const colour = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/);
const settings = {
  name: localizedText,
  locales: z.array(locale).min(1),
  defaultLocale: locale,
  timeZone,
  contactEmail: email,
  exitUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .meta({ description: 'Null for that of the installation.' }),
  mailSender: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^<>"\r\n]+$/)
    .nullable()
    .meta({ description: 'Name that mails come from; null for that of the installation.' }),
  actionColour: colour.nullable(),
  actionColourDark: colour.nullable(),
  mark: z.base64().max(87_384).nullable().meta({
    description: 'A PNG of 16 to 512 pixels a side and at most 64 kB, in base64; null for the initial of the name.',
  }),
};
const revision = z.int().min(0).max(2_000_000_000);

/** Every setting of the organisation, for administrators. */
export const organisationSettings = z
  .object({ ...settings, contactEmail: z.string(), revision })
  .meta({ id: 'OrganisationSettings' });
export type OrganisationSettings = z.infer<typeof organisationSettings>;
export const changeOrganisation = z.strictObject({ ...settings, revision }).meta({ id: 'ChangeOrganisation' });

export const readOrganisationSettings = route({
  id: 'readOrganisationSettings',
  method: 'GET',
  path: '/set-up/organisation',
  tag: 'organisation',
  summary: 'Every setting of the organisation.',
  permission: 'organisation.change',
  response: organisationSettings,
  errors: [],
});

export const saveOrganisation = route({
  id: 'saveOrganisation',
  method: 'PUT',
  path: '/set-up/organisation',
  tag: 'organisation',
  summary: 'Sets up the organisation, or changes its settings.',
  permission: 'organisation.change',
  body: changeOrganisation,
  response: organisationSettings,
  errors: ['organisation.changed_meanwhile'],
});

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

export const readOrganisationMark = route({
  id: 'readOrganisationMark',
  method: 'GET',
  path: '/organisation/mark/:hash',
  tag: 'organisation',
  summary: "The organisation's mark.",
  permission: 'organisation.read',
  params: z.object({ hash: z.string().regex(/^[0-9a-f]{16}$/) }),
  produces: 'image/png',
  errors: [],
});

export const organisationRoutes = [
  readOrganisation,
  readOrganisationMark,
  readOrganisationSettings,
  saveOrganisation,
] as const;
