import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { routes } from '@placet/contract';
import { routeOf } from '../platform/http/handles.ts';
import { AccessGuard } from './access.guard.ts';
import { policy } from './policy.ts';
import { RefereeLookup } from './referee-lookup.ts';
import { SessionLookup } from './session-lookup.ts';

/** Who asks and whether they may. Refuses to boot when a handler has no route of the contract, a route no handler, or a permission no rule. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [SessionLookup, RefereeLookup, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionLookup],
})
export class AccessModule implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const served = new Set<string>();
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (!handler || !Reflect.hasMetadata('path', handler)) continue;
        const route = routeOf(handler);
        if (!route)
          throw new Error(`${metatype?.name ?? 'controller'}.${name} serves a path without a route of the contract`);
        if (!routes.includes(route)) throw new Error(`${route.id} is no route of the contract`);
        if (!Object.hasOwn(policy, route.permission))
          throw new Error(`nobody was said to hold ${route.permission}, which ${route.id} needs`);
        if (served.has(route.id)) throw new Error(`route ${route.id} is served twice`);
        served.add(route.id);
      }
    }
    const missing = routes.filter(({ id }) => !served.has(id)).map(({ id }) => id);
    if (missing.length > 0) throw new Error(`routes promised but not served: ${missing.join(', ')}`);
  }
}
