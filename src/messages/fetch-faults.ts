import type { Text } from './language.js';

/** Content that an address may lead to instead of a page. */
export type Kind = 'image' | 'audio' | 'video' | 'font' | 'pdf' | 'book' | 'document' | 'archive';

const KINDS: Readonly<Record<Kind, Text>> = {
  image: { de: 'ein Bild, keine Seite (ein Browser zeigt es)', en: 'an image, not a page (a browser shows it)' },
  audio: {
    de: 'eine Tonaufnahme, keine Seite (ein Browser spielt sie ab)',
    en: 'audio, not a page (a browser plays it)',
  },
  video: { de: 'ein Video, keine Seite (ein Browser spielt es ab)', en: 'a video, not a page (a browser plays it)' },
  font: { de: 'eine Schriftart, keine Seite', en: 'a font, not a page' },
  pdf: {
    de: 'ein PDF, keine Seite (Abhilfe: curl … | pdftotext - - | llama-news)',
    en: 'a PDF, not a page (try: curl … | pdftotext - - | llama-news)',
  },
  book: { de: 'ein E-Book, keine Seite (laden Sie es herunter)', en: 'an e-book, not a page (download it)' },
  document: {
    de: 'ein Office-Dokument, keine Seite (Abhilfe: pandoc … -t markdown | llama-news)',
    en: 'an office document, not a page (try: pandoc … -t markdown | llama-news)',
  },
  archive: { de: 'ein Archiv, keine Seite (laden Sie es herunter)', en: 'an archive, not a page (download it)' },
};

const PIPE = 'curl … | llama-news';
const seconds = (ms: number): string => String(Math.ceil(ms / 1000));
const megabytes = (bytes: number): string => String(Math.floor(bytes / (1 << 20)));

const status = (de: string, en: string): Text => ({ de, en });

const later: Text = { de: 'später', en: 'later' };

/** Causes by status; `when` is when to ask again. */
const STATUSES: Readonly<Record<number, (when: Text) => Text>> = {
  400: () => status('Der Server versteht die Adresse nicht (400)', 'the server does not understand the address (400)'),
  401: () =>
    status(
      'nur mit Anmeldung (401; Abhilfe: curl -u NAME … | llama-news)',
      'login needed (401; try: curl -u USER … | llama-news)',
    ),
  402: () => status('nur gegen Bezahlung (402)', 'payment needed (402)'),
  403: () =>
    status(
      `Der Server verweigert den Zugriff (403; oft hilft: ${PIPE})`,
      `the server refuses the page (403; try: ${PIPE})`,
    ),
  404: () => status('Seite nicht gefunden (404)', 'no such page (404)'),
  408: (when) =>
    status(
      `Der Server hat zu lange gewartet (408; versuchen Sie es ${when.de} noch einmal)`,
      `the server gave up waiting (408; try again ${when.en})`,
    ),
  410: () => status('Die Seite wurde entfernt (410)', 'the page has been removed (410)'),
  429: (when) =>
    status(
      `zu viele Anfragen (429; versuchen Sie es ${when.de} noch einmal; oft hilft: ${PIPE})`,
      `too many requests (429; try again ${when.en}, or use: ${PIPE})`,
    ),
  451: () => status('aus rechtlichen Gründen gesperrt (451)', 'withheld for legal reasons (451)'),
  503: (when) =>
    status(
      `Der Server ist überlastet oder wird gewartet (503; versuchen Sie es ${when.de} noch einmal)`,
      `the server is overloaded or under maintenance (503; try again ${when.en})`,
    ),
};

