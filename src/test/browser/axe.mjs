// Looks at pages in Chromium with axe: light and dark, wide and as on a phone; prints what is wrong.
// usage: node axe.mjs ORIGIN PATH...
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [origin, ...paths] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let wrong = 0;
try {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  for (const path of paths) {
    for (const scheme of ['light', 'dark']) {
      for (const width of [1200, 360]) {
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(origin + path, { waitUntil: 'load' });
        await page.evaluate(axe);
        const found = await page.evaluate(() => axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }));
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (sideways > 0) {
          wrong++;
          console.log(`${path} ${scheme} ${width}: wider than the window by ${sideways}`);
        }
        for (const violation of found.violations) {
          wrong++;
          const where = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join('\n    ');
          console.log(`${path} ${scheme} ${width}: ${violation.impact} ${violation.id}: ${violation.help}\n    ${where}`);
          if (violation.id === 'color-contrast') console.log('    ' + violation.nodes[0].any.map((a) => a.message).join(' '));
        }
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${wrong} problems on ${paths.length} pages`);
process.exit(wrong === 0 ? 0 : 1);
