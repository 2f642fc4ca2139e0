import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** Fails with one line for each element in which axe finds something. */
export async function expectNoAxeFindings(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
  expect(findings).toEqual([]);
}
