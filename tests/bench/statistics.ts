/** The value that this share of the numbers is below, between neighbours if need be. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export interface Summary {
  readonly median: number;
  /** Half the distance between the quartiles: half of all runs are about as near to the median as this. */
  readonly spread: number;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export function summarise(numbers: readonly number[]): Summary {
  return { median: median(numbers), spread: (quantile(numbers, 0.75) - quantile(numbers, 0.25)) / 2 };
}
