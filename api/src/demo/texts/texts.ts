/** What a person has learned to do; their paragraph on it, and one sentence for the list of what they have done. */
export const backgrounds = [
  'law',
  'politics',
  'journalism',
  'finance',
  'data',
  'social-work',
  'translation',
  'film',
  'archives',
  'health',
] as const;
export type Background = (typeof backgrounds)[number];

export const teams = [
  'un-monitoring',
  'documentation',
  'legal',
  'africa',
  'finance-administration',
  'communications',
] as const;
export type TeamSlug = (typeof teams)[number];

/** Paragraphs that applicants wrote in one language. An application puts together a beginning, a skill, a team and an end. */
export interface ApplicantTexts {
  /** Where the wish comes from. */
  readonly beginnings: readonly string[];
  readonly skills: Readonly<Record<Background, string>>;
  /** One for the first of them who wishes that team, another for the next. */
  readonly teams: Readonly<Record<TeamSlug, readonly string[]>>;
  readonly endings: readonly string[];
  /** A time when somebody trusted them with something. */
  readonly trusted: readonly string[];
  /** What they did in a job or elsewhere. */
  readonly doings: Readonly<Record<Background, string>>;
  readonly precautions: readonly string[];
  /** What referees wrote, and where they see a need of support. */
  readonly references: readonly { readonly strengths: string; readonly support: string }[];
  readonly declined: string;
  /** What a coordinator notes when they find somebody ineligible. */
  readonly screened: Readonly<Record<'rules' | 'incomplete', string>>;
  readonly returned: string;
}
