import {
  inject,
  Injector,
  LOCALE_ID,
  mergeApplicationConfig,
  provideAppInitializer,
  type ApplicationConfig,
  type Type,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { dateFormat } from '../ui/instant/date-format';
import { nextTask } from './next-task';

/**
 * Starts an application in several tasks: reading its scripts, making what it is provided with, opening the browser's tables of languages
 * (60 ms on a slow phone, whichever date or number comes first), showing the frame, showing the page (`first-navigation.ts`). In between, it answers to a finger.
 */
export async function start(root: Type<unknown>, config: ApplicationConfig): Promise<void> {
  const inTasks = provideAppInitializer(async () => {
    const [injector, locale] = [inject(Injector), inject(LOCALE_ID)];
    await nextTask();
    dateFormat(locale, {});
    await nextTask();
    injector.get(Router);
    await nextTask();
  });
  await nextTask();
  try {
    await bootstrapApplication(root, mergeApplicationConfig(config, { providers: [inTasks] }));
  } catch (error) {
    console.error(error);
  }
}
