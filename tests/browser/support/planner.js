import { expect } from './test.js';

/** Opens the planner, with what stands after `#` if given, and waits until it can be used, with all levers opened. */
export async function open(page, fragment = '') {
  await openAsFound(page, fragment);
  await openAllLevers(page);
}

/** The same, and leaves the levers as a person finds them. */
export async function openAsFound(page, fragment = '') {
  await page.goto(fragment ? `./#${fragment}` : './');
  await isLoaded(page);
}

async function isLoaded(page) {
  await expect(page.locator('html')).toHaveAttribute('data-ready');
  await settled(page);
}

/** Waits until the page can be used, and opens all levers. */
export async function isReady(page) {
  await isLoaded(page);
  await openAllLevers(page);
}

/** Below the first levers, whatever differs; in a closed drawer too, and without moving the focus. */
export async function openAllLevers(page) {
  await page.evaluate(() => document.querySelector('.levers-head input:checked')?.click());
  await settled(page);
  await page.evaluate(() => document.querySelector('#levers .all > h2 button[aria-expanded="false"]')?.click());
  await settled(page);
}

/**
 * Waits until what was done last is on the page: the page works it out in one frame, paints what that brought into
 * sight in the next, and marks what takes it longer. A slow machine only takes longer for it.
 */
export async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

/** What is read once, to be compared later, is read when it is whole. */
const once = (read) => async (locator) => {
  await settled(locator.page());
  return read(locator);
};
/** As `page.evaluate`, of a page that is whole. */
export async function look(page, inside) {
  await settled(page);
  return page.evaluate(inside);
}
/** Nothing sticks out of the page in a view, but for what scrolls in a region of its own. */
export async function expectWithinPage(page, view) {
  const { wide, over } = await look(page, () => {
    const scrolls = (element) => element.closest('.table, .differences, .hidden, svg');
    const wide = [...document.querySelectorAll('main *')]
      .filter((element) => element.checkVisibility() && !scrolls(element))
      .filter((element) => element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 90));
    return { wide, over: document.documentElement.scrollWidth - innerWidth };
  });
  expect(wide, view).toEqual([]);
  expect(over, view).toBeLessThanOrEqual(0);
}
export const textOf = once((locator) => locator.textContent());
export const textsOf = once((locator) => locator.allTextContents());
export const valueOf = once((locator) => locator.inputValue());
export const boxOf = once((locator) => locator.boundingBox());
/** The canvas as it is painted. */
export const pixels = once((canvas) => canvas.evaluate((element) => element.toDataURL()));

/** What stands after `#` once the page has written it there, which it does 200 ms after the last change. */
export async function fragment(page) {
  await settled(page);
  // Of two timers the one that was set later and is longer comes later, on whatever machine.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
  return page.evaluate(() => location.hash.slice(1));
}

/** The tabs, and the views of those that have several. */
export const tabs = ['In short', 'Money', 'Councils', 'How sure', 'Better lives', 'Programme', 'Evidence'];
const sections = {
  Councils: ['Who funds', 'Bears and gains', 'If one changes its mind', 'Ways to share', 'Joint projects', 'Votes'],
  'How sure': ['Ranges and chances', 'What it takes'],
  Programme: ['Roadmap', 'Dashboard', 'Ways of working', 'Risks and asks', 'Story'],
};
/** The views of a case that has a plan. */
export const programme = sections.Programme;
/** Every view by its name: that of its tab, or its own in a tab that has several. */
export const views = tabs.flatMap((tab) => sections[tab] ?? [tab]);
/** The button of a view in a tab that has several. */
export const section = (page, name) => page.locator('.sections').getByRole('button', { name, exact: true });

