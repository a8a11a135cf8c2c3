import { Module } from '@nestjs/common';
import { DemoRubrics } from './demo/demo-rubrics.ts';
import { RubricController } from './rubric.controller.ts';
import { ChangeRubric } from './use-cases/change-rubric.ts';

/** By what applications to a call will be scored. */
@Module({ controllers: [RubricController], providers: [ChangeRubric, DemoRubrics], exports: [DemoRubrics] })
export class RubricModule {}
