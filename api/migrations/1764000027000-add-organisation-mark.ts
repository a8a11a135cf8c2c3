import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisation's mark: a small PNG, and the hash that its address carries. */
export class AddOrganisationMark1764000027000 implements MigrationInterface {
  readonly name = 'AddOrganisationMark1764000027000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE organisation ADD COLUMN mark bytea,
        ADD COLUMN mark_hash text GENERATED ALWAYS AS (left(encode(sha256(mark), 'hex'), 16)) STORED,
        ADD CONSTRAINT ck_organisation_mark CHECK (octet_length(mark) <= 65536)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE organisation DROP COLUMN mark_hash, DROP COLUMN mark');
  }
}
