// What every peer is given: the published figures from data/, read here and typed nowhere else, and how they are used.
import { readFileSync } from 'node:fs';

const YEARS = 10;
const TEAM_LAST_YEAR = 5;
const WIDER_START = 2;
const WIDER_FULL = 10;

const data = new URL('../../data/', import.meta.url);
const FIGURES = ['funding', 'one-off-costs', 'programme-team', 'savings', 'wider-benefits'];

/** The model of the published case with 37 uncertain inputs. Money in pounds; lists by year begin with Year 1. */
export function inputs() {
  const figures = new Map(FIGURES.flatMap((name) => rows(`figures/${name}.csv`)).map(({ id, value }) => [id, value]));
  const value = (id) => {
    const number = Number.parseFloat(figures.get(id));
    if (Number.isNaN(number)) throw new Error(`data/figures/: "${id}" is missing or no number`);
    return number;
  };
  const range = (id) => ({ low: value(`${id}.low`) * 1e6, high: value(`${id}.high`) * 1e6 });
  const years = Array.from({ length: YEARS }, (_, index) => index + 1);

  const lines = rows('lines.csv');
  const shareBy = (line, year) => sum(line.phasing.split(';').slice(0, year).map(Number));

  const posts = rows('posts.csv').map(({ id }) => id);
  // A post that Phase 1 does not list is not in it.
  const small = posts.filter((id) => figures.has(`team.phase-1.${id}`));
  const pay = (phase, ids) => sum(ids.map((id) => value(`team.${phase}.${id}`) * value(`post.${id}.cost`)));
  const phase1 = (pay('phase-1', small) + value('team.phase-1.non-pay')) * (value('team.phase-1.months') / 12);
  const phase2 = pay('phase-2', posts) + sum(rows('non-pay.csv').map(({ id }) => value(`non-pay.${id}`)));

  return {
    // Least, most likely, greatest: between the published low, 0, and high, 1; the part of a measure's target reached.
    position: [0.2, 0.5, 0.8],
    progress: [0.5, 1, 1],
    drivers: lines.filter(({ kind }) => kind === 'saving').map((line) => ({
      ...range(`driver.${line.id}`),
      shares: years.map((year) => shareBy(line, year)),
    })),
    costLines: lines.filter(({ kind }) => kind === 'one-off').map(({ id }) => range(`cost.${id}`)),
    contingency: value('cost.contingency.rate') / 100,
    phasing: years.map((year) => [0.3, 0.5, 0.2][year - 1] ?? 0),
    programme: years.map((year) => (year === 1 ? phase1 : year <= TEAM_LAST_YEAR ? phase2 : 0)),
    benefits: rows('measures.csv').map(({ id }) => value(`measure.${id}.benefit`) * 1e6),
    ramp: years.map((year) => Math.min(1, Math.max(0, year - WIDER_START + 1) / (WIDER_FULL - WIDER_START + 1))),
    discount: years.map((year) => (1 + value('discount-rate.2026') / 100) ** (1 - year)),
  };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The rows of a file below data/, by the names in its first line. */
function rows(name) {
  const [header, ...lines] = readFileSync(new URL(name, data), 'utf8').trimEnd().split(/\r?\n/).map(fields);
  return lines.map((line) => Object.fromEntries(header.map((field, index) => [field, line[index]])));
}

/** No field of data/ runs over several lines; a quote in a quoted field is doubled. */
function fields(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'));
}
