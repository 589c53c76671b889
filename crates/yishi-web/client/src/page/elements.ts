// The parts of the page by the names it gives them. Invariant: no word and no style is made here; both are the page's.

/** The one element that must be there. */
export function one<Found extends Element = HTMLElement>(selector: string, within: ParentNode = document): Found {
  const found = within.querySelector<Found>(selector);
  if (found === null) throw new Error(`the page lacks ${selector}`);
  return found;
}

/** All elements that are there. */
export function all<Found extends Element = HTMLElement>(selector: string, within: ParentNode = document): Found[] {
  return [...within.querySelectorAll<Found>(selector)];
}

/** The places of that name, wherever the page has them. */
export function slots<Found extends Element = HTMLElement>(name: string): Found[] {
  return all<Found>(`[data-slot="${name}"]`);
}

/** Writes a text where it is another one, so that nothing is read aloud twice. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A new element with a text in it. */
export function made(tag: string, text: string, type = ""): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (type !== "") element.className = type;
  return element;
}
