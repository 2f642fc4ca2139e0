// The list of the samples that lie beside the page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ending = '.case.json';

/** The samples of a folder as JSON, by title: the page cannot look into folders. */
export function listed(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  const samples = files.map((name) => {
    const { id, title, summary } = JSON.parse(readFileSync(join(folder, name), 'utf8')).case;
    if (`${id}${ending}` !== name) throw new Error(`cases/${name} holds the case ${id}: name the file for it.`);
    return { id, title, summary };
  });
  samples.sort((one, other) => one.title.localeCompare(other.title, 'en'));
  return `${JSON.stringify(samples, null, 1)}\n`;
}
