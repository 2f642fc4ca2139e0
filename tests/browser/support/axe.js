import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** Fails with one line for each element in which axe finds something. */
export async function expectNoAxeFindings(page) {
  // The page has no frames to look into, and what passes is not reported: both save three quarters of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
  expect(findings).toEqual([]);
}
