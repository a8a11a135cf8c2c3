import type { ApplicationConfig, Type } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

/** Starts an application in a task of its own, apart from reading its scripts: in between, a slow phone answers to a finger. */
export function start(root: Type<unknown>, config: ApplicationConfig): void {
  setTimeout(() => {
    bootstrapApplication(root, config).catch((error: unknown) => {
      console.error(error);
    });
  });
}
