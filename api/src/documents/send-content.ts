import type { FastifyReply } from 'fastify';
import { attachment } from './domain/content-disposition.ts';
import type { Content } from './use-cases/open-content.ts';

export type { Content };

/**
 * Answers with a file, so that no browser does anything with it by itself: an attachment, of the type we found, that may not be sniffed,
 * framed, or run (also opened in a tab of its own, the sandbox holds).
 */
export async function sendContent(reply: FastifyReply, content: Content): Promise<void> {
  const { range, size, bytes } = content;
  void reply
    .header('content-type', content.mediaType)
    .header('content-disposition', attachment(content.fileName))
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('accept-ranges', 'bytes')
    .header('content-length', String(range ? range.end - range.start + 1 : size));
  if (range)
    void reply.status(206).header('content-range', `bytes ${String(range.start)}-${String(range.end)}/${String(size)}`);
  await reply.send(bytes);
}
