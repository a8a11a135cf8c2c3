import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { DiscussionMark, NewPost } from '@placet/contract/discussion/limits.ts';
import { firstValueFrom } from 'rxjs';
import type { Intent } from '../session/intent';

/** `at`: the assignment of a reviewer, the application for who coordinates its call. */
export const discussionUrl = (at: string): string => `/api/v1/discussions/${at}`;

/** What readers of a discussion do in it; each fails with the API's refusal (session/problem.ts). */
@Service()
export class DiscussionApi {
  private readonly http = inject(HttpClient);

  async say(at: string, post: NewPost, { headers }: Intent): Promise<void> {
    await firstValueFrom(this.http.post(`${discussionUrl(at)}/posts`, post, { headers }));
  }

  async edit(at: string, post: string, text: string, number: number): Promise<void> {
    await firstValueFrom(this.http.put(`${discussionUrl(at)}/posts/${post}`, { text, number }));
  }

  async remove(at: string, post: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${discussionUrl(at)}/posts/${post}`));
  }

  async mark(at: string, post: string, mark: DiscussionMark | null): Promise<void> {
    await firstValueFrom(this.http.put(`${discussionUrl(at)}/posts/${post}/mark`, { mark }));
  }

  async see(at: string, post: string): Promise<void> {
    await firstValueFrom(this.http.put(`${discussionUrl(at)}/seen`, { post }));
  }
}
