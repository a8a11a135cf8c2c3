/** Enough of an address for its owner to recognise it: `n…@example.org`. */
export function addressHint(email: string): string {
  const at = email.lastIndexOf('@');
  return `${Array.from(email)[0] ?? ''}…${email.slice(at)}`;
}
