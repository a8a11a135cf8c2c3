import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Clock } from './clock/clock.ts';
import { CONFIG, type Config } from './config/config.ts';
import { MASTER_KEY } from './crypto/master-key.ts';
import { Vault } from './crypto/vault.ts';
import {
  closeDataSources,
  DATA_SOURCES,
  openDataSources,
  type DataSources,
  type Entities,
} from './database/data-sources.ts';
import { urlFor } from './database/login-roles.ts';
import { UnitOfWork } from './database/unit-of-work.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { RateLimits } from './http/rate-limits.ts';
import { ServiceController } from './http/service.controller.ts';
import { Readiness } from './http/readiness.ts';
import { Jobs, JOBS_URL } from './jobs/jobs.ts';
import { MailTransport } from './mail/mail-transport.ts';
import { DiskFileStore } from './storage/disk-file-store.ts';
import { FILE_STORE } from './storage/file-store.ts';
import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';

export interface PlatformOptions {
  readonly config: Config;
  readonly ownerUrl: string;
  readonly masterKey: Buffer;
  readonly entities: Entities;
  /** Tests hold the clock with their own. */
  readonly clock?: Clock;
  /** The demo tells its past through its own. */
  readonly unitOfWork?: UnitOfWork;
}

/** What every feature stands on; knows none of them. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  static forRoot({ config, ownerUrl, masterKey, entities, clock, unitOfWork }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [ServiceController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: MASTER_KEY, useValue: masterKey },
        { provide: Clock, useValue: clock ?? new Clock() },
        {
          provide: DATA_SOURCES,
          useFactory: () => openDataSources({ ownerUrl, masterKey, poolSize: config.DATABASE_POOL_SIZE, entities }),
        },
        { provide: JOBS_URL, useValue: urlFor(ownerUrl, masterKey, 'worker') },
        { provide: FILE_STORE, useValue: new DiskFileStore(join(config.PLACET_DATA_DIR, 'files')) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        unitOfWork ? { provide: UnitOfWork, useValue: unitOfWork } : UnitOfWork,
        Vault,
        RateLimits,
        Readiness,
        Jobs,
        MailTransport,
      ],
      exports: [
        CONFIG,
        MASTER_KEY,
        Clock,
        DATA_SOURCES,
        FILE_STORE,
        UnitOfWork,
        Vault,
        RateLimits,
        Readiness,
        Jobs,
        MailTransport,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await closeDataSources(this.sources);
  }
}
