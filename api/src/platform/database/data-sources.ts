import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import type { Realm } from './actor.ts';
import { urlFor } from './login-roles.ts';
import { NamingClient } from './naming-client.ts';

/** Entities of one feature, handed over by its module. */
export type EntityClass = abstract new () => object;
export type Entities = readonly (EntityClass | EntitySchema)[];

export interface DataSourceSettings {
  readonly ownerUrl: string;
  readonly masterKey: Buffer;
  readonly poolSize: number;
  readonly entities: Entities;
}

/** One pool for each realm: a forged setting cannot cross from one database role to another. */
export type DataSources = Readonly<Record<Realm, DataSource>>;
export const DATA_SOURCES = Symbol('DATA_SOURCES');

function options(url: string, entities: Entities, poolSize: number, realm: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities] as NonNullable<DataSourceOptions['entities']>,
    synchronize: false,
    applicationName: `placet ${realm}`,
    poolSize,
    connectTimeoutMS: 4_000,
    extra: { Client: NamingClient, idleTimeoutMillis: 30_000 },
  };
}

/** Connects the three pools. */
export async function openDataSources(settings: DataSourceSettings): Promise<DataSources> {
  const open = (realm: Realm): Promise<DataSource> =>
    new DataSource(
      options(urlFor(settings.ownerUrl, settings.masterKey, realm), settings.entities, settings.poolSize, realm),
    ).initialize();
  const [applicant, reviewer, staff] = await Promise.all([open('applicant'), open('reviewer'), open('staff')]);
  return { applicant, reviewer, staff };
}

export async function closeDataSources(sources: DataSources): Promise<void> {
  await Promise.all(Object.values(sources).map((source) => source.destroy()));
}

/** The owner's data source: for migrations and the test that compares them with the entities. */
export function ownerDataSource(
  url: string,
  entities: Entities,
  migrations: DataSourceOptions['migrations'],
): DataSource {
  return new DataSource({
    ...options(url, entities, 2, 'owner'),
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
}
