import { Injectable } from '@nestjs/common';
import { taskFileBytes, taskQuestion } from '@placet/contract/recruitment-task/schemas.ts';
import { UploadPlaces } from '../documents/upload-places.ts';
import { OwnTasks } from './own-tasks.ts';

/** Where the files of answers are uploaded: to the application, under a question that no form asks. */
@Injectable()
export class TaskUploads {
  constructor(places: UploadPlaces, tasks: OwnTasks) {
    places.add(taskQuestion, async (tx, applicationId) => {
      const { application, task } = await tasks.writable(tx, applicationId, 'document.upload');
      if (task.fileTypes.length === 0) return null;
      return {
        applicationId,
        owner: { accountId: application.accountId, referenceId: null },
        question: {
          ...{ key: taskQuestion, kind: taskQuestion, type: 'file', label: {}, required: true },
          ...{ accept: [...task.fileTypes], maxBytes: taskFileBytes },
        },
      };
    });
  }
}
