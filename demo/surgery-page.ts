import { surgeryFeeds, type Surgery } from './feeds/july-2024.js';

/**
 * The one line a surgery adds to its website.
 * @param script where the script is; a live website adds `integrity` and `crossorigin` to it.
 */
export function scriptTag(surgery: Surgery, script: string): string {
  return `<script async src="${script}"
  data-feed="${surgeryFeeds(surgery).join(' ')}"
  data-nation="england" data-ods="${surgery.ods}"
  data-surgery-name="${surgery.title}" data-surgery-phone="${surgery.phone}" data-opening-hours="Mo-Fr 08:00-18:30"></script>`;
}

/** A whole web page, such as a surgery's website has, with the banner's script tag in it. */
export function surgeryPage(surgery: Surgery, theme: number): string {
  const { name, title, place, phone } = surgery;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} (replay of 19 to 22 July 2024)</title>
<link rel="stylesheet" href="../surgery.css">
<script>
  // Only the replay needs this: it gives the page the time, and where there is no service worker the feeds, of July 2024.
  (function (replay) {
    if (!replay) return location.replace('../index.html?surgery=${name}');
    if (!replay.worker || !navigator.serviceWorker.controller) window.fetch = replay.fetch;
    customElements.whenDefined('gp-outage-banner').then(function () {
      customElements.get('gp-outage-banner').setClock(replay.clock);
    });
  })(parent !== window && parent.replay);
</script>
<!-- A surgery's website needs this one line. -->
${scriptTag(surgery, '../gp-outage-banner.js')}
</head>
<body class="theme-${theme}">
<a class="skip" href="#content">Skip to main content</a>
<header>
  <p class="mark">Replay of 19 to 22 July 2024. This is not the surgery’s website.</p>
  <div class="wrap">
    <p class="name">${title}</p>
    <p class="place">${place}</p>
    <nav aria-label="Main">
      <ul>
        <li><a href="#appointments">Appointments</a></li>
        <li><a href="#prescriptions">Prescriptions</a></li>
        <li><a href="#results">Test results</a></li>
        <li><a href="#contact">Contact us</a></li>
      </ul>
    </nav>
  </div>
</header>
<main id="content" class="wrap">
  <h1>Welcome to ${title}</h1>
  <p class="lead">We look after people who live in and around ${place.split(',')[0] ?? place}.</p>
  <div class="cards">
    <section id="appointments">
      <h2>Appointments</h2>
      <p>Book, change or cancel an appointment with a doctor, a nurse or another member of the team.</p>
    </section>
    <section id="prescriptions">
      <h2>Prescriptions</h2>
      <p>Order the medicines you take regularly. Please allow 2 working days.</p>
    </section>
    <section id="results">
      <h2>Test results</h2>
      <p>Ask for your results after 2pm, when our phones are quieter.</p>
    </section>
  </div>
  <section id="contact" class="contact">
    <h2>Contact us</h2>
    <p>Phone: <a href="tel:${phone.replaceAll(' ', '')}">${phone}</a></p>
    <p>We are open from 8am to 6:30pm, Monday to Friday.</p>
  </section>
</main>
<footer>
  <div class="wrap">
    <p>Made for the replay. The code and phone number of the surgery are invented, and these are not its words.</p>
  </div>
</footer>
</body>
</html>
`;
}
