import type { Page } from 'playwright-core';

/** Presses a key until what has the focus is what is meant, as a person would; its text. */
export async function pressUntil(page: Page, key: string, selector: string): Promise<string> {
  for (let presses = 0; presses < 80; presses++) {
    const text = await page.evaluate((wanted) => {
      const { activeElement } = document;
      return activeElement?.matches(wanted) === true ? (activeElement.textContent ?? '') : null;
    }, selector);
    if (text !== null) return text;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector}`);
}
