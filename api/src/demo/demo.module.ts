import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.ts';
import { DemoData } from './demo-data.ts';

/** Fills a new installation with an invented organisation, to look around in. Each feature brings its own part. */
@Module({ imports: [CallsModule], providers: [DemoData] })
export class DemoModule {}
