import { APP_BOOTSTRAP_LISTENER, inject, PendingTasks, type Provider } from '@angular/core';
import { Router } from '@angular/router';
import { nextTask } from './next-task';

/** Goes to the first page in a task of its own, after the frame around it is there; the application counts as busy until then. */
export const firstNavigation: Provider = {
  provide: APP_BOOTSTRAP_LISTENER,
  multi: true,
  useFactory: () => {
    const [router, tasks] = [inject(Router), inject(PendingTasks)];
    return () => {
      tasks.run(async () => {
        await nextTask();
        router.initialNavigation();
      });
    };
  },
};
