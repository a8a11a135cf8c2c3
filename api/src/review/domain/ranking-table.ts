import type { Locale } from '@placet/contract';
import type { CallRanking } from '@placet/contract/review/ranking.ts';

type Cell = string | number;

const heads: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    ...['Rank', 'Number', 'Name', 'State', 'Reviews', 'Mean, all criteria alike', 'Mean, weighted', 'Adjusted'],
    ...['95% from', '95% to', 'Probability of a place', 'Zone', 'Task, mean', 'Task, scores'],
  ],
  fr: [
    ...['Rang', 'Numéro', 'Nom', 'État', 'Évaluations', 'Moyenne, critères égaux', 'Moyenne pondérée', 'Ajusté'],
    ...['95 % de', '95 % à', 'Probabilité d’une place', 'Zone', 'Épreuve, moyenne', 'Épreuve, notes'],
  ],
};

/** A ranking as lines of a table, with its head. What is not known is empty, never zero. Points with two decimals. */
export function rankingTable(ranking: CallRanking, locale: Locale): Cell[][] {
  const number = (value: number | null | undefined, digits = 2): Cell =>
    value == null ? '' : Number(value.toFixed(digits));
  return [
    [...heads[locale]],
    ...ranking.applications.map(({ rank, raw, weighted, adjusted, top, zone, reviews, task, ...one }): Cell[] => [
      ...[rank ?? '', one.number, one.name, one.state, reviews.length],
      ...[raw, weighted, adjusted?.value, adjusted?.lower, adjusted?.upper].map((value) => number(value)),
      ...[number(top, 4), zone ?? '', number(task?.mean), task?.n ?? ''],
    ]),
  ];
}
