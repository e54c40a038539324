// What the tests of other people's styles look at in a page. These run in the page: they use nothing from outside of
// them, and no function with a name, for which tsx would put a helper outside.

/**
 * Each element with all that is computed of it, and its place: where it would be were the banner not above it. Only what
 * follows the banner and is not fixed is moved by it. Sizes are in the place; of the page as a whole they may differ.
 */
export function looksOf(elements: readonly Element[]): readonly string[] {
  const banner = document.querySelector('gp-outage-banner');
  const lowered = banner?.getBoundingClientRect().height ?? 0;
  const ofPlace = /^(--.*|height|block-size|(perspective|transform)-origin|top|bottom|inset-block-.*)$/;
  return elements.map((element) => {
    const isAfter = banner?.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING;
    let isFixed = false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      isFixed ||= getComputedStyle(at).position === 'fixed';
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    const hasPlace = element.getClientRects().length > 0 && !element.matches('html, body');
    const place = hasPlace ? [left, isAfter && !isFixed ? top - lowered : top, width, height] : [];
    const style = getComputedStyle(element);
    const values = [...style]
      .filter((name) => !ofPlace.test(name))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return [name, place.join(' '), ...values].join('\n');
  });
}

/** What of the looks is not as it was to be, in few words. */
export function differences(actual: readonly string[], expected: readonly string[]): readonly string[] {
  const count = actual.length === expected.length ? [] : [`${actual.length} of ${expected.length} elements`];
  const changes = actual.flatMap((look, index) => {
    const [name = '', ...values] = look.split('\n');
    const was = expected[index]?.split('\n').slice(1) ?? [];
    return values.flatMap((value, at) => (value === was[at] ? [] : [`${name}: ${value}, not ${was[at]}`]));
  });
  return [...count, ...changes];
}

/** What of these elements, all of them in the banner, cannot be seen or pressed, and why. */
export function unseenOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    element.scrollIntoView({ block: 'center' });
    const [box] = element.getClientRects();
    const isVisible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isVisible || !box) return [`${element.localName}.${element.className} is hidden`];
    const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isOnTop = onTop?.localName === 'gp-outage-banner';
    return isOnTop ? [] : [`${element.localName}.${element.className} is under ${onTop?.className}`];
  });
}
