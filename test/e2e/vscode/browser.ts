/** Opens Debian's Chromium with a fresh profile and nothing that reaches for a network. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where browsers are on the systems on which these tests run. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser. Throws where none is installed. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (!executablePath) throw new Error('There is no Chromium. On Debian: `apt-get install chromium`.');
  return chromium.launch({ executablePath, args: quiet });
}

/** A page of a usual size that fails every request to another machine. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1' && hostname !== 'localhost' && !hostname.endsWith('.localhost'),
    (route) => route.abort(),
  );
  return page;
}
