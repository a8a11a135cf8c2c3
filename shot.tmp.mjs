// node shot.mjs origin outdir path[,path] [cookie]
import { chromium } from 'playwright-core';
const [origin,out,paths,cookie]=process.argv.slice(2);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
for (const path of paths.split(',')) for (const [dev,w,h] of [['phone',390,844],['desk',1280,900]]) for (const scheme of ['light','dark']) for (const loc of ['en','fr']) {
  if (scheme==='dark' && loc==='en' && dev==='desk') continue;
  const ctx=await b.newContext({viewport:{width:w,height:h},colorScheme:scheme,locale:loc==='fr'?'fr-FR':'en-GB'});
  if(cookie) await ctx.addCookies([{name:'placet_session',value:cookie,url:origin}]);
  const p=await ctx.newPage(); p.on('console',m=>{if(m.type()==='error')console.log(loc,path,m.text())});p.on('pageerror',e=>console.log('pageerror',String(e)));
  await p.goto(origin+'/'+loc+path,{waitUntil:'networkidle'}).catch(e=>console.log(e.message));
  await p.screenshot({path:`${out}/${path.replaceAll('/','_')||'home'}-${dev}-${scheme}-${loc}.png`,fullPage:true});
  await ctx.close();
}
await b.close();
