import type { Locale } from '@placet/contract';
import type { MailName, MailValues, PlaceholderOf } from '@placet/contract/messages/mails.ts';

/** Data of each mail: what stands in place of its placeholders. */
export type TemplateData = { readonly [Name in MailName]: MailValues<Name> };
export type TemplateName = MailName;

/** A text we ship, in the notation of `@placet/contract/messages/mail-text.ts`; one string a paragraph. */
export interface ShippedText {
  readonly subject: string;
  readonly body: readonly string[];
}

export type Templates = Readonly<Record<TemplateName, ShippedText>>;
export type TemplateCatalogue = Readonly<Record<Locale, Templates>>;

type NamedIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamedIn<Rest> : never;

/** The text itself, or a type nothing has when it names what its mail does not know. */
type Known<Name extends TemplateName, Text extends ShippedText> =
  Exclude<NamedIn<Text['subject'] | Text['body'][number]>, PlaceholderOf<Name>> extends never
    ? Text
    : { readonly unknownPlaceholder: Exclude<NamedIn<Text['subject'] | Text['body'][number]>, PlaceholderOf<Name>> };

/** Texts of some mails in one locale; naming a placeholder that a mail does not have does not compile. */
export function shipped<const Texts extends Readonly<Partial<Record<TemplateName, ShippedText>>>>(
  texts: Texts & {
    readonly [Name in keyof Texts]: Name extends TemplateName
      ? Texts[Name] extends ShippedText
        ? Known<Name, Texts[Name]>
        : never
      : never;
  },
): Texts {
  return texts;
}
