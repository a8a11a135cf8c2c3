/** Documents that answers name, for every feature whose forms take files. */
export { documentIssues, namedDocuments } from './domain/document-issues.ts';
