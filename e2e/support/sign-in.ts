import type { BrowserContext } from '@playwright/test';
import { origin } from './people.ts';

/** Gives the browser a session, as if the person had signed in there. */
export async function useSession(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin() }]);
}
