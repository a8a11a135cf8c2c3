import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { CallsModule } from '../calls/calls.module.ts';
import { DemoData } from './demo-data.ts';

/** Fills a new installation with an invented organisation, to look around in. Each feature brings its own part. */
@Module({ imports: [AccountsModule, CallsModule], providers: [DemoData] })
export class DemoModule {}
