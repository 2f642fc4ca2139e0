/** Presses Tab until the element has the focus, as far as the page goes. */
export async function tabTo(page, target, key = 'Tab') {
  for (let stop = 0; stop < 150; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} cannot be reached with ${key}.`);
}
