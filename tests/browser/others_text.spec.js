import { everything, split, translate } from './support/others.js';
import { button, field, fragment, headline, open, openAllGroups, openView, redo, reset, sentence, startFrom, textOf, type, undo, views } from './support/planner.js';
import { expect, test } from './support/test.js';

/** Like `openAllGroups`, in no time: it is done for many pages. */
const openGroups = (page) =>
  page.evaluate(() => {
    for (const heading of document.querySelectorAll('#levers h2 button[aria-expanded="false"]')) heading.click();
  });

/** A page that nobody touched, opened by the link of the first at the same view. */
async function expectAsFresh(page, view) {
  const fresh = await page.context().newPage();
  await open(fresh, await fragment(page));
  await openView(fresh, view);
  await openGroups(fresh);
  // Either may still be at work.
  await expect(async () => expect(await everything(page)).toEqual(await everything(fresh))).toPass({ timeout: 10_000 });
  await fresh.close();
}

for (const [how, others] of Object.entries({ translated: translate, split })) {
  test(`figures stay right on a page that is ${how}`, async ({ page }) => {
    test.setTimeout(20_000 * views.length);
    await open(page);
    await openAllGroups(page);
    for (const view of views) {
      await openView(page, view);
      await others(page);
      await type(page, 'Savings delivered', '20%');
      await type(page, 'Technology', '100%');
      // By its value: a label that is split is heard as two words.
      await page.locator('input[name="stance.bolsover"][value="out"]').check({ force: true });
      await expectAsFresh(page, view);
      await others(page);
      await startFrom(page, 'Slow start, an illustration');
      await expectAsFresh(page, view);
      await others(page);
      await undo(page).click();
      await undo(page).click();
      await expectAsFresh(page, view);
      await others(page);
      await redo(page).click();
      await reset(page);
      await expectAsFresh(page, view);
    }
    await expect(page.getByText('Derwent has stopped')).toBeHidden();
  });

  test(`nobody gets anything and then all do on a page that is ${how}`, async ({ page }) => {
    await open(page);
    await openAllGroups(page);
    const words = await textOf(sentence(page));
    for (const view of views) {
      await openView(page, view);
      await others(page);
      await type(page, 'Savings delivered', '0%');
      await expect(headline(page).first()).toHaveText(/^£0/);
      await others(page);
      await undo(page).click();
      await expect(headline(page).first()).toHaveText('£43.0m');
    }
    await openView(page, 'In short');
    await expect(sentence(page)).toHaveText(words);
    await expect(field(page, 'Savings delivered')).toHaveValue('100%');
    // Dialogs and what opens inside of a row.
    await others(page);
    await button(page, 'Share').click();
    await others(page);
    await button(page, 'Close').click();
    await page.getByRole('button', { name: /^Where “Technology” comes from/ }).click();
    await expect(page.getByText('Derwent has stopped')).toBeHidden();
  });
}

test('every text of the page has an element of its own', async ({ page }) => {
  await open(page);
  await openAllGroups(page);
  const loose = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
      const found = new Set();
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent.closest('option, textarea')) continue;
        if (parent.localName !== 'data' || parent.childNodes.length !== 1) found.add(parent.outerHTML.slice(0, 120));
      }
      return [...found];
    });
  for (const view of views) {
    await openView(page, view);
    expect(await loose(), view).toEqual([]);
  }
  await button(page, 'Share').click();
  expect(await loose()).toEqual([]);
});
