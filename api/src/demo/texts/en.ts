import type { ApplicantTexts } from './texts.ts';

export const en: Omit<ApplicantTexts, 'references' | 'trusted'> = {
  beginnings: [
    'When I was fourteen our street was cleared for a stadium. Nobody in the neighbourhood had a paper that said the land was ours, so nobody was heard. My aunt kept a school notebook with names, dates and the numbers on the lorries. Years later that notebook was the only thing a lawyer could use. I have wanted to understand that kind of work ever since: how something ordinary becomes something a court must answer.',
    'I used to think that human rights happened in big rooms with flags. Then I spent a summer answering the telephone of a legal clinic, and learned that they begin with somebody who calls three times and hangs up twice. The third time you must be there, be patient and write down exactly what is said. I would like to learn what happens with those words afterwards, when they leave the country in a report.',
    'My grandparents never spoke about the years before they left. I found out from a truth commission’s final report, where their village takes up half a page. Half a page is very little and it was everything to my mother. Somebody had sat with the neighbours, checked what they remembered against the parish register and printed it. I want to do that work with care, because I know who reads it in the end.',
    'Three years ago a friend of mine was arrested for a photograph. She was released after a campaign that I first took for noise, until I saw how exactly it had been planned: which mission was written to on which day, who spoke and who kept silent. I was given the task of keeping the list of who had been told what. Since then I know that I am good at the quiet half of this work, and that I wish to become better.',
    'I grew up in a town with one road, one radio station and a mine. The station read the mine’s announcements as news. In my last year of school four of us began to read out the water tests as well, on a loudspeaker, on market days. It was not brave, it was arithmetic, but it changed what people dared to ask. I would like to learn from people who do this with more than a loudspeaker.',
    'What brings me to you is a failure. In my first job I collected forty interviews with domestic workers and we published them too early and too openly. Two women lost their places. Nobody blamed me but I still know their names. I have read everything I could find on consent and on protecting sources since, and I would like to work where these questions are asked before the interview, not after it.',
    'I am not somebody who always knew what she wanted. I studied what my family could pay for, worked in a call centre, and came to human rights because the union needed somebody who could write a letter without shouting. I liked it more than anything I had done. Since then I have written some two hundred letters, and eleven of them changed something. I would like to know how to make that number grow.',
    'At the border where I live, people’s stories are told in forty minutes, through an interpreter, on a plastic chair. I have been that interpreter for two years. I have seen a good story refused because it was told in the wrong order, and I have gone home angry at a form. Your work on how the United Nations hears people who cannot travel is the first thing I have read that takes that problem seriously.',
    'My country has signed nearly every treaty there is. I know because I compared them, for a thesis nobody asked for, with what the police academy teaches. The distance between the two shelves is about six metres and one locked door. I would like to spend some months among people whose profession it is to measure such distances and to say them aloud where the government has to listen.',
    'For a long time I volunteered on weekends at a shelter, cooking. People talk to whoever cooks. I learned to listen without asking, and to notice when a conversation was becoming something that ought to be told to somebody trained. I have now done a first training myself. The next step, for me, is to see how an organisation carries such a story further without taking it away from the person.',
    'I come from a small island that is usually mentioned in a footnote on the climate. Footnotes can be very far from home. Last year I helped our youth council to send a two-page submission to a treaty body, and the committee quoted one sentence of it. My village has printed that sentence on a wall. I want to learn how to help others get their sentence, and how to make two.',
    'I was a student representative in the year the university closed. We kept minutes of every meeting, on paper, in two copies, because we knew that afterwards there would be several versions of what had happened. There were five. Ours was the one that the ombudsperson accepted. It taught me that courage matters less than being exact, and that being exact can be learned.',
  ],
  skills: {
    law: 'My degree is in law, and what I liked most was the part others skip: procedure. I can find out which body may hear a complaint, by when and in what form, and I check a citation before I use it. In the clinic I prepared eleven files for asylum hearings under supervision. I write slowly and rewrite a lot; my supervisor used to say that my second draft is another person’s fifth.',
    politics:
      'I studied international relations, with a thesis on how small delegations build majorities at the Council. For it I read four years of voting records and interviewed nine diplomats, two of whom spoke to me only because I promised not to quote them, and I did not. I can follow a long debate, take notes that somebody else can use the same evening, and tell a position from a courtesy.',
    journalism:
      'I worked for two years as a reporter at a regional paper, mostly courts and the council. I know how to ask the same question in three ways, how to read a budget, and how to check a story that is too good. I have also learned when not to publish. I shorten easily: the story that you have just read in your paper was probably twice as long when it came in.',
    finance:
      'I am a bookkeeper, and I know that this is not what most people write here. For three years I kept the accounts of a women’s cooperative with nine donors, each with its own rules. Our audits were clean, and I found the one mistake before the auditor did. I believe that an organisation whose money is in order can say no more easily, and that this is part of its safety.',
    data: 'I am trained in statistics and I program a little, enough to clean what others have entered and to say how sure we may be. For a monitoring group I joined three lists of missing people that spelled every name differently, and wrote down each decision so that others could disagree with it. I like tables, I distrust pretty maps, and I always keep the raw file.',
    'social-work':
      'I am a social worker. Most of my days were visits: listening, filling in what has to be filled in, and finding out what a person really came for. I have worked with people who had lived through violence, with supervision, and I know what that does to those who listen. I can write a report that a judge understands and that the person it speaks of would recognise.',
    translation:
      'I translate, for the last two years as a profession: statements, medical reports, now and then a poem to recover. I know that one verb can change whether somebody “left” or “fled”. I keep glossaries, ask when I do not understand, and never improve a witness. I am used to receiving a text in the evening that is needed in the morning, and to saying honestly what is possible.',
    film: 'I make short films, usually alone, with a camera, a microphone and the telephone of whoever is there. I have learned how to show what happened to somebody without showing their face, and that a film is finished when those in it have seen it. I also run the accounts of two small associations and can explain, with numbers, why most posts are a waste of time.',
    archives:
      'I have a training in archives and spent a year in a municipal one, describing boxes that had stood in a cellar since the fifties. I learned to describe what is there and not what I would like to find, to note where a thing came from before I touch it, and to give files names that still make sense in ten years. I can do that with photographs from a telephone as well.',
    health:
      'I am a nurse. In six years in an emergency room I learned to be calm, to write things down at once, and that how a question is asked decides what is answered. I have documented injuries for the courts according to the Istanbul Protocol and given evidence twice. I should like to learn the other side: what becomes of such a report when it reaches the people who decide.',
  },
  teams: {
    'un-monitoring': [
      'I should like to work with UN Monitoring, because I have so far only read what came out of the Council and never seen how it came about. I would be glad to take notes in the back row, to prepare the sheet that somebody needs before a meeting, and to learn from people who can tell after ten minutes where a resolution will fail.',
      'UN Monitoring is my first choice since the Universal Periodic Review of my own country is due next year. Civil society at home has never taken part in it beyond one joint letter. I hope to understand how the recommendations come into being, so that I can explain it to the three associations that are already waiting for me to come back and tell them.',
    ],
    documentation: [
      'Documentation appeals to me most. I like work of which nobody sees anything when it is done well: a file in its place, a date that was checked, a source that stays protected. I have read your guide on describing photographs and used it with our volunteers; I would like to see what you do with the cases that the guide leaves open.',
      'I put Documentation first because I believe that most of what happened will be judged later than we hope, by people we do not know. What they will need is order. I can sit a long time with one hard drive, and I do not mind the hundredth picture of the same street if it is the one with the shadow that gives the hour.',
    ],
    legal: [
      'I have placed Legal first. At home complaints to treaty bodies are something one hears about; nobody in my city has written one. I would like to see from close by how a case is chosen, what is left out and why, and how one tells a family honestly what such a decision can and cannot do for them.',
      'My first choice is Legal. During my studies I drafted submissions for a moot court where the facts were always complete and everybody behaved. I want to learn how to work with facts that are not, with deadlines that are, and with clients who have every right to change their mind in between.',
    ],
    africa: [
      'The regional team for Africa would be the right place for me. I speak the languages that its partners speak on the telephone, not only those they write in. I have lived in two of the countries you work on and I know how far it is from the capital to where things happen, and who pays for the petrol.',
      'I would like to join the Africa team. Much of what I read about my region is written by people who visited it well prepared. I come from inside and should like to learn their preparation, while perhaps saving them a mistake or two with names, holidays and who must be greeted first.',
    ],
    'finance-administration': [
      'I apply to Finance and administration with conviction and not as a way in. I would like to see how a medium-sized organisation plans a year of which nobody knows how it will go, how it pays partners in countries where banks refuse, and how it keeps receipts that could endanger whoever signed them.',
      'Finance and administration is where I can be of use from the first week. I have seen associations fail over a report that was two weeks late. I would like to learn how you organise such things for forty people, and I am ready to do the dull parts while I learn.',
    ],
    communications: [
      'With Communications I would like to learn how to speak about people without using them. I can edit sound and pictures, I write short, and I am not afraid of comments. But I have never worked where one wrong detail puts somebody in danger, and I want to acquire the habits that this needs before I go on.',
      'Communications is my first choice. What your team publishes is understood by my mother, who left school at eleven, and that is the highest praise I know. I would like to find out how many drafts this takes, and to help with the French and the English, which I both use every day.',
    ],
  },
  endings: [
    'I can come for the whole period and I know that the allowance is small; I have saved for it. After the internship I want to go back and work where I began.',
    'I do not know yet whether I shall spend my life in this field. I know that I would like to find out among people who take it seriously, and that I would work hard.',
    'Thank you for asking for plain sentences. I have shown this text to the person I learned most from, and she asked me to add that I am punctual. I am.',
    'In five years I would like to train others at home. For that I must first have done the work myself, under people who correct me.',
    'I have been refused twice elsewhere and was once told that I lacked experience. I hope to have shown that there is some, even if it stands in no certificate.',
  ],
  doings: {
    law: 'Prepared files for asylum hearings and kept the calendar of deadlines, under a supervising lawyer.',
    politics: 'Followed parliamentary debates and wrote a weekly summary that eight member groups relied on.',
    journalism: 'Reported on courts and the town council; two stories led to corrections by the authorities.',
    finance: 'Kept the accounts of nine grants, prepared the yearly audit, paid salaries on time.',
    data: 'Cleaned and joined lists from three sources, documented each decision, wrote the method chapter.',
    'social-work': 'Visited families, wrote reports for the court, took part in weekly supervision.',
    translation: 'Translated statements and medical reports; built a glossary that the team still uses.',
    film: 'Planned, filmed and edited six short films with those whom they show; ran two accounts.',
    archives: 'Described and packed four hundred boxes, wrote the finding aid, trained two volunteers.',
    health: 'Cared for patients in the emergency room; documented injuries for the courts.',
  },
  precautions: [
    'Please write only in the evening and without naming your organisation in the subject. I share my mailbox with my employer during the day.',
    'My family does not know that I apply. “About the course in Geneva” would be a safe subject. Please never call the number of my home.',
    'I live where letters about human rights are read by others too. Signal is safe; ordinary mail should say as little as possible.',
  ],
  declined: 'I taught this person in one large course only and cannot say anything that would help you or them.',
  screened: {
    rules: 'Wrote that they will take a language course; asked to apply again once it is done.',
    incomplete: 'One referee declined and nobody else was named in time.',
  },
  returned:
    'Your cover letter is the one for another organisation. Please upload the one you wrote for us; everything else is complete.',
};
