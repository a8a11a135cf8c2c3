import type { QuestionType } from '@placet/contract/forms/question.ts';

/** A type of question as people call it, with what it is for in one sentence. */
export interface TypeName {
  readonly name: string;
  readonly use: string;
}

/** Types that belong together, in the order they are offered. */
export const typeGroups = (): readonly { readonly name: string; readonly types: readonly QuestionType[] }[] => [
  {
    name: $localize`:@@design.types.choices:Choices`,
    types: ['yes_no', 'single_choice', 'multiple_choice', 'statement', 'team_preferences'],
  },
  { name: $localize`:@@design.types.texts:Texts and numbers`, types: ['short_text', 'long_text', 'number'] },
  { name: $localize`:@@design.types.dates:Dates`, types: ['date', 'date_range'] },
  { name: $localize`:@@design.types.contact:Contact and origin`, types: ['email', 'phone', 'country', 'link'] },
  {
    name: $localize`:@@design.types.career:Studies, work and documents`,
    types: ['education', 'experience', 'languages', 'file', 'referees'],
  },
];

export const typeNames = (): Record<QuestionType, TypeName> => ({
  short_text: {
    name: $localize`:@@design.type.shortText:Short text`,
    use: $localize`:@@design.type.shortText.use:One line, such as a name or a place.`,
  },
  long_text: {
    name: $localize`:@@design.type.longText:Long text`,
    use: $localize`:@@design.type.longText.use:Several paragraphs with a limit in words, such as a motivation.`,
  },
  single_choice: {
    name: $localize`:@@design.type.single:One of several answers`,
    use: $localize`:@@design.type.single.use:You write the answers; exactly one of them is chosen.`,
  },
  multiple_choice: {
    name: $localize`:@@design.type.multiple:Any number of answers`,
    use: $localize`:@@design.type.multiple.use:You write the answers; as many as apply are chosen.`,
  },
  yes_no: {
    name: $localize`:@@design.type.yesNo:Yes or no`,
    use: $localize`:@@design.type.yesNo.use:The quickest question there is, and the easiest for conditions.`,
  },
  date: {
    name: $localize`:@@design.type.date:A date`,
    use: $localize`:@@design.type.date.use:Day, month and year, with limits such as “at least 18 years ago”.`,
  },
  date_range: {
    name: $localize`:@@design.type.range:First and last day`,
    use: $localize`:@@design.type.range.use:When somebody is available, from one day to another.`,
  },
  number: {
    name: $localize`:@@design.type.number:A number`,
    use: $localize`:@@design.type.number.use:With limits and a unit, such as hours a week.`,
  },
  country: {
    name: $localize`:@@design.type.country:A country`,
    use: $localize`:@@design.type.country.use:Chosen from the list of all countries.`,
  },
  phone: {
    name: $localize`:@@design.type.phone:A phone number`,
    use: $localize`:@@design.type.phone.use:Checked for a complete number with its country code.`,
  },
  email: {
    name: $localize`:@@design.type.email:An e-mail address`,
    use: $localize`:@@design.type.email.use:Beside the address of the account, which you have anyway.`,
  },
  link: {
    name: $localize`:@@design.type.link:A link`,
    use: $localize`:@@design.type.link.use:The address of a page, such as a portfolio.`,
  },
  languages: {
    name: $localize`:@@design.type.languages:Languages with levels`,
    use: $localize`:@@design.type.languages.use:Each language a person speaks or signs, with how well.`,
  },
  education: {
    name: $localize`:@@design.type.education:Education`,
    use: $localize`:@@design.type.education.use:A list of studies: where, what, from when to when.`,
  },
  experience: {
    name: $localize`:@@design.type.experience:Experience`,
    use: $localize`:@@design.type.experience.use:A list of work, internships, volunteering and activism.`,
  },
  file: {
    name: $localize`:@@design.type.file:A document`,
    use: $localize`:@@design.type.file.use:One file, such as a CV; you say which kinds and how large.`,
  },
  team_preferences: {
    name: $localize`:@@design.type.teams:Preferred teams`,
    use: $localize`:@@design.type.teams.use:The teams of the call, in order of preference.`,
  },
  statement: {
    name: $localize`:@@design.type.statement:A statement to agree to`,
    use: $localize`:@@design.type.statement.use:One box to tick; the question is the statement itself.`,
  },
  referees: {
    name: $localize`:@@design.type.referees:Referees`,
    use: $localize`:@@design.type.referees.use:The people we ask for a reference; how many, the call says.`,
  },
});
