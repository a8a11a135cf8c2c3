import { createHash } from 'node:crypto';

/** The colours, sizes and manners of the web's tokens.css and base.css, as far as these pages need them. */
export const style = `
:root { color-scheme: light dark;
  --paper: light-dark(#faf7f1, #16130f); --surface: light-dark(#fff, #211d18); --ink: light-dark(#1d1a16, #f2ede4);
  --ink-2: light-dark(#5a5248, #b9afa0); --line: light-dark(#d9d1c4, #453e35); --action: light-dark(#0a5c55, #7ad8c9);
  --accent: light-dark(#b3541e, #f2a66f); --bad: light-dark(#a3201c, #ffa59c);
  --mono: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-block: 1.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { margin: 0; line-height: 1.3; font-weight: 700; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.45rem + 1.5vw, 2.6rem); line-height: 1.15; letter-spacing: -0.015em; margin-block-end: 1rem; }
h2 { font-size: 1.5rem; margin-block: 4rem 0.5rem; padding-block-start: 1rem; border-block-start: 3px solid var(--ink); }
h2::first-letter, .tags > li > a::first-letter { text-transform: uppercase; }
h3 { font-size: 1.125rem; }
h4 { font-size: 1rem; margin-block: 1.25rem 0.5rem; }
p, ul, dl { margin: 0 0 1rem; }
dd { margin: 0; }
.lead { font-size: 1.25rem; line-height: 1.5; max-inline-size: 65ch; }
.plain { list-style: none; padding: 0; }
a { color: var(--action); text-underline-offset: 0.15em; text-decoration-thickness: max(1px, 0.0625em); }
a:has(code) { text-underline-offset: 0.35em; }
a:hover { text-decoration-thickness: max(3px, 0.1875em); text-decoration-skip-ink: none; }
:focus-visible { outline: 3px solid #ffc53d; outline-offset: 0; box-shadow: 0 0 0 5px light-dark(#1d1a16, #fff); border-radius: 2px; }
code { font-family: var(--mono); font-size: 0.9em; overflow-wrap: anywhere; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; padding: 0.75rem 1rem; }
header { border-block-start: 6px solid var(--action); border-block-end: 1px solid var(--line); background: var(--surface); }
.bar { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; justify-content: space-between; align-items: center; max-inline-size: 82rem; margin-inline: auto; padding: 0.5rem 1.25rem; }
.bar a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.brand { font-weight: 700; color: inherit; text-decoration: none; font-size: 1.125rem; }
.bar .languages { display: flex; gap: 1.25rem; margin: 0; }
.languages li { margin: 0; }
.languages [aria-current] { color: inherit; text-decoration: none; font-weight: 700; }
.page { max-inline-size: 82rem; margin-inline: auto; padding: 2.5rem 1.25rem 4rem; }
.narrow { max-inline-size: 48rem; }
.narrow h2 { margin-block: 2.5rem 0.75rem; padding-block-start: 0.75rem; border-block-start-width: 1px; border-color: var(--line); font-size: 1.35rem; }
nav.contents ul { list-style: none; padding: 0; }
.tags { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.tags a { display: inline-block; line-height: 2.75rem; min-block-size: 2.75rem; }
.tags ul { display: none; }
article { padding-block: 1.75rem; border-block-end: 1px solid var(--line); }
.route { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
.route code { font-size: 1.0625rem; }
.method { font: 700 0.8125rem/1 var(--mono); padding: 0.3rem 0.45rem; border: 1.5px solid currentcolor; border-radius: 4px; color: var(--action); }
.changes { color: var(--accent); }
.removes { color: var(--bad); }
.anchor { color: inherit; text-decoration: none; }
.anchor:hover { text-decoration: underline; }
.summary { margin-block: 0.5rem; max-inline-size: 65ch; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin-block: 0.5rem; }
.facts dt, .note, .hint { color: var(--ink-2); }
.note, .hint { font-size: 0.9375rem; }
.members { margin: 0 0 0.5rem; border-block-start: 1px solid var(--line); }
.members > div { padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
.members dt { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; }
.members dt > code { font-weight: 650; }
.members .members { margin-inline-start: 1rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); border-block: 0; margin-block: 0.25rem 0; }
.members .members > div:last-child { border-block-end: 0; }
.needed { color: var(--accent); font-size: 0.9375rem; }
details { margin-block: 0.5rem; }
summary { cursor: pointer; padding-block: 0.5rem; min-block-size: 2.75rem; font-weight: 650; }
.codes { list-style: none; padding: 0; }
.codes li { display: grid; grid-template-columns: 3.5rem 1fr; gap: 0.25rem; padding-block: 0.25rem; }
.codes span + span { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.codes .status { font-weight: 650; font-variant-numeric: tabular-nums; }
.told { border-inline-start: 5px solid var(--action); padding: 0.25rem 0 0.25rem 1rem; font-size: 1.25rem; line-height: 1.5; }
@media (min-width: 64rem) {
  .with-contents { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3.5rem; }
  nav.contents { position: sticky; inset-block-start: 0; align-self: start; max-block-size: 100vh; overflow-y: auto; padding-block: 1rem; font-size: 0.9375rem; }
  .tags { display: block; }
  .tags > li { margin-block-end: 0.75rem; }
  .tags > li > a { font-weight: 700; line-height: 2rem; }
  .tags ul { display: block; margin: 0; }
  .tags ul a { display: block; line-height: inherit; min-block-size: 0; padding-block: 0.25rem; text-decoration: none; }
  .tags ul a:hover { text-decoration: underline; }
}
@media print { header, nav, .skip { display: none; } }
`;

/** Nothing but this one sheet of rules: no script, no picture, no request. */
export const referencePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`;