export async function openView(page, name) {
  const tab = Object.keys(sections).find((tab) => sections[tab].includes(name));
  await page.getByRole('tab', { name: tab ?? name, exact: true }).click();
  if (tab) await section(page, name).click();
  await settled(page);
}

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const slider = (page, name) => page.getByRole('slider', { name, exact: true });
export const field = (page, name) => page.getByRole('textbox', { name, exact: true });
export const figure = (page, name) => page.locator(`[data-figure="${name}"]`);
export const canvas = (page, name) => figure(page, name).getByRole('application');
export const sentence = (page) => page.getByRole('tabpanel').getByRole('paragraph').first();
/** What is about the scenario as a whole stands in a menu, whose button bears its name. */
export const scenarioMenu = (page) => page.locator('.scenario summary');
export const title = (page) => page.locator('#title');
const starts = (page) => page.locator('.scenario select');
/** The name of the starting point, whether the menu is open or not. */
export const startingPoint = (page) => starts(page).locator('option:checked');
export const caseButton = (page) => page.getByRole('button', { name: /^Case: / });
export const exportMenu = (page) => page.locator('.actions summary');

/** Opens the menu, unless it is open. */
export async function openScenario(page) {
  if (!(await title(page).isVisible())) await scenarioMenu(page).click();
  await expect(title(page)).toBeVisible();
}

/** Does something in the menu, and closes it. */
const inScenario = async (page, act) => {
  await openScenario(page);
  await act();
  await page.keyboard.press('Escape');
  await expect(title(page)).toBeHidden();
};
export const rename = (page, text) => inScenario(page, () => title(page).fill(text));
export const startFrom = (page, choice) =>
  inScenario(page, async () => {
    await starts(page).selectOption(choice);
    await starts(page).focus();
  });
export async function reset(page) {
  await openScenario(page);
  await button(page, 'Reset').click();
}

/** Chooses a file, or several bytes with a name, from a button that is seen or stands in the menu. */
export async function chooseFile(page, file, from = null) {
  const chooser = page.waitForEvent('filechooser');
  if (!from) await openScenario(page);
  await button(page, from ?? 'Open a file').click();
  await (await chooser).setFiles(file);
}
export const pick = (page, name) => page.getByRole('tabpanel').getByRole('combobox', { name, exact: true });
export const undo = (page) => page.getByRole('button', { name: /^Undo/ });
export const redo = (page) => page.getByRole('button', { name: /^Redo/ });
export const problem = (page) => page.getByRole('alert').filter({ visible: true, hasText: /\S/ });
export const changedCount = (page) => page.getByTestId('changed-count');

/** On a tablet: opens the drawer that holds the levers. */
export const leversButton = (page) => button(page, 'Levers');
/** Closes it; it is above other buttons of this name. */
export const closeLevers = (page) => page.getByLabel('Levers').getByRole('button', { name: 'Close' });

/** The heading of a group of levers. */
export const group = (page, name) => page.getByLabel('Levers').getByRole('button', { name: new RegExp(`^${name}`) });

export async function openGroup(page, name) {
  await openAllLevers(page);
  const heading = group(page, name);
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
  await expect(heading).toHaveAttribute('aria-expanded', 'true');
}

export const groups = [
  'Who takes part',
  'Wider benefits',
  "Councils' savings",
  'One-off cost',
  'Programme team',
  'Funding',
  'Joint projects',
  'Years counted',
  'How uncertain it is',
  'What councils weigh',
];

export async function openAllGroups(page) {
  for (const name of groups) await openGroup(page, name);
}

/** One of the options of a lever, such as whether a council pays. */
export const option = (page, lever, name) => page.getByRole('radiogroup', { name: lever, exact: true }).getByRole('radio', { name });

/** The five figures at the top with their notes, as they stand. */
export const headline = (page) => page.getByLabel('Headline').getByRole('definition');

export async function expectSameHeadline(page, texts) {
  await expect(headline(page)).toHaveText(texts);
}

/** Types a value into a lever's field. */
export async function type(page, lever, text) {
  await field(page, lever).fill(text);
  await field(page, lever).press('Enter');
}

/** A change that is easy to see and to take back, made like a person would. */
export async function raiseTechnology(page) {
  // On a phone every group is closed at first.
  await openGroup(page, 'One-off cost');
  await type(page, 'Technology', '100%');
  await expect(changedCount(page)).toHaveText('1 changed');
  await settled(page);
}
