import { expect } from '@jest/globals';
import { SECOND, THIRD } from './three-years.ts';
import { CYCLE, DYSGU, POWYS } from './year.ts';

/** From the priority to the judgement, as one question shows it. */
export const threadOf = (posted: string, talk: string): object => ({
  cycle: {
    priorities: [
      { key: 'literacy', from: '2025-09-01' },
      { key: 'numeracy' },
      { key: 'inclusion' },
      { key: 'well-being' },
    ],
  },
  dialogues: {
    nodes: [
      {
        id: talk,
        held: '2026-05-20',
        partners: [
          { id: POWYS, kind: 'LOCAL_AUTHORITY' },
          { id: DYSGU, kind: 'NATIONAL_BODY' },
        ],
        agreed: [{ en: 'Visit three schools' }],
      },
    ],
  },
  reflections: {
    nodes: [
      {
        id: posted,
        partner: { id: POWYS },
        workedWell: { en: 'Schools read together' },
      },
    ],
  },
  commitments: {
    nodes: [{ owner: { id: POWYS }, state: 'OPEN', agreedAt: { id: talk }, carriedFrom: null }],
  },
  evaluations: {
    nodes: [
      {
        judgement: { en: 'Where it is returned to' },
        supporting: [{ subject: { id: posted } }],
        contradicting: [{ subject: { id: talk } }],
      },
    ],
  },
});

/** The recurring windows of the first year, on their days in the second. */
export const WINDOWS_A_YEAR_ON = [
  {
    key: 'mid-year-2026-27',
    name: { cy: 'Mid-year 2026-27 (cy)', en: 'Mid-year 2026-27' },
    opens: '2027-02-02',
    closes: '2027-02-28',
    recurs: true,
    state: 'CLOSED',
  },
  {
    key: 'come-together-2027',
    name: { cy: 'Dod ynghyd 2027', en: 'Come together 2027' },
    opens: '2027-06-01',
    closes: '2027-07-20',
    recurs: true,
    state: 'OPEN',
  },
];

/** The step in the second year. */
export const carriedOnce = (talk: string): readonly unknown[] => [
  expect.objectContaining({
    state: 'OPEN',
    due: '2027-03',
    text: { en: 'Visit three schools' },
    about: [{ key: 'literacy' }],
    owner: { id: POWYS },
    agreedAt: { id: talk },
    carriedFrom: {
      state: 'CARRIED_FORWARD',
      cycle: { id: CYCLE },
      carriedInto: { id: SECOND },
      carriedFrom: null,
    },
  }),
];

/** The step in the third. */
export const carriedTwice = (talk: string): readonly unknown[] => [
  expect.objectContaining({
    state: 'OPEN',
    due: '2027-03',
    text: { en: 'Visit three schools' },
    about: [{ key: 'literacy' }],
    agreedAt: { id: talk },
    carriedFrom: {
      state: 'CARRIED_FORWARD',
      cycle: { id: SECOND },
      carriedInto: { id: THIRD },
      carriedFrom: {
        state: 'CARRIED_FORWARD',
        cycle: { id: CYCLE },
        due: '2026-07',
        carriedFrom: null,
      },
    },
  }),
];
