import { july } from './versions.js';

/** A moment of the replay that is worth stopping at. */
export interface Moment {
  readonly time: string;
  readonly title: string;
  /** What to look for. */
  readonly description: string;
}

export const replayStart = july(19, '07:00');
export const replayEnd = july(22, '20:00');

export const moments: readonly Moment[] = [
  {
    time: july(19, '07:30'),
    title: 'Before',
    description: 'Nothing is known yet. The banner takes no room.',
  },
  {
    time: july(19, '08:15'),
    title: 'First notice',
    description: 'John Smith Medical Centre is the first to write. The others follow until 10am.',
  },
  {
    time: july(19, '09:00'),
    title: 'Most have written',
    description: 'Victoria and Five Elms show one notice: both read their group’s feed.',
  },
  {
    time: july(19, '09:30'),
    title: 'NHS England’s statement',
    description:
      'A second, national feed, merged into the same banner: one list of services, one piece of advice.',
  },
  {
    time: july(19, '13:30'),
    title: 'An update is late',
    description:
      'Barking Medical Group Practice promised one by 1pm. Its notice now says that an update is due.',
  },
  { time: july(19, '14:00'), title: 'Afternoon updates', description: 'Every surgery updates its notice.' },
  {
    time: july(19, '18:30'),
    title: 'Closed until Monday',
    description: 'Surgeries close. Their notices now hold until Monday morning.',
  },
  {
    time: july(20, '10:00'),
    title: 'Weekend',
    description: 'Surgeries are shut. The notices go on, and so does 111.',
  },
  {
    time: july(21, '22:00'),
    title: 'Systems mended',
    description: 'Late on Sunday the national statement says that computers are coming back.',
  },
  {
    time: july(22, '08:00'),
    title: 'Open again',
    description: 'Surgeries open, but cannot use their computers yet.',
  },
  {
    time: july(22, '11:30'),
    title: 'Back for essential work',
    description: 'Working again, expect delays. Delays still need advice, so the guidance stays.',
  },
  {
    time: july(22, '16:30'),
    title: 'Surgeries have it back',
    description: 'Each surgery says that it is working again. The national statement still warns of delays.',
  },
  {
    time: july(22, '19:00'),
    title: 'The notices have ended',
    description: 'Each notice had an end, so it is gone, even if nobody took it down.',
  },
];
