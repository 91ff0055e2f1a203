/**
 * Phrases that are the whole of a line, in lower case: labels of what stands beside a text, in the languages whose papers
 * were seen printing them. As words of a text none of them stands alone; "Analysis" and "Background" might.
 */

/** Names a box, or nothing: "Related stories", "Share", "© 2026 The Daily". */
export const LABEL =
  /^(?:(?:related|recommended|more|top|popular|latest|trending) (?:stor(?:y|ies)|articles?|posts?|content|topics?|links?|news|reading|coverage)|related|recommended|more on this(?: story| topic)?|more from [^.!?\n]{2,40}|(?:read|see|watch|up) (?:more|next|also)|most (?:read|popular|viewed)|you may also like|(?:article )?tags|topics|filed under|share(?: this)?(?: article| story| post)?|listen|print|save|advertisement(?: ?[-–—:] ?[^.!?\n]{0,40})?|sponsored|written by|mehr zum thema|lesen sie auch|anzeige|lire aussi|à lire aussi|sur le même sujet|publicité|más información|lee también|archivado en|publicidad|leia (?:também|mais)|leggi anche|lees ook|recommended stories|more posts|discussion about this post|leave a (?:comment|reply)|(?:\d+ )?responses to [^\n]{2,120}|what to read next|next article|previous article|skip advertisement|(?:story|article) continues (?:below|after)(?: (?:this |the )?ad(?:vertisement)?)?|open in app|(?:purchase )?licensing rights|reuse this content|order reprints|print this article[^\n]{0,40}|related internet links|explore more on these topics|article réservé à nos abonnés[^\n]{0,120}):?$|^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))[^\n]*$|^\d+ comments?$/;

/** Leads to another text: "Read more: Ferry to sail again". */
export const LEADS =
  /^(?:(?:read|see|learn|find out) more|(?:read|see|watch|listen)(?: (?:also|next|here|now))?|also read|also see|related(?: (?:story|article|news|reading|content))?|more|in pictures|live updates|don['’]t miss|lesen sie (?:auch|mehr)|mehr zum thema|(?:à )?lire (?:aussi|également)|(?:lee|leer|lea) también|más información|leia (?:também|mais)|leggi anche|lees ook|baca juga) ?[:>»→|] ?\S/;

export const TAGS =
  /^(?:tags?|tagged|topics?|categor(?:y|ies)|filed under|keywords|posted in|see more on|suggested topics|our standards|archivado en|temas|thèmes|themen|temi|schlagwörter|mots[- ]clés|etiquetas) ?[:|] ?[^.!?\n]{1,200}\.?$|^(?:#[^\s#]{2,40}[ ,]*)+$/;

/** Stands beside signs for hearts, hands and bubbles, and on players of sound and pictures. */
const COUNTER =
  /^(?:\d[\d.,]* ?[km]|(?:\d[\d.,]* ?[km]?|no|view|one) (?:all )?(?:comments?|shares?|likes?|followers?|claps?|views?|repl(?:y|ies)|responses?|reactions?|restacks?)|\d+[- ]min(?:ute)?s?(?: read)?|(?:lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd) ?:? ?[^.!?\n]{1,20}|[\d.,]+ total views[^.!?\n]{0,30}|current time [\d:]+|(?:duration|remaining time) -?[\d:]+|\d+:\d\d ?\/ ?\d+:\d\d|\d(?:\.\d+)?x|(?:the )?video player is loading\.?|this is a modal window\.?|loaded: [\d.]+%|listen to this (?:article|story)[^\n]{0,20}|this audio is generated[^\n]{0,60})$/;

const CREDIT =
  /^(?:(?:cover |main |top |lead |feature[d]? )?(?:photos?|images?|pictures?|illustration|graphic)s?(?: credits?)?(?: by|:| courtesy)|(?:photo|image|picture) credits?|credits?:|fotos?:|bild:|crédits? ?(?:photo)? ?:|imagen:) [^.!?\n]{2,80}\.?$/;

/** A label that tells of the writer; what stands under it is about them. */
export const WRITER =
  /^(?:about the (?:author|writer|reporter)s?|written by\b[^.!?\n]{0,40}|über (?:den autor|die autorin)|zur person|à propos de l['’]auteure?|sobre (?:el autor|la autora|o autor)) ?:?$/;

/** Any of these, each text a line. One search for all: browsers take longer to make six ready than to use one. */
export const WHOLE = new RegExp(
  [LABEL, LEADS, TAGS, COUNTER, CREDIT, WRITER].map(({ source }) => source).join('|'),
  'gm',
);
