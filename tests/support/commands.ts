// What a test may ask of the browser that runs it. Only Chromium obeys `emulate`, `touch` and `accessibilityTree`: a file that
// needs them is named *.chromium.test.ts, and the other browsers leave it out.
import * as runner from '@web/test-runner-commands';

export { sendKeys, sendMouse } from '@web/test-runner-commands';

/** A media type and features, by their CSS names and values. */
export interface EmulatedMedia {
  media?: 'screen' | 'print';
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/** Gives the page this size in CSS pixels until the next call or the end of the test file. */
export async function setViewport(size: { width: number; height: number }): Promise<void> {
  cleanUp.add(restoreViewport);
  await runner.setViewport(size);
}

const restoreViewport = (): Promise<void> => runner.setViewport({ width: 800, height: 600 });

/** Emulates these media, and only these, until the next call or the end of the test file. */
export async function emulate({ media, ...features }: EmulatedMedia = {}): Promise<void> {
  cleanUp.add(emulate);
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await runner.executeServerCommand('gp-emulate', { media, features: list });
}

/** Gives the reader's own text size, in pixels, until the next call or the end of the test file; 16 unless given. */
export async function setTextSize(size = 16): Promise<void> {
  cleanUp.add(setTextSize);
  await runner.executeServerCommand('gp-text-size', { size });
}

/** Puts a finger down at this place of the window, in CSS pixels, and leaves it there. */
export async function touch(x: number, y: number): Promise<void> {
  await runner.executeServerCommand('gp-touch', { x, y });
}

/** Lifts the finger: where it has not moved, that is a tap. */
export async function liftFinger(): Promise<void> {
  await runner.executeServerCommand('gp-touch');
}

/** Presses and releases a key, named as in `KeyboardEvent.key`, perhaps with others held: "Tab", "Shift+Tab". */
export async function pressKey(keys: string): Promise<void> {
  const held = keys.split('+');
  const key = held.pop() ?? '';
  for (const down of held) await runner.sendKeys({ down });
  await runner.sendKeys({ press: key });
  for (const up of held) await runner.sendKeys({ up });
}

/** A node of the accessibility tree that is exposed to assistive technology. */
export interface AccessibleNode {
  /** ARIA role, or the browser's own name for a node without one, such as `StaticText`. */
  role: string;
  name: string;
  description: string;
  /** States and properties such as `level`, `live`, `atomic`, `focusable`, `expanded`, `url`. */
  properties: Readonly<Record<string, unknown>>;
  children: readonly AccessibleNode[];
}

interface ProtocolValue {
  value?: unknown;
}

interface ProtocolNode {
  nodeId: string;
  ignored: boolean;
  role?: ProtocolValue;
  name?: ProtocolValue;
  description?: ProtocolValue;
  properties?: { name: string; value: ProtocolValue }[];
  childIds?: string[];
}

interface ProtocolTree {
  nodes: ProtocolNode[];
  root?: string;
}

/**
 * What the browser tells assistive technology, open and closed shadow roots included.
 * @param root only this element and what is in it; otherwise the whole page
 */
export async function accessibilityTree(root?: Element): Promise<readonly AccessibleNode[]> {
  Object.assign(globalThis, { accessibilityRoot: root });
  const answer: ProtocolTree = await runner.executeServerCommand('gp-accessibility-tree');
  const nodes = new Map(answer.nodes.map((node) => [node.nodeId, node]));
  if (root && answer.root === undefined) throw new Error('The element is not in the accessibility tree');
  return exposed(answer.root ?? answer.nodes[0]?.nodeId ?? '', nodes);
}

/** An ignored node's children stand in its place. */
function exposed(id: string, nodes: ReadonlyMap<string, ProtocolNode>): readonly AccessibleNode[] {
  const node = nodes.get(id);
  if (!node) return [];
  const children = (node.childIds ?? []).flatMap((child) => exposed(child, nodes));
  if (node.ignored) return children;
  const properties = (node.properties ?? []).map(({ name, value }) => [name, value.value] as const);
  return [
    {
      role: text(node.role),
      name: text(node.name),
      description: text(node.description),
      properties: Object.fromEntries(properties),
      children,
    },
  ];
}

function text(value: ProtocolValue | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

/** Every node of a tree in reading order. */
export function everyNode(tree: readonly AccessibleNode[]): readonly AccessibleNode[] {
  return tree.flatMap((node) => [node, ...everyNode(node.children)]);
}

/**
 * Takes a picture of the element, or of the whole page, and returns the file it is in.
 * @param name the file's path below screenshots/, without .png
 */
export async function screenshot(name: string, element?: Element): Promise<string> {
  const box = element?.getBoundingClientRect();
  const clip = box && { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
  return runner.executeServerCommand('gp-screenshot', { name, clip });
}

// A page is used again for the next test file, which must find it as new.
const cleanUp = new Set<() => Promise<void>>();
after(async () => {
  for (const restore of cleanUp) await restore();
});
