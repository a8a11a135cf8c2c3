import type { SavePlacementSettings, WishWeights } from '@placet/contract/wishes/settings.ts';
import type { Choice } from '../../ui/choices/choice';

type Chosen<Field extends keyof SavePlacementSettings> = Choice & { readonly value: SavePlacementSettings[Field] };

export const placedChoices: readonly Chosen<'placed'>[] = [
  {
    value: 'after_acceptance',
    label: $localize`:@@wishes.settings.placed.after:After they accepted an offer`,
    hint: $localize`:@@wishes.settings.placed.afterHint:The offer says when, not where. Places are published to those who accepted, and can change until then.`,
  },
  {
    value: 'before_offer',
    label: $localize`:@@wishes.settings.placed.before:Before the offer`,
    hint: $localize`:@@wishes.settings.placed.beforeHint:The offer names team and days. The seat is held while the offer is open, and free again when it is declined or lapses.`,
  },
];
export const poolChoices: readonly Chosen<'pool'>[] = [
  { value: 'shortlisted', label: $localize`:@@wishes.settings.pool.shortlisted:Those on the shortlist` },
  { value: 'in_review', label: $localize`:@@wishes.settings.pool.inReview:Everybody in review` },
];
export const unrankedChoices: readonly Chosen<'unranked'>[] = [
  { value: 'after', label: $localize`:@@wishes.settings.unranked.after:They come after those they named` },
  { value: 'never', label: $localize`:@@wishes.settings.unranked.never:Nobody is placed there` },
];
export const withoutChoices: readonly Chosen<'withoutWishes'>[] = [
  { value: 'anywhere', label: $localize`:@@wishes.settings.without.anywhere:They can be placed anywhere` },
  { value: 'nowhere', label: $localize`:@@wishes.settings.without.nowhere:They are not placed` },
];
export const shownChoices: readonly Chosen<'candidatesShown'>[] = [
  { value: 'none', label: $localize`:@@wishes.settings.shown.none:Never` },
  { value: 'in_review', label: $localize`:@@wishes.settings.shown.inReview:From review on` },
  { value: 'shortlisted', label: $localize`:@@wishes.settings.shown.shortlisted:From the shortlist on` },
  { value: 'accepted', label: $localize`:@@wishes.settings.shown.accepted:Once they accepted an offer` },
];

export const partNames: Readonly<Record<keyof WishWeights, string>> = {
  languages: $localize`:@@wishes.part.languages:Wished languages`,
  skills: $localize`:@@wishes.part.skills:Wished skills`,
  presence: $localize`:@@wishes.part.presence:Where they work`,
  review: $localize`:@@wishes.part.review:Reviews`,
};
