/** Appends one event to its subject's chain: type and id of the subject, type of the event, actor, facts. */
export const appendAuditSql = 'SELECT audit_append($1, $2, $3, $4::jsonb, $5::jsonb)';
