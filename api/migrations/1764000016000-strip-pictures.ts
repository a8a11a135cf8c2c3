import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures are kept without the place, time and device they tell of: how much of what was sent is not kept. */
export class StripPictures1764000016000 implements MigrationInterface {
  readonly name = 'StripPictures1764000016000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE document ADD COLUMN stripped integer NOT NULL DEFAULT 0 CHECK (stripped >= 0)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE document DROP COLUMN stripped');
  }
}
