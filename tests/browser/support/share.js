import { changedCount, expectSameHeadline, field, headline, isReady, leversButton, openGroup, option, sentence, startingPoint, textOf, textsOf, title } from './planner.js';
import { expect } from './test.js';

export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens a link in another page and compares everything that makes up "Erewash pays" with the first page. */
export async function expectErewashPaysElsewhere(page, link) {
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(link);
  await isReady(elsewhere);
  await expectSameHeadline(elsewhere, await textsOf(headline(page)));
  await expect(sentence(elsewhere)).toHaveText(await textOf(sentence(page)));
  await expect(title(elsewhere)).toHaveValue('Erewash pays');
  await expect(startingPoint(elsewhere)).toHaveText('As four councils paid in 2022');
  await expect(changedCount(elsewhere)).toHaveText('1 changed');
  await expect(elsewhere).toHaveTitle(/^Erewash pays/);
  if (await leversButton(elsewhere).isVisible()) await leversButton(elsewhere).click();
  await openGroup(elsewhere, 'Who takes part');
  await expect(option(elsewhere, 'Erewash', 'Would contribute')).toBeChecked();
  await expect(option(elsewhere, 'Bolsover', 'Takes part, would not contribute')).toBeChecked();
  await openGroup(elsewhere, 'One-off cost');
  await expect(field(elsewhere, 'Technology')).toHaveValue('£14.0m');
}
