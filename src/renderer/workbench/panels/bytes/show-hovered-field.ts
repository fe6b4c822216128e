/**
 * Marks every byte in view of the field under the pointer, in the document only: a hover that went through the store
 * would draw the whole inspector again for each byte the pointer passes.
 */
export function showHoveredField(grid: HTMLElement, target: EventTarget): void {
  const over = target instanceof Element ? target.closest('[data-field]') : null;
  const field = over !== null && grid.contains(over) ? over.getAttribute('data-field') : null;
  if (grid.dataset.hovered === (field ?? '')) return;
  for (const marked of grid.querySelectorAll('[data-hover]')) marked.removeAttribute('data-hover');
  grid.dataset.hovered = field ?? '';
  if (field === null) return;
  for (const byte of grid.querySelectorAll(`[data-field="${field}"]`)) byte.setAttribute('data-hover', '');
}
