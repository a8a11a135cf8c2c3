const endsCondition = /^(GROUP|HAVING|ORDER|LIMIT|OFFSET|FETCH|FOR|UNION|EXCEPT|INTERSECT|WINDOW|RETURNING)\b/i;

/** Where the condition that begins at `start` ends: at what closes it, or at the clause that follows it. */
function conditionEnd(sql: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sql.length; at++) {
    const character = sql[at];
    if (character === "'") at = sql.indexOf("'", at + 1);
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return at;
    else if (depth === 0 && /\W/.test(sql[at - 1] ?? '') && endsCondition.test(sql.slice(at))) return at;
  }
  return sql.length;
}

/** A statement with all its conditions made true and its limits taken away, for a database that must not lean on them. */
export function openWhere(sql: string): string {
  const conditions = [...sql.matchAll(/\bWHERE\b/gi)].map(({ index }) => index + 'WHERE'.length);
  const opened = conditions.reduceRight((text, start) => {
    const end = conditionEnd(text, start);
    return `${text.slice(0, start)} (TRUE OR (${text.slice(start, end)})) ${text.slice(end)}`;
  }, sql);
  return opened.replaceAll(/\bLIMIT \S+/gi, 'LIMIT ALL');
}
