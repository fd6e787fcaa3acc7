/** The most frequent score, and what is said when two are equally frequent. */
import { type Calculation, type Rational, rational } from '@cairn/model';

/** Which of equally frequent scores it is; `latest` is the one that occurred last. */
export type ModeTies = NonNullable<Calculation['modeTies']>;

/** The most frequent of the scores, the oldest first. None of nothing, and none at a tie that gives `no value`. */
export function mode(values: readonly Rational[], ties: ModeTies): Rational | undefined {
  const counted = new Map<string, { value: Rational; times: number; last: number }>();
  values.forEach((value, place) => {
    const key = `${value.numerator}/${value.denominator}`;
    counted.set(key, { value, times: (counted.get(key)?.times ?? 0) + 1, last: place });
  });
  const most = Math.max(...[...counted.values()].map(({ times }) => times));
  const tied = [...counted.values()].filter(({ times }) => times === most);
  const [first, ...rest] = tied;
  if (first === undefined || rest.length === 0) return first?.value;
  switch (ties) {
    case 'latest':
      return rest.reduce((newer, one) => (one.last > newer.last ? one : newer), first).value;
    case 'highest':
      return rational.max(first.value, ...rest.map(({ value }) => value));
    case 'lowest':
      return rational.min(first.value, ...rest.map(({ value }) => value));
    case 'no value':
      return undefined;
  }
}
