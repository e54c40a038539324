/**
 * Gives focus back after what held it was moved or has ended, so that it is not lost to the top of the page: to the same
 * element, else to one in its place, else to the banner's heading, else to the place where the banner was. Never takes it from elsewhere.
 *
 * @param focused what held focus inside the banner before
 */
export function keepFocus(host: HTMLElement, focused: Element): void {
  const root = host.shadowRoot;
  if (!root || root.activeElement === focused) return;
  const likeIt = [...root.querySelectorAll(focused.localName)].find((one) => isSameControl(one, focused));
  const target = focused.isConnected ? focused : (likeIt ?? root.querySelector('.heading'));
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  if (root.activeElement) return;
  host.tabIndex = -1;
  host.focus({ preventScroll: true });
  host.addEventListener('blur', () => host.removeAttribute('tabindex'), { once: true });
}

/** Whether two elements do the same, whatever their words. */
function isSameControl(one: Element, other: Element): boolean {
  return ['href', 'data-hides'].every((name) => one.getAttribute(name) === other.getAttribute(name));
}
