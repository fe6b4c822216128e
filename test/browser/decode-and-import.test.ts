import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import samples from '../../resources/samples/decode-samples.json' with { type: 'json' };
import { openWorkbenchScreen, selectedBytes, type WorkbenchScreen } from '../support/workbench-screen.ts';

const lines = readFileSync(new URL('../vectors/spec/specification.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

let screen: WorkbenchScreen;
beforeEach(async () => {
  screen = await openWorkbenchScreen({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await screen.page.getByRole('navigation').waitFor();
});
afterEach(() => screen[Symbol.asyncDispose]());

/** What the person copied elsewhere. */
const copyElsewhere = (text: string) =>
  screen.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
const box = () => screen.page.getByRole('textbox', { name: 'Text to decode' });
const strip = () => screen.page.getByRole('region', { name: 'Import' });
const taken = () => screen.page.getByRole('region', { name: 'What it was taken for' });

/** Lets files fall on the window, as a drag from another program does. */
async function drop(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await screen.page.evaluate((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }
  }, files);
}

describe('the Decode view, by keyboard', () => {
  it('takes a pasted attestation object apart, and a field leads to its bytes', async () => {
    const { page, tree } = screen;
    await copyElsewhere(samples.attestationObject);
    await page.keyboard.press('x');
    await expect.poll(() => box().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+v');
    await taken()
      .getByText(
        'Taken for an attestation object, written as base64url: it is a CBOR map with fmt, attStmt, authData.',
      )
      .waitFor();
    // The tree is one stop: from the box past the choices to it, then by arrows to the AAGUID.
    await tree.locator('tr[tabindex="0"]').focus();
    await page.keyboard.press('End');
    for (let press = 0; press < 40; press++) {
      const name = await page
        .getByRole('region', { name: 'Selected field' })
        .getByRole('heading', { level: 2 })
        .innerText();
      if (name === 'aaguid') break;
      await page.keyboard.press('ArrowUp');
    }
    expect((await selectedBytes(screen)).split(' ')).toHaveLength(16);
  });

  it('decodes while somebody types, and keeps what is typed', async () => {
    const { page } = screen;
    await page.keyboard.press('x');
    await box().pressSequentially('a1 01');
    await taken().getByText('Not recognized.').waitFor();
    await page.keyboard.type(' 26');
    await taken().getByText('it is one CBOR item (map), to the last byte').waitFor();
    const views = page.getByRole('navigation').getByRole('button');
    await views.nth(1).press('Enter');
    await views.nth(2).press('Enter');
    expect(await box().inputValue()).toBe('a1 01 26');
    await taken().getByText('written as hex').waitFor();
  });

  it('reads it as something else when asked, and as it looks again', async () => {
    const { page, tree } = screen;
    await page.keyboard.press('x');
    await page.getByRole('button', { name: /^Attestation object/ }).press('Enter');
    await taken().getByRole('button', { name: 'CBOR, as base64url' }).press('Enter');
    await taken().getByText('Taken for CBOR, written as base64url: you chose it.').waitFor();
    await tree.getByRole('row', { name: /^cbor/ }).waitFor();
    await taken().getByRole('combobox', { name: 'Read as' }).selectOption({ label: 'a certificate' });
    await page
      .getByRole('list', { name: /finding/ })
      .getByText('error')
      .first()
      .waitFor();
    await taken().getByRole('button', { name: 'As it looks' }).press('Enter');
    await taken().getByText('Taken for an attestation object').waitFor();
  });

  it('judges a sign-in, and keeps it as a ceremony that the filter finds', async () => {
    const { page, list } = screen;
    await page.keyboard.press('x');
    await page.getByRole('button', { name: /^Sign-in that is rejected/ }).press('Enter');
    await page
      .getByRole('heading', { name: 'Rejected at step 12: the answer was made on another origin' })
      .waitFor();
    await page.getByRole('tab', { name: /Steps/ }).press('Enter');
    await page.getByText('@simplewebauthn/server').waitFor();
    await page.getByRole('button', { name: 'Keep as ceremony' }).press('Enter');
    await list.getByRole('option').waitFor();
    await page.getByRole('heading', { name: /Rejected at step 12/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('is:imported step:12');
    await page.getByText('1 ceremony').first().waitFor();
    await expect.poll(() => list.getByRole('option').count()).toBe(1);
  });

  it('says of rubbish what to do next', async () => {
    const { page } = screen;
    await page.keyboard.press('x');
    await box().fill('{"id": "broken');
    await taken().getByText('Check that it was copied to its end').waitFor();
    expect(await screen.tree.count()).toBe(0);
  });

  it('asks before it takes a large input apart', async () => {
    const { page } = screen;
    await page.keyboard.press('x');
    await box().waitFor();
    await drop([{ name: 'large.json', text: `{"filler": "${'x'.repeat(1_200_000)}"}` }]);
    await page.getByRole('region', { name: 'What to decode' }).getByText('large.json').waitFor();
    await page.getByText('This is 1.2 MB.').waitFor();
    await page.getByRole('button', { name: 'Decode it' }).press('Enter');
    await taken().waitFor();
    await drop([{ name: 'huge.bin', text: 'x'.repeat(9_000_000) }]);
    await page.getByRole('alert').getByText('huge.bin is larger than 8.4 MB').waitFor();
  });
});

describe('an import into the list', () => {
  it('keeps the good lines of a dropped file and names the bad one by its number', async () => {
    const { page, list } = screen;
    const text = [...lines.slice(0, 7), '{"id": "broken', ...lines.slice(7, 12)].join('\n');
    await drop([{ name: 'vectors.ndjson', text }]);
    await strip().getByText('12 ceremonies kept').waitFor();
    await strip().getByText('1 left out').waitFor();
    await strip().getByText('vectors.ndjson, line 8').waitFor();
    await strip().getByText('It begins like JSON and is not').waitFor();
    await strip().getByRole('button', { name: 'Show only these' }).press('Enter');
    await page.getByText('Ceremonies which came with import 1').waitFor();
    await expect.poll(() => list.getByRole('option').count()).toBe(12);
    await strip().getByRole('button', { name: 'Undo the import' }).press('Enter');
    await page.getByText('12 ceremonies deleted').waitFor();
    await expect.poll(() => list.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => list.getByRole('option').count()).toBe(12);
  });

  it('takes several files at once, and looks at what it did not keep', async () => {
    await drop([
      { name: 'one.json', text: JSON.stringify(JSON.parse(lines[0] ?? ''), null, 2) },
      { name: 'array.json', text: `[\n${lines.slice(1, 4).join(',\n')}\n]` },
      { name: 'object.txt', text: samples.attestationObject },
    ]);
    await strip().getByText('4 ceremonies kept').waitFor();
    await strip().getByText('It is an attestation object, and no ceremony.').waitFor();
    await strip().getByRole('button', { name: 'Look at it' }).press('Enter');
    await taken().getByText('Taken for an attestation object').waitFor();
  });

  it('takes what is pasted, and hands what is no ceremony to Decode', async () => {
    const { page, list } = screen;
    await copyElsewhere(lines.slice(0, 3).join('\n'));
    await list.or(page.getByText('Register your first passkey')).first().waitFor();
    await page.keyboard.press('Control+v');
    await strip().getByText('3 ceremonies kept').waitFor();
    await copyElsewhere(samples.certificate);
    await page.keyboard.press('Control+v');
    await taken().getByText('Taken for a certificate, written as PEM').waitFor();
  });

  it('can be cancelled, and what was kept stays', async () => {
    const { page } = screen;
    const many = Array.from({ length: 3_000 }, (_, index) => lines[index % lines.length] ?? '').join('\n');
    await drop([{ name: 'many.ndjson', text: many }]);
    await strip().getByRole('progressbar', { name: 'Read so far' }).waitFor();
    // The page goes on working meanwhile.
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await strip()
      .getByText(/[1-9]\d* ceremonies kept/)
      .waitFor();
    await strip().getByRole('button', { name: 'Cancel' }).press('Enter');
    await strip().getByText('Import cancelled').waitFor();
    const kept = Number(
      (
        await strip()
          .getByText(/ceremonies kept/)
          .innerText()
      ).replaceAll(/\D/gu, ''),
    );
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(3_000);
    await page
      .getByText(`${kept.toLocaleString('en')} ceremonies`)
      .first()
      .waitFor();
  });
});