/** Faults of fetching a page, as they follow its address. */
export const fetchFaults = {
  noAddress: { de: 'keine gültige Webadresse', en: 'not a valid web address' },
  /** @param when when to ask again; undefined if the server does not say */
  status: (code: number, when: Text = later): Text => {
    const told = Object.hasOwn(STATUSES, code) ? STATUSES[code] : undefined;
    if (told) return told(when);
    if (code >= 500)
      return {
        de: `Fehler des Servers (${code}; versuchen Sie es ${when.de} noch einmal)`,
        en: `server error (${code}; try again ${when.en})`,
      };
    if (code >= 200 && code < 300)
      return { de: `Die Antwort ist leer (${code})`, en: `the response is empty (${code})` };
    return { de: `Der Server antwortet mit Status ${code}`, en: `the server responded with status ${code}` };
  },
  notPage: (kind: Kind): Text => KINDS[kind],

  tooManyRedirects: (most: number): Text => ({
    de: `mehr als ${most} Weiterleitungen`,
    en: `more than ${most} redirects`,
  }),
  /** Redirects in a circle usually wait for a cookie. */
  circle: {
    de: `Weiterleitung im Kreis (vielleicht braucht die Seite Cookies; Abhilfe: curl -Lb '' … | llama-news)`,
    en: `redirected in a circle (the page may need cookies; try: curl -Lb '' … | llama-news)`,
  },
  redirectNowhere: {
    de: 'Weiterleitung ohne gültige Adresse',
    en: 'redirected without a valid address',
  },
  redirectElsewhere: (scheme: string): Text => ({
    de: `Weiterleitung zu ${scheme}, nicht zu http oder https`,
    en: `redirected to ${scheme}, not to http or https`,
  }),
  private: (host: string): Text => ({
    de: `private Adresse (${host}), zu der öffentliche Seiten nicht führen dürfen (geben Sie sie selbst an, um sie zu öffnen)`,
    en: `a private address (${host}), which public pages may not lead to (to open it, name it yourself)`,
  }),

  slow: (ms: number): Text => ({
    de: `nach ${seconds(ms)} s noch nicht fertig geladen`,
    en: `not loaded within ${seconds(ms)} s`,
  }),
  silent: (ms: number): Text => ({
    de: `seit ${seconds(ms)} s keine Antwort`,
    en: `no answer for ${seconds(ms)} s`,
  }),
  tooLarge: (bytes: number): Text => ({
    de: `größer als ${megabytes(bytes)} MB`,
    en: `larger than ${megabytes(bytes)} MB`,
  }),
  damaged: { de: 'beschädigt: lässt sich nicht entpacken', en: 'damaged: cannot be decompressed' },
  unknownPacking: (names: string): Text => ({
    de: `mit einem unbekannten Verfahren komprimiert (${names})`,
    en: `compressed in an unknown way (${names})`,
  }),
  cut: (cause: Text): Text => ({
    de: `nur der Anfang ist angekommen: ${cause.de}`,
    en: `only the beginning arrived: ${cause.en}`,
  }),

  noHost: { de: 'Server nicht gefunden (stimmt die Adresse?)', en: 'no such server (is the address right?)' },
  noNameServer: {
    de: 'Server nicht gefunden (besteht eine Verbindung zum Internet?)',
    en: 'server not found (is there a connection to the internet?)',
  },
  connectionRefused: { de: 'Dort antwortet kein Server', en: 'no server answers there' },
  closed: { de: 'Der Server hat die Verbindung abgebrochen', en: 'the server closed the connection' },
  unreachable: {
    de: 'Server nicht erreichbar (besteht eine Verbindung zum Internet?)',
    en: 'server cannot be reached (is there a connection to the internet?)',
  },
  /** @param reason code of the system error */
  failed: (reason: string): Text => ({ de: `nicht geladen (${reason})`, en: `cannot be loaded (${reason})` }),
  noHttp: { de: 'Was dort antwortet, ist kein Webserver', en: 'what answers there is not a web server' },
  headTooLarge: { de: 'Kopfzeilen der Antwort zu umfangreich', en: 'the headers of the response are too large' },

  noTls: {
    de: 'keine sichere Verbindung möglich (vielleicht hilft http:// statt https://)',
    en: 'no secure connection possible (http:// instead of https:// may help)',
  },
  certificateExpired: {
    de: 'Das Zertifikat des Servers ist abgelaufen (oder die Uhr dieses Rechners geht falsch)',
    en: "the server's certificate has expired (or the clock of this computer is wrong)",
  },
  certificateNotYetValid: {
    de: 'Das Zertifikat des Servers gilt noch nicht (oder die Uhr dieses Rechners geht falsch)',
    en: "the server's certificate is not valid yet (or the clock of this computer is wrong)",
  },
  certificateRevoked: {
    de: 'Das Zertifikat des Servers wurde widerrufen',
    en: "the server's certificate has been revoked",
  },
  certificateSelfSigned: {
    de: 'Das Zertifikat des Servers ist selbst signiert (NODE_EXTRA_CA_CERTS nennt eigene Zertifikate)',
    en: "the server's certificate is self-signed (NODE_EXTRA_CA_CERTS names certificates to trust)",
  },
  certificateUnknown: {
    de: 'Das Zertifikat des Servers stammt von einer unbekannten Stelle (NODE_EXTRA_CA_CERTS nennt eigene Zertifikate)',
    en: "the server's certificate comes from an unknown authority (NODE_EXTRA_CA_CERTS names certificates to trust)",
  },
  certificateOfOther: {
    de: 'Das Zertifikat des Servers gilt für einen anderen Namen',
    en: "the server's certificate is for another name",
  },

  wrongProxy: (variable: string): Text => ({
    de: `${variable} nennt keinen HTTP-Proxy (möglich ist zum Beispiel http://proxy.example:3128)`,
    en: `${variable} is not an HTTP proxy (use for instance http://proxy.example:3128)`,
  }),
  proxyNotReached: (host: string): Text => ({
    de: `Der Proxy ${host} ist nicht erreichbar`,
    en: `the proxy ${host} cannot be reached`,
  }),
  proxyLogin: (host: string): Text => ({
    de: `Der Proxy ${host} verlangt eine Anmeldung (407; geben Sie sie in der Adresse des Proxys an: http://NAME:PASSWORT@…)`,
    en: `the proxy ${host} asks for a login (407; give it in the proxy's address: http://USER:PASSWORD@…)`,
  }),
  proxyRefuses: (host: string, code: number): Text => ({
    de: `Der Proxy ${host} verweigert die Verbindung (${code})`,
    en: `the proxy ${host} refuses the connection (${code})`,
  }),
} satisfies Readonly<Record<string, Text | ((...given: never) => Text)>>;
