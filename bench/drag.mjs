/**
 * Runs in the page: moves a slider, or the milestone that is marked, once in each frame and measures what each move costs.
 * Times are in milliseconds: `script` until the scripts of the frame are done, `painted` until the frame is painted;
 * `late` says that the page asked for a further frame to finish the work. `intervals` lie between frames.
 */
export async function drag({ count, isMilestone }) {
  const visible = (input) => input.checkVisibility();
  const find = () =>
    [...document.querySelectorAll('[data-bench-drag] input[type=range], input[type=range][data-bench-drag]')].find(visible) ??
    document.querySelector('input[type=range]');
  const marked = document.querySelector('.point')?.getBoundingClientRect();
  const canvas = document.querySelector('[data-figure=roadmap] canvas');
  let input = isMilestone ? canvas : find();
  const label = input.labels?.[0] ?? input.ariaLabelledByElements?.[0];
  const name = (label?.textContent ?? input.ariaLabel ?? '').trim().slice(0, 20);

  // A column further with each event, over the eight to the right of the names and back.
  function point(type, x) {
    const clientY = marked.y + marked.height / 2;
    const event = { bubbles: true, pointerId: 1, pointerType: 'mouse', clientX: x, clientY };
    canvas.dispatchEvent(new PointerEvent(type, event));
  }
  function moveMilestone(i) {
    const { x, width } = canvas.getBoundingClientRect();
    point('pointermove', x + width * (0.31 + 0.073 * (8 - Math.abs((i % 16) - 8))));
  }
  if (isMilestone) point('pointerdown', marked.x + marked.width / 2);

  // From the lowest value to the highest and back, each event another value, as the browser would send them.
  const [min, max] = [Number(input.min || 0), Number(input.max || 100)];
  const step = Number(input.step) || (max - min) / 100;
  const places = Math.max(1, Math.min(count / 2, Math.floor((max - min) / step)));
  const valueAt = (i) => {
    const place = places - Math.abs((i % (2 * places)) - places);
    return min + Math.round((place / places) * ((max - min) / step)) * step;
  };
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  function move(i) {
    if (!input.isConnected) input = find();
    setValue.call(input, valueAt(i));
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  const requestFrame = window.requestAnimationFrame.bind(window);
  const cancelFrame = window.cancelAnimationFrame.bind(window);
  const asked = new Set();
  window.requestAnimationFrame = (callback) => {
    const id = requestFrame((now) => {
      asked.delete(id);
      callback(now);
    });
    asked.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    asked.delete(id);
    cancelFrame(id);
  };

  // Browsers deliver input at the start of a frame, before the callbacks of requestAnimationFrame. A script cannot send
  // input then, but scroll events are delivered there too, so each move happens in one.
  const scroller = document.createElement('div');
  scroller.style.cssText = 'position: fixed; width: 9px; height: 9px; overflow: scroll; visibility: hidden';
  scroller.innerHTML = '<div style="height: 99px"></div>';
  document.body.append(scroller);
  const nextFrame = () => (scroller.scrollTop = scroller.scrollTop ? 0 : 1);

  const painted = new MessageChannel();
  const events = [];
  const intervals = [];
  let start;
  let frame;
  await new Promise((done) => {
    scroller.addEventListener('scroll', () => {
      start = performance.now();
      (isMilestone ? moveMilestone : move)(events.length);
    });
    // A second listener, because between the two the page does what it put off to a microtask, such as rendering.
    scroller.addEventListener('scroll', () => {
      requestFrame((now) => {
        if (frame !== undefined) intervals.push(now - frame);
        frame = now;
        events.push({ script: performance.now() - start });
        // The message arrives as the first task after this frame's painting.
        painted.port2.postMessage(null);
      });
    });
    painted.port1.onmessage = () => {
      Object.assign(events.at(-1), { painted: performance.now() - start, late: asked.size > 0 });
      if (events.length < count) nextFrame();
      else done();
    };
    nextFrame();
  });

  if (isMilestone) point('pointerup', marked.x);
  else input.dispatchEvent(new Event('change', { bubbles: true }));
  scroller.remove();
  Object.assign(window, { requestAnimationFrame: requestFrame, cancelAnimationFrame: cancelFrame });
  return { name, events, intervals };
}

/**
 * Runs in the page: moves a slider, lets go, and measures how long it takes until all runs are on the page, some times.
 */
export async function letGo(count) {
  const input = document.querySelector('input[type=range]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const says = (text) => document.querySelector('.question').textContent.includes(text);
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const until = async (text) => {
    while (!says(text)) await frame();
  };
  const times = [];
  for (let i = 0; i < count; i++) {
    setValue.call(input, String(Number(input.min) + ((i % 2) + 1) * Number(input.step)));
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('2,000 runs');
    const start = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until('10,000 runs');
    times.push(performance.now() - start);
  }
  return times;
}
