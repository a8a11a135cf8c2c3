import * as z from 'zod';

/** A day and a time as clocks in a named zone show them: `2027-01-31T18:00`. */
export const localTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'LocalTime', description: 'Day and time by the clocks of the time zone beside it.' });
