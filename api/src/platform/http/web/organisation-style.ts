import { createHash } from 'node:crypto';
import type { Page } from './page-cache.ts';

/** The organisation's colours as they stand in the head of a page. */
export interface OrganisationStyle {
  /** Empty for our own colours. */
  readonly css: string;
  /** Lets exactly this sheet in, in the content security policy. */
  readonly source: string;
  readonly light: string;
}

export const ownStyle: OrganisationStyle = { css: '', source: '', light: '' };

const colour = /^#[0-9a-f]{6}$/;
const ours = { light: '#0a5c55', dark: '#7ad8c9' } as const;

/** What the organisation wears, from what the API tells of it; anything that is no colour is ours. */
export function styleFrom(organisation: string): OrganisationStyle {
  let told: { readonly actionColour?: unknown; readonly actionColourDark?: unknown } | null;
  try {
    told = JSON.parse(organisation) as typeof told;
  } catch {
    return ownStyle;
  }
  if (typeof told !== 'object' || told === null) return ownStyle;
  const known = (value: unknown): string | null => (typeof value === 'string' && colour.test(value) ? value : null);
  const [light, dark] = [known(told.actionColour), known(told.actionColourDark)];
  if (light === null && dark === null) return ownStyle;
  const action = `--action:light-dark(${light ?? ours.light},${dark ?? ours.dark})`;
  const css = `:root{${action};--action-deep:color-mix(in oklab,var(--action),#000 40%)}`;
  const hash = createHash('sha256').update(css).digest('base64');
  return { css, source: `'sha256-${hash}'`, light: light ?? ours.light };
}

/**
 * Puts the organisation's colours into the pages themselves, so that the first picture has them: the script that wears them later
 * (web/src/app/shell/organisation-colours.ts) finds nothing to change.
 */
export class OrganisationDress {
  private style: Promise<OrganisationStyle> = Promise.resolve(ownStyle);
  private until = -Infinity;
  private readonly worn = new WeakMap<Page, { readonly css: string; readonly page: Page }>();

  constructor(
    private readonly ask: () => Promise<string>,
    private readonly milliseconds = 5_000,
    private readonly now: () => number = Date.now,
  ) {}

  /** As it was at most some seconds ago; ours where it cannot be told. */
  current(): Promise<OrganisationStyle> {
    if (this.now() >= this.until) {
      this.until = this.now() + this.milliseconds;
      this.style = this.ask().then(styleFrom, () => ownStyle);
    }
    return this.style;
  }

  /** The page with the style in its head; made once for as long as both stay the same, with what was compressed of it. */
  wear(page: Page, { css, light }: OrganisationStyle): Page {
    if (css === '') return page;
    const known = this.worn.get(page);
    if (known?.css === css) return known.page;
    const html = page.html
      .toString()
      .replace('</head>', `<style id="organisation-colours">${css}</style></head>`)
      .replace(`<meta name="theme-color" content="${ours.light}"`, `<meta name="theme-color" content="${light}"`);
    const { status, location, private: isPrivate } = page;
    const dressed: Page = { status, location, private: isPrivate, html: Buffer.from(html) };
    this.worn.set(page, { css, page: dressed });
    return dressed;
  }
}
