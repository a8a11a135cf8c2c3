/** Whether a call takes applications, for the features beside this one. */
export { phaseOf } from './domain/call-phase.ts';
