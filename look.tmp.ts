// tree must be built; PATHS='email|/path,…' OUT=dir : screenshots as a person
import { chromium } from '@playwright/test';
const { startProduct } = await import(process.cwd() + '/e2e/support/product.ts');
const { signIn } = await import(process.cwd() + '/e2e/support/people.ts');
const { sql } = await import(process.cwd() + '/e2e/support/database.ts');
const product = await startProduct(); process.env.PLACET_ORIGIN = product.origin; process.env.PLACET_DATABASE = product.databaseUrl;
const { demoPassword } = await import(process.cwd() + '/api/src/accounts/demo/demo-accounts.ts').catch(() => ({ demoPassword: '' })) as any;
const out = process.env.OUT ?? '/tmp/look';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const cookies = new Map<string, string>();
  for (const spec of (process.env.PATHS ?? '').split(',')) { const [email, raw] = spec.split('|') as [string, string];
    let path = raw;
    for (const m of raw.matchAll(/\{([^}]+)\}/g)) { const [row] = await sql(m[1]!) as any[]; path = path.replace(m[0], Object.values(row)[0] as string); }
    if (email && !cookies.has(email)) cookies.set(email, await signIn(email, process.env.PW ?? demoPassword));
    for (const [dev, w, h] of [['phone', 390, 844], ['desk', 1280, 900]] as const) for (const [scheme, loc] of [['light', 'en'], ['dark', 'fr']] as const) {
      const ctx = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme });
      if (email) await ctx.addCookies([{ name: 'placet_session', value: cookies.get(email)!.split('=')[1]!, url: product.origin }]);
      const page = await ctx.newPage(); page.on('console', (m) => { if (m.type() === 'error') console.log(loc, path, m.text()); }); page.on('pageerror', (e) => console.log('pageerror', path, String(e)));
      await page.goto(product.origin + '/' + loc + path, { waitUntil: 'networkidle' }).catch((e) => console.log(e.message));
      await page.screenshot({ path: `${out}/${path.split('?')[0]!.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll('/', '_')}-${dev}-${scheme}-${loc}.png`, fullPage: true });
      await ctx.close();
    } }
} finally { await browser.close(); await product.stop(); }
