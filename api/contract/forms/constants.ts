/*
 * What the form engine needs at run time in the browser. Nothing here, nor in what it is imported by there, may import Zod: the
 * schemas are the server's, and a form page has to fit into 130 kB.
 */

/** Levels of the Common European Framework, ascending, with `native` on top. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export const experienceKinds = ['job', 'internship', 'volunteering', 'activism', 'research', 'other'] as const;
export type ExperienceKind = (typeof experienceKinds)[number];

/**
 * What a draft may hold at most, whatever the form says: drafts are kept over their limits, but not without end. Lengths are
 * UTF-16 code units, as the database and the request size see them.
 */
export const storage = {
  line: 2_000,
  text: 100_000,
  items: 50,
} as const;
