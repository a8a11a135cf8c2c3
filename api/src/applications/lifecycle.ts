/** What other features may know of an application's lifecycle: which change is possible from where. */
export { after, sourcesOf, type Transition } from './domain/application-state.ts';
export type { ApplicationRecord } from './domain/application.ts';
