/** What others do to the texts of a page, to be called inside of it. */
export const inside = {
  translate() {
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement.closest('option, textarea, script, style')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.nodeValue;
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  split() {
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement.closest('option, textarea, script, style')) continue;
      if (text.length > 3) {
        const rest = text.splitText(2);
        const word = document.createElement('span');
        rest.replaceWith(word);
        word.append(rest);
      }
    }
  },
};

/** Replaces every text of the page as Google Translate does. */
export const translate = (page) => page.evaluate(inside.translate);

/** Splits every text and wraps its words, as reading aids do. */
export const split = (page) => page.evaluate(inside.split);

/** What the page says and what its controls show, without where it was scrolled. */
export const everything = (page) =>
  page.evaluate(() => {
    const root = document.getElementById('app').cloneNode(true);
    // What was said and offered on the way belongs to one page alone.
    root.querySelectorAll('[data-test="news"], .actions, .notices').forEach((element) => element.remove());
    const controls = [...document.querySelectorAll('#app select, #app input:not([type=file])')].map((control) =>
      ['radio', 'checkbox'].includes(control.type) ? control.checked : control.value,
    );
    const of = (element) => element.textContent.replace(/\s+/g, ' ');
    return { text: of(root), controls };
  });
