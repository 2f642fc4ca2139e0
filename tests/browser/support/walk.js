/** Opens everything below the levers and every table of the view, so that all of it can be compared. */
const unfold = (page) =>
  page.evaluate(async () => {
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const closed = () =>
      [...document.querySelectorAll('#levers h2 button, #levers .fold, main button')].find(
        (element) => element.ariaExpanded === 'false' && (element.closest('#levers') || element.textContent === 'Table'),
      );
    for (let element = closed(); element; element = closed()) {
      element.click();
      await frames();
    }
  });

/** What the page says, what its controls show, and what those who listen are told of each. */
const state = (page) => page.evaluate(() => window.state());

/** Tools of the walk, inside of the page. `others` is the text of the function that changes its texts. */
function install(others) {
  const change = others && new Function(`return { ${others} }`)()[others.match(/^\w+/)[0]];
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const byPerson = '#app #levers select, #app #levers input, #app main select, #app main input, #app .scenario input, #app .scenario select';

  // Each is changed once; what is typed to search or to look at the list is no part of the scenario.
  const isWalked = (element) => !element.closest('.levers-head') && element.type !== 'search' && element.type !== 'file';
  const controls = () => [...document.querySelectorAll(byPerson)].filter(isWalked);
  const shows = (element) => (['radio', 'checkbox'].includes(element.type) ? element.checked : element.value);

  window.state = () => {
    const root = document.getElementById('app').cloneNode(true);
    // What was said and offered on the way belongs to one page alone, and so does what can be undone.
    root.querySelectorAll('[data-test="news"], .actions, .notices, .tools').forEach((element) => element.remove());
    const told = ['aria-valuetext', 'aria-label', 'aria-invalid', 'aria-pressed', 'aria-selected', 'style'];
    const attributes = [...root.querySelectorAll(told.map((name) => `[${name}]`).join())]
      .filter((element) => element.localName !== 'canvas')
      .map((element) => told.map((name) => element.getAttribute(name) ?? '').join('|'));
    return { text: root.textContent.replace(/\s+/g, ' '), attributes, controls: controls().map(shows) };
  };

  const key = (...modifiers) => {
    const event = { key: 'z', bubbles: true, cancelable: true, ctrlKey: true, shiftKey: modifiers.includes('Shift') };
    document.body.dispatchEvent(new KeyboardEvent('keydown', event));
  };
  const fire = (element, ...names) => names.forEach((name) => element.dispatchEvent(new Event(name, { bubbles: true })));
  // Work that goes on over many frames dims what was found before.
  const settled = async () => {
    do await frames();
    while (document.querySelector('.stale'));
    return JSON.stringify(window.state());
  };
  /** What is seen once it is as expected, or when that takes too long. */
  const seen = async (expected) => {
    let is = await settled();
    for (let more = 0; is !== expected && more < 20; more += 1) is = await settled();
    return is;
  };
  /** What is seen once it is other than before and no longer changes, or when that takes too long. */
  const seenAfter = async (before) => {
    let is = await settled();
    for (let more = 0; is === before && more < 10; more += 1) is = await settled();
    return seen(await settled());
  };
  const undoes = () => document.querySelector('.actions button').ariaLabel;

  /** Does to a control what a person would. Returns whether it could be changed. */
  function press(element, typed) {
    if (element.localName === 'select') {
      if (element.options.length < 2) return false;
      element.selectedIndex = (element.selectedIndex + 1) % element.options.length;
      fire(element, 'input', 'change');
    } else if (['radio', 'checkbox'].includes(element.type)) {
      if (element.type === 'radio' && element.checked) return false;
      element.click();
    } else if (element.type === 'range') {
      element.value = element.value === element.max ? element.min : element.max;
      fire(element, 'input', 'change');
    } else {
      const text = typed ?? `${element.value} x`;
      if (text === element.value) return false;
      element.focus();
      element.value = text;
      fire(element, 'input', 'change');
      element.blur();
    }
    return true;
  }

  const where = (a, b) => {
    const at = [...a].findIndex((letter, place) => letter !== b[place]);
    return `… ${a.slice(Math.max(0, at - 60), at + 80)} … is … ${b.slice(Math.max(0, at - 60), at + 80)} …`;
  };

  /** Walks all controls of the view, and every lever whose row, divided by `turns`, leaves `turn`. */
  window.walk = async (turn, turns) => {
    const faults = [];
    const nameOf = (element) => element.closest('[data-lever]')?.dataset.lever ?? element.ariaLabel ?? (element.id || element.className);
    const expectSeen = async (what, element, expected) => {
      if (change) change();
      const is = await seen(expected);
      if (expected !== is) faults.push(`after ${what} ${nameOf(element)}: ${where(expected, is)}`);
    };
    // What a slider shows can be typed into the field beside it.
    let slid = null;
    let walked = 0;
    for (let place = 0; place < controls().length; place += 1) {
      const at = () => controls()[place];
      const row = at().closest('.lever');
      if (row && [...document.querySelectorAll('#levers .lever')].indexOf(row) % turns !== turn) continue;
      const isField = at().classList.contains('value');
      if (isField && !slid) continue;
      if (change) change();
      const before = isField ? slid.before : await settled();
      const label = undoes();
      const had = shows(at());
      const chosen = controls().findIndex((control) => control.type === 'radio' && control.name === at().name && control.checked);
      if (!press(at(), slid?.text)) continue;
      walked += 1;
      if (isField) {
        await expectSeen('typing into', at(), slid.after);
        slid = null;
        key();
        await expectSeen('undo of what was typed into', at(), before);
        continue;
      }
      const after = await seenAfter(before);
      if (undoes() === label) {
        // A question to the scenario: it is taken back by hand.
        if (at().type === 'radio') controls()[chosen].click();
        else if (at().type === 'checkbox') at().click();
        else {
          at().value = had;
          fire(at(), 'input', 'change');
        }
        await expectSeen('putting back', at(), before);
        continue;
      }
      slid = at().type === 'range' ? { before, after, text: row.querySelector('.value')?.value } : null;
      if (!slid?.text) slid = null;
      key();
      await expectSeen('undo of', at(), before);
      key('Shift');
      await expectSeen('redo of', at(), after);
      // A few of them stay, so that what comes later finds another scenario.
      if (slid || walked % 5) {
        key();
        await expectSeen('a second undo of', at(), before);
      }
    }
    return { walked, faults };
  };
}

/** Walks the controls of the view that is open. Returns how many there were, and what was not as it should be. */
export async function walk(page, { turn = 0, turns = 1, others = null, unfolded = true } = {}) {
  await page.evaluate(install, others && String(others));
  if (unfolded) await unfold(page);
  return page.evaluate(([turn, turns]) => window.walk(turn, turns), [turn, turns]);
}

/** The whole page as it stands, with everything unfolded if that is how it was walked. */
export async function whole(page, { unfolded = true }) {
  await page.evaluate(install, null);
  if (unfolded) await unfold(page);
  return state(page);
}
