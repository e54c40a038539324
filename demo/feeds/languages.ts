import { at, example, exampleSurgery, notice } from './example.js';
import { rows, type Fixture } from './fixture.js';

/*
 * The Welsh, Urdu and Arabic texts of these notices are draft samples made by a machine to try out fonts, direction and layout.
 * No translator has reviewed them. Do not copy them into a real notice.
 */

const records = notice(
  'records',
  'We cannot see patient records',
  'Our records system is not working. We are sorry.',
  {
    services: [...rows('not-working', 'health-record'), ...rows('working', 'phones')],
    instructions: ['keep-appointments'],
  },
);

export const languages: readonly Fixture[] = [
  example(
    'welsh',
    'Welsh page',
    'A page in Welsh: the notice’s own Welsh translation and the banner’s Welsh words. Both are unreviewed drafts.',
    [
      {
        ...records,
        _gp_outage: {
          ...records._gp_outage,
          translations: {
            cy: {
              title: 'Ni allwn weld cofnodion cleifion',
              content_text: 'Nid yw ein system gofnodion yn gweithio. Mae’n ddrwg gennym.',
            },
          },
        },
      },
    ],
    {
      attributes: {
        lang: 'cy',
        nation: 'wales',
        ods: exampleSurgery.ods,
        'surgery-name': 'Meddygfa Enghraifft',
        'surgery-phone': '029 2018 0000',
      },
    },
  ),
  example(
    'welsh-missing',
    'Welsh page, English notice',
    'No Welsh translation in the feed: the notice stays in English and is marked as English.',
    [records],
    {
      hidden: true,
      attributes: {
        lang: 'cy',
        nation: 'wales',
        ods: exampleSurgery.ods,
        'surgery-name': 'Meddygfa Enghraifft',
      },
    },
  ),
  example(
    'urdu-and-arabic',
    'Urdu and Arabic notices',
    'Right-to-left notices inside an English page. Both texts are unreviewed samples.',
    [
      notice(
        'records-ur',
        'ہم آج مریضوں کے ریکارڈ نہیں دیکھ سکتے',
        'ہمارا ریکارڈ سسٹم کام نہیں کر رہا ہے۔ اگر آپ کی اپائنٹمنٹ ہے تو ضرور آئیں۔',
        { services: rows('not-working', 'health-record') },
        { language: 'ur' },
      ),
      notice(
        'records-ar',
        'لا يمكننا الاطلاع على سجلات المرضى اليوم',
        'نظام السجلات لدينا لا يعمل. إذا كان لديك موعد فاحضر في وقته.',
        { services: rows('not-working', 'health-record') },
        { language: 'ar', date_modified: at('09:10') },
      ),
    ],
  ),
];
