/** Orders that depend on nothing but what is sorted: not on a locale, nor on the order before. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id);
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byOrder(
  a: { readonly id: string; readonly order: number },
  b: { readonly id: string; readonly order: number },
): number {
  return a.order - b.order || byId(a, b);
}
