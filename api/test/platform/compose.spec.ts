import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/platform/config/config.ts';

interface Service {
  readonly image?: string;
  readonly build?: { readonly dockerfile_inline: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string }[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly configs: Readonly<Record<string, unknown>>;
}

// There is no container engine where these tests run: they check what can be known from the file itself.
const root = resolve(import.meta.dirname, '../../..');
const compose = parse(readFileSync(resolve(root, 'docker-compose.yml'), 'utf8')) as Compose;
const services = Object.entries(compose.services);

it.each(services)('%s runs a pinned image', (_name, { image, build }) => {
  const reference = image ?? /^FROM (\S+)$/m.exec(build?.dockerfile_inline ?? '')?.[1];
  expect(reference).toMatch(/^[\w./-]+:v?\d+\.\d+[\w.-]*$/);
});

it.each(services)('%s names only services, volumes and configs that exist', (_name, service) => {
  const { depends_on: needs = [], volumes = [], configs = [] } = service;
  expect(Object.keys(compose.services)).toEqual(
    expect.arrayContaining(Array.isArray(needs) ? [...(needs as string[])] : Object.keys(needs)),
  );
  expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(volumes.map((volume) => volume.split(':')[0])));
  expect(Object.keys(compose.configs)).toEqual(expect.arrayContaining(configs.map(({ source }) => source)));
});

it('gives the API settings it knows and accepts', () => {
  const given = compose.services.api?.environment ?? {};
  const values: Record<string, string> = {
    '${PLACET_MASTER_KEY:?}': Buffer.alloc(32, 1).toString('base64'),
    '${POSTGRES_PASSWORD:?}': 'secret',
  };
  const filled = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value.replace(/\$\{[^}]+\}/, (variable) => values[variable] ?? ''),
    ]),
  );
  const config: Readonly<Record<string, unknown>> = { ...loadConfig(filled) };
  for (const name of Object.keys(given)) expect(config, name).toHaveProperty(name);
  expect(config).toMatchObject({ NODE_ENV: 'production', PORT: 3000, PUBLIC_URL: 'https://localhost:8443' });
});
