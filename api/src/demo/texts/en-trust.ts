import type { ApplicantTexts } from './texts.ts';

export const enTrust: Pick<ApplicantTexts, 'references' | 'trusted'> = {
  trusted: [
    'In the clinic I typed the statements of people who were in hiding. I used the machine that had no network, locked the drawer each time I stood up, and never spoke about a file on the bus, also not without names. When my flatmate asked what I did all day, I said that I typed, which was true.',
    'A colleague told me about her illness because she needed somebody to take over on bad days. I arranged the timetable so that nobody would see a pattern, and when our manager asked me directly, I said that he should ask her. She told him herself half a year later.',
    'As a class representative I was given the names of students who had complained about a lecturer. I kept the list on paper, in a sealed envelope, at my aunt’s. When it was over I asked each of them whether I should burn it or give it back. Nine of eleven wanted to see it burn.',
    'While interpreting I learned where a family was staying. The next week their neighbour, whom I have known since school, asked me about them. I said I could not remember. I then told my coordinator about the question, because I thought that she ought to know somebody was asking.',
    'I had the passwords of the association for one summer. I changed them when I got them, wrote down who had access to what, and changed them again on the day that I gave them back, in front of my successor, so that nobody ever had to trust me afterwards.',
    'In the emergency room people tell you things because they are afraid. What belongs in the record I wrote in the record. What did not, I forgot in the corridor. Once the police asked; I told them whom to write to, told my head nurse, and went on with my shift.',
    'At the newspaper a clerk gave me documents. I copied the figures by hand, returned the paper the same day, and took care that our article quoted a number that stood in two other places as well. My editor never learned the name and, to his credit, never asked.',
    'The cooperative’s bank statements showed which member sent money to a prisoner’s family. I kept those pages in a separate folder and agreed with the chairwoman on how the auditor would see the sums without seeing the names. The audit was clean, and nobody was mentioned.',
  ],
  references: [
    {
      strengths:
        'In three semesters I have not seen a sloppy footnote. More important to me: in a group that quarrelled about a delicate source, this was the person who asked what the source would want, telephoned, and came back with an answer that nobody liked and all accepted. Reliable, modest, and quicker than it seems.',
      support:
        'Speaks late in a large group. It is worth asking directly; the answer has usually been ready for a while.',
    },
    {
      strengths:
        'Worked with us for fourteen months and left things tidier than they were. Learns a procedure once and then improves it. In the week of the floods, when we had no electricity, the paper lists prepared “just in case” were what we worked with. I would employ this person again at once, if I could pay.',
      support: 'Takes on too much and says so too late. A weekly talk about what can wait was enough with us.',
    },
    {
      strengths:
        'I supervised the thesis. It is careful, honest about what it cannot show, and better written than most of what I read from colleagues. When an interview partner withdrew consent, the chapter was rewritten without complaint in four days. That told me more than the mark.',
      support: 'Little experience of offices and hierarchies. Will need somebody to explain the unwritten rules.',
    },
    {
      strengths:
        'People trust this person, and rightly. I have seen frightened clients relax within minutes, and I have seen notes taken at the same time that were exact to the word. Stays calm, keeps confidences, and laughs at the right moment. We were sorry to let such a colleague go.',
      support: 'English in writing is good but slow. Time for a second reading helps.',
    },
    {
      strengths:
        'Ran the volunteers’ rota of our shelter for a year without one gap. Notices what is missing before it is missed. Once refused, politely and in writing, an instruction of mine that would have exposed a resident, and was right. I have trusted that judgement ever since.',
      support: 'Tends to stay too long. Please send home at six.',
    },
    {
      strengths:
        'A fine analytical mind with patience for detail, which is rarer. The data set prepared for our project is still used by others because every choice in it is explained. Took criticism from a difficult reviewer, me, with good humour and came back with better arguments.',
      support: 'Would profit from meeting the people behind the numbers more often, and knows it.',
    },
  ],
};
