import { settled } from './planner.js';

/** The colours that are seen in a part of the page, as text, with how many pixels have each. */
export async function colorsOf(page, locator) {
  await settled(page);
  const picture = (await locator.screenshot()).toString('base64');
  return page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colors = {};
    for (let at = 0; at < data.length; at += 4) {
      const color = data.slice(at, at + 3).join(' ');
      colors[color] = (colors[color] ?? 0) + 1;
    }
    return colors;
  }, picture);
}
