const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What an application is called on one reviewer's desk: from the random end of the assignment's own id, so that it says nothing of the
 * application and two reviewers know the same one by different labels.
 */
export function labelOf(assignmentId: string): string {
  const random = BigInt(`0x${assignmentId.replaceAll('-', '').slice(-8)}`);
  const text = Array.from({ length: 6 }, (_digit, place) => digits[Number((random >> BigInt(5 * place)) & 31n)]).join(
    '',
  );
  return `${text.slice(0, 3)}-${text.slice(3)}`;
}
