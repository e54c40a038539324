import type { AxeResults, ElementContext, Result } from 'axe-core';
import 'axe-core';

interface Axe {
  run(context: ElementContext, options: object): Promise<AxeResults>;
}

/** axe-core is a classic script: as a module it exports nothing, and leaves this on the window. */
const { axe } = window as unknown as { axe: Axe };

/**
 * Every rule of axe-core that the node breaks, best practices included, one readable string for each place. Shadow
 * roots are entered. An empty list is what a test hopes for: `expect(await axeViolations(banner)).to.deep.equal([])`.
 * @param without ids of rules that cannot hold here, such as `region` for a node without its page
 */
export async function axeViolations(
  node: ElementContext = document,
  without: string[] = [],
): Promise<string[]> {
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(node, { resultTypes: ['violations'], rules });
  return violations.flatMap(describeViolation);
}

function describeViolation({ id, impact, help, nodes }: Result): string[] {
  return nodes.map(({ target, failureSummary }) => {
    const place = target.flat().join(' >>> ');
    return `${id} (${impact ?? 'no impact given'}): ${help}\n  at ${place}\n  ${failureSummary ?? ''}`;
  });
}
