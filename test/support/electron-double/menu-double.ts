import type { MenuItemConstructorOptions } from 'electron';

/** `Menu` as a template that can be clicked through. */
export function createMenuDouble() {
  let applicationMenu: readonly MenuItemConstructorOptions[] = [];
  return {
    buildFromTemplate(template: readonly MenuItemConstructorOptions[]) {
      validate(template);
      return template;
    },
    setApplicationMenu(menu: readonly MenuItemConstructorOptions[]): void {
      applicationMenu = menu;
    },
    /** Presses the item at `labels`, for instance `['Ceremony', 'Sign in']`. */
    press(...labels: string[]): void {
      let items = applicationMenu;
      let found: MenuItemConstructorOptions | undefined;
      for (const label of labels) {
        found = items.find((item) => item.label === label);
        items = submenuOf(found);
      }
      if (found?.click === undefined) throw new Error(`no item to press at ${labels.join(' > ')}`);
      Reflect.apply(found.click, undefined, []);
    },
    labels: (): readonly (string | undefined)[] => applicationMenu.map((item) => item.label),
  };
}

/** lib/browser/api/menu.ts: every item needs one of label, role or type. */
function validate(items: readonly MenuItemConstructorOptions[]): void {
  for (const item of items) {
    if (item.label === undefined && item.role === undefined && item.type === undefined)
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
    validate(submenuOf(item));
  }
}

function submenuOf(item: MenuItemConstructorOptions | undefined): readonly MenuItemConstructorOptions[] {
  return Array.isArray(item?.submenu) ? item.submenu : [];
}
