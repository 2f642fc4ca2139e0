import jsQR from 'jsqr';

/** What a picture of the page says, in which the code has to be seen. `blank` is a page in which it is taken apart. */
export async function decoded(page, code, blank) {
  await code.scrollIntoViewIfNeeded();
  const png = (await page.screenshot()).toString('base64');
  const { pixels, width, height } = await blank.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let pixels = '';
    for (let at = 0; at < data.length; at += 32_768) pixels += String.fromCharCode(...data.subarray(at, at + 32_768));
    return { pixels: btoa(pixels), width, height };
  }, png);
  return jsQR(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** How many pixels each square of a code has. */
export async function squareOf(code) {
  const { width } = await code.boundingBox();
  const [, , side] = (await code.getAttribute('viewBox')).split(' ');
  return width / Number(side);
}
