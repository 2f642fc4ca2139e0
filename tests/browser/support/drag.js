import { boxOf } from './planner.js';
/** Presses the mouse on a slider at a part of its length from 0 to 1, without letting go. */
export async function grab(page, slider, part) {
  await slider.scrollIntoViewIfNeeded();
  const box = await boxOf(slider);
  const to = (at, steps = 4) => page.mouse.move(box.x + at * box.width, box.y + box.height / 2, { steps });
  await to(part, 1);
  await page.mouse.down();
  return { to, release: () => page.mouse.up() };
}
