import type { Page } from '@playwright/test';

/** The device's connection, as a test wishes it. */
export interface Line {
  /** Kilobytes a second towards the server. */
  slow(kilobytes: number): Promise<void>;
  cut(): Promise<void>;
  good(): Promise<void>;
}

export async function lineOf(page: Page): Promise<Line> {
  const session = await page.context().newCDPSession(page);
  const set = async (offline: boolean, uploadThroughput: number): Promise<void> => {
    await session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  };
  return { slow: (kilobytes) => set(false, kilobytes * 1024), cut: () => set(true, -1), good: () => set(false, -1) };
}
