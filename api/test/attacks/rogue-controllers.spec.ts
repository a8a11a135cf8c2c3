import { Controller, Get, type Type } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { listFaq } from '@placet/contract/calls/routes.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { policy } from '../../src/access/policy.ts';
import { AppModule } from '../../src/app.module.ts';
import { entities } from '../../src/entities.ts';
import { loadConfig } from '../../src/platform/config/config.ts';
import { Handles } from '../../src/platform/http/handles.ts';
import { newDatabase } from '../support/test-database.ts';
import { testMasterKey } from '../support/test-key.ts';

@Controller()
class WithoutRoute {
  @Get('/api/v1/rogue')
  answer(): string {
    return 'for everybody';
  }
}

@Controller()
class OutsideTheContract {
  @Handles({ ...listFaq, id: 'rogue', path: '/rogue' })
  answer(): string {
    return 'in no document';
  }
}

@Controller()
class ServedTwice {
  @Handles(listFaq)
  answer(): string {
    return 'instead of the other';
  }
}

let ownerUrl: string;
let dataDir: string;
beforeAll(async () => {
  ownerUrl = await newDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'placet-rogue-'));
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the product with one more controller. */
async function startWith(controllers: Type[]): Promise<void> {
  const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PLACET_DATA_DIR: dataDir });
  const product = AppModule.forRoot({ config, ownerUrl, masterKey: testMasterKey, entities });
  const module = await Test.createTestingModule({ imports: [product], controllers }).compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  onTestFinished(() => app.close());
  await app.init();
}

it('starts as it is', () => startWith([]));

it.each([
  ['a path without a route', WithoutRoute, 'WithoutRoute.answer serves a path without a route of the contract'],
  ['a route that is not in the contract', OutsideTheContract, 'rogue is no route of the contract'],
  ['a route that is served already', ServedTwice, 'already declared'],
])('refuses to start with %s', async (_what, controller, message) => {
  await expect(startWith([controller])).rejects.toThrow(message);
});

it('refuses to start when nobody was said to hold a permission', async () => {
  const rules = policy['reference.give'];
  Reflect.deleteProperty(policy, 'reference.give');
  onTestFinished(() => {
    Object.assign(policy, { 'reference.give': rules });
  });
  await expect(startWith([])).rejects.toThrow('nobody was said to hold reference.give');
});
