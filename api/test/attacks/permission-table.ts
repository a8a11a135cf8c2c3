/**
 * Who may do what, written by hand from the roles of the organisation (docs/domain-language.md), not from the code: the code is held against it.
 *
 * all      to every record, or there is none
 * own      to their own records: their account's, their call's, their link's; those of others are not there
 * no       not with this role
 * sign-in  not without an account
 *
 * The coordinator here is that of one call: what all calls share is for coordinators of every call.
 *
 * Interns, countersigners and data protection officers have their own account and nothing else so far.
 */
export const permissionTable = `
permission                   visitor  account  reviewer  supervisor  coordinator  administrator  referee

service.read                 all      all      all       all         all          all            all
organisation.read            all      all      all       all         all          all            all
call.read                    all      all      all       all         all          all            all

session.open                 all      all      all       all         all          all            all
session.read                 all      all      all       all         all          all            all
session.close                all      all      all       all         all          all            all
link.use                     all      all      all       all         all          all            all
account.register             all      all      all       all         all          all            all

session.extend               sign-in  own      own       own         own          own            no
session.end                  sign-in  own      own       own         own          own            no
account.read                 sign-in  own      own       own         own          own            no
account.change               sign-in  own      own       own         own          own            no
account.delete               sign-in  own      own       own         own          own            no

application.create           sign-in  own      own       own         own          own            no
application.read             sign-in  own      own       own         own          own            no
application.edit             sign-in  own      own       own         own          own            no
application.submit           sign-in  own      own       own         own          own            no
application.withdraw         sign-in  own      own       own         own          own            no
document.upload              sign-in  own      own       own         own          own            own
document.read                sign-in  own      own       own         own          own            own
document.delete              sign-in  own      own       own         own          own            own

reference.follow             sign-in  own      own       own         own          own            no
reference.ask                sign-in  own      own       own         own          own            no
reference.give               sign-in  no       no        no          no           no             own

received_application.list    sign-in  no       no        no          own          no             no
received_application.read    sign-in  no       no        no          own          no             no
received_application.return  sign-in  no       no        no          own          no             no
received_application.export  sign-in  no       no        no          own          no             no
screening.read               sign-in  no       no        no          own          no             no
screening.decide             sign-in  no       no        no          own          no             no

decision.stage               sign-in  no       no        no          own          no             no
decision.release             sign-in  no       no        no          own          no             no
offer.answer                 sign-in  own      own       own         own          own            no
task.send                    sign-in  no       no        no          own          no             no
placement.prepare            sign-in  no       no        no          own          no             no
placement.publish            sign-in  no       no        no          own          no             no
task.do                      sign-in  own      own       own         own          own            no

application_note.read        sign-in  no       no        no          own          no             no
application_note.write       sign-in  no       no        no          own          no             no
saved_view.use               sign-in  no       no        no          own          no             no
placement.report             sign-in  no       no        no          own          no             no
home.read                    sign-in  no       no        no          own          no             no

review.do                    sign-in  no       own       no          no           no             no
conflict.declare             sign-in  no       own       no          no           no             no
review.reopen                sign-in  no       no        no          own          no             no
discussion.join              sign-in  no       own       no          own          no             no
review.assign                sign-in  no       no        no          own          no             no
conflict.keep                sign-in  no       no        no          own          no             no
ranking.read                 sign-in  no       no        no          own          no             no

call.set_up                  sign-in  no       no        no          own          no             no
question_library.use         sign-in  no       no        no          all          no             no
team.read                    sign-in  no       no        no          all          all            no
team.change                  sign-in  no       no        no          no           no             no
need.weigh                   sign-in  no       no        no          own          no             no
need.list                    sign-in  no       no        own         no           no             no
need.change                  sign-in  no       no        own         own          no             no
wish.answer                  sign-in  own      own       own         own          own            no
candidate.rank               sign-in  no       no        own         own          no             no
call.create                  sign-in  no       no        no          no           no             no
call.open                    sign-in  no       no        no          own          no             no
programme.change             sign-in  no       no        no          no           no             no
organisation.change          sign-in  no       no        no          no           all            no
content.change               sign-in  no       no        no          no           all            no
resource.read                all      all      all       all         all          all            all

mail_template.change         sign-in  no       no        no          no           all            no
message.read                 sign-in  no       no        no          own          all            no
message.resend               sign-in  no       no        no          own          all            no

staff.read                   sign-in  no       no        no          no           all            no
staff.invite                 sign-in  no       no        no          no           all            no
role.grant                   sign-in  no       no        no          no           all            no
account.deactivate           sign-in  no       no        no          no           all            no
acting.begin                 sign-in  no       no        no          all          all            no
acting.end                   sign-in  all      all       all         all          all            no
`;
