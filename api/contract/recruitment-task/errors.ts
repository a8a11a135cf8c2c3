/** Refusals of the recruitment task: code → HTTP status. */
export const taskErrors = {
  'task.changed_meanwhile': 409,
  'task.sent_already': 409,
  'task.not_ready': 409,
  'task.nobody_to_send': 409,
  'task.send_changed': 409,
  'task.not_changeable': 409,
  'task.not_open': 409,
  'task.over': 409,
  'task.handed_in': 409,
  'task.not_started': 409,
  'task.incomplete': 422,
  'task.file_not_ready': 409,
  'task.material_refused': 422,
  'task.too_many_materials': 409,
} as const;
