import type { Params } from 'nestjs-pino';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

interface Described {
  name?: string;
  message?: string;
  code?: unknown;
  stack?: string;
}

/** An error's name, code and stack; the message of a database error may hold values, so of those only the code. */
function describe(error: Described): Described {
  const database =
    error.name === 'QueryFailedError' || (typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code));
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
  return {
    name: error.name ?? 'Error',
    code: error.code,
    ...(!database && { message: error.message }),
    ...(frames !== undefined && { stack: frames }),
  };
}

/** What the framework says of itself at every start, a line a route: of use to nobody who runs the product. */
const frameworkTalk = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);
const informational = 30;

/**
 * Log lines hold what is on this list and nothing else: no address, name, answer, token, file name, path parameter or query string.
 * The request id joins the line, the audit event and the problem document.
 */
export function loggingOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.LOG_LEVEL,
      autoLogging: config.LOG_LEVEL === 'debug' || config.NODE_ENV === 'production',
      quietReqLogger: true,
      hooks: {
        logMethod(parameters, method, level) {
          const [first] = parameters as unknown[];
          const context = (first as { context?: unknown } | undefined)?.context;
          if (level > informational || typeof context !== 'string' || !frameworkTalk.has(context)) {
            method.apply(this, parameters);
          }
        },
      },
      customAttributeKeys: { reqId: 'requestId' },
      serializers: {
        req: (request: { id: unknown; method: string; raw?: FastifyRequest }) => ({
          id: request.id,
          method: request.method,
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: describe,
      },
      customSuccessMessage: () => 'answered',
      customErrorMessage: () => 'failed',
    },
  };
}
