/** The longest wait `setTimeout` can keep, about 24.8 days: a longer one fires at once. */
const longest = 2 ** 31 - 1;

/** Calls `callback` once, after `wait` milliseconds however long, or never if it is infinite. Returns a function that stops this. */
export function after(wait: number, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sleep = (left: number): void => {
    timer = setTimeout(() => (left > longest ? sleep(left - longest) : callback()), Math.min(left, longest));
  };
  if (wait < Infinity) sleep(wait);
  return () => clearTimeout(timer);
}
