import { Module } from '@nestjs/common';
import { SetUpModule } from '../set-up/set-up.module.ts';
import { DemoViews } from './demo/demo-views.ts';
import { HomeController } from './home.controller.ts';
import { SavedViewsController } from './saved-views.controller.ts';
import { KeepSavedViews } from './use-cases/keep-saved-views.ts';
import { ListSavedViews } from './use-cases/list-saved-views.ts';
import { PutOffItem } from './use-cases/put-off-item.ts';
import { ReadActivity } from './use-cases/read-activity.ts';
import { ReadHome } from './use-cases/read-home.ts';

/** What coordinators work from: what needs doing, what happened, and the views of lists they come back to. */
@Module({
  imports: [SetUpModule],
  controllers: [HomeController, SavedViewsController],
  providers: [DemoViews, ReadHome, PutOffItem, ReadActivity, ListSavedViews, KeepSavedViews],
  exports: [DemoViews],
})
export class HomeModule {}
