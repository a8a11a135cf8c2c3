/** What an application is called on one reviewer's desk, wherever they meet it. */
export { labelOf } from './domain/label.ts';
