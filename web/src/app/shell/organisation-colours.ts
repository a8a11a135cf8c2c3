import { afterRenderEffect, inject } from '@angular/core';
import { OrganisationStore } from './organisation-store';

/**
 * The organisation's action colour in place of ours. The page comes with it (api/src/platform/http/web/organisation-style.ts); when it is changed
 * meanwhile, a sheet made by script needs no inline style, which the policy would refuse.
 */
export function wearOrganisationColours(): void {
  const organisation = inject(OrganisationStore);
  const sheet = new Lazy();
  afterRenderEffect(() => {
    const colours = organisation.colours();
    if (!colours) return;
    const { light, dark } = colours;
    if (light === null && dark === null) document.getElementById('organisation-colours')?.remove();
    sheet.replace(light === null && dark === null ? '' : rules(light ?? '#0a5c55', dark ?? '#7ad8c9'));
  });
}

const rules = (light: string, dark: string): string =>
  `:root { --action: light-dark(${light}, ${dark}); --action-deep: color-mix(in oklab, var(--action), #000 40%); }`;

/** Made in the browser only, and when there is something to wear. */
class Lazy {
  private sheet: CSSStyleSheet | undefined;

  replace(text: string): void {
    if (text === '' && !this.sheet) return;
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(this.sheet);
    }
    this.sheet.replaceSync(text);
  }
}
