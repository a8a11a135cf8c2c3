import { Module } from '@nestjs/common';
import { FormDesignModule } from '../form-design/form-design.module.ts';
import { CallLifecycleController } from './call-lifecycle.controller.ts';
import { CallSetUps } from './call-set-ups.ts';
import { CallsToSetUpController } from './calls-to-set-up.controller.ts';
import { ProgrammesController } from './programmes.controller.ts';
import { CloseCall } from './use-cases/close-call.ts';
import { CreateCall } from './use-cases/create-call.ts';
import { ExtendCall } from './use-cases/extend-call.ts';
import { ListCallsToSetUp } from './use-cases/list-calls-to-set-up.ts';
import { OpenCall } from './use-cases/open-call.ts';
import { Programmes } from './use-cases/programmes.ts';
import { ReadCallSetUp } from './use-cases/read-call-set-up.ts';
import { RemoveCall } from './use-cases/remove-call.ts';
import { SaveCall } from './use-cases/save-call.ts';

/** Programmes and calls, from nothing to open and closed again. */
@Module({
  imports: [FormDesignModule],
  controllers: [CallsToSetUpController, CallLifecycleController, ProgrammesController],
  providers: [
    CallSetUps,
    CloseCall,
    CreateCall,
    ExtendCall,
    ListCallsToSetUp,
    OpenCall,
    Programmes,
    ReadCallSetUp,
    RemoveCall,
    SaveCall,
  ],
  exports: [CallSetUps],
})
export class SetUpModule {}
