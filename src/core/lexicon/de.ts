/** German. */
import { type Language, listed } from './language.ts';

export const german = (): Language => ({
  code: 'de',
  cues: listed(
    'sagte sagten sagt sagen gesagt erklärte erklärten erklärt betonte betonten betont meinte meinten meint teilte mitgeteilt schrieb ' +
      'schrieben schreibt geschrieben fügte hinzu ergänzte ergänzten fragte fragten fragt antwortete antworteten antwortet warnte ' +
      'warnten warnt kritisierte kritisierten kritisiert forderte forderten fordert kündigte berichtete berichteten berichtet ' +
      'erzählte erzählt behauptete behaupteten behauptet versicherte versicherten versichert bekräftigte bekräftigten unterstrich ' +
      'nannte nannten nennt bezeichnete bezeichneten bezeichnet sprach sprachen spricht zitierte zitiert lobte lobt rief räumte ' +
      'bestätigte bestätigt äußerte verkündete urteilte mahnte mahnt twitterte',
  ),
  auxiliaries: listed('hat haben habe hatte hatten wurde wird'),
  according: listed('laut zufolge gemäß so'),
  pronouns: listed('er sie ihm ihr'),
  titles: listed(
    'herr herrn frau dr prof professor außenminister außenministerin innenminister innenministerin finanzminister finanzministerin ' +
      'verteidigungsminister verteidigungsministerin minister ministerin ministerpräsident ministerpräsidentin bundeskanzler ' +
      'bundeskanzlerin kanzler kanzlerin präsident präsidentin bundespräsident us-präsident us-außenminister sprecher sprecherin ' +
      'regierungssprecher regierungssprecherin bürgermeister bürgermeisterin oberbürgermeister abgeordnete abgeordneter senator ' +
      'senatorin general generalsekretär generalsekretärin vorsitzende vorsitzender chef chefin direktor direktorin trainer ' +
      'trainerin könig königin papst bischof parteichef parteichefin ressortchef kollege amtskollege',
  ),
  titleEndings: listed(
    'minister ministerin meister meisterin sprecher sprecherin präsident präsidentin kanzler kanzlerin chef chefin leiter leiterin direktor direktorin sekretär sekretärin vorsitzende vorsitzender',
  ),
  joints: listed('von van der den zu zur de la al bin und'),
  grammar: listed(
    'der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern auch nicht kein keine keinen nur noch ' +
      'schon sehr mehr so wie als wenn dass ob weil damit in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter ' +
      'durch für gegen ohne um bis seit während ich du er sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein unser ' +
      'euer seine seinen seiner ihre ihren ihrer unsere unseren ist sind war waren bin bist sei wäre wird werden wurde würde hat ' +
      'haben hatte habe kann können konnte muss müssen soll sollen sollte will wollen darf dieser diese dieses diesem diesen jeder ' +
      'jede man was wer wo hier dort dann da nun',
  ),
  capitals: true,
});
