// Loaded before the command line where it runs an example of the documentation: it is the time the example is about, and
// the addresses in it lead to a server of the test.
const { EXAMPLE_NOW, EXAMPLE_SERVER } = process.env;
Date.now = () => Number(EXAMPLE_NOW);

const { fetch } = globalThis;
/** @param {unknown} input @param {RequestInit} [init] */
globalThis.fetch = async (input, init) => {
  const { host, pathname, href } = new URL(String(input));
  const answer = await fetch(new URL(`/${host}${pathname}`, EXAMPLE_SERVER), init);
  return Object.defineProperty(answer, 'url', { value: href });
};
