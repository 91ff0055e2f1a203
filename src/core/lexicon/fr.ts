/** French. */
import { type Language, listed } from './language.ts';

export const french = (): Language => ({
  code: 'fr',
  cues: listed(
    'dit disent disait déclaré déclare déclarait déclarent affirmé affirme affirmait affirment expliqué explique expliquait ajouté ' +
      'ajoute ajoutait ajoutent indiqué indique indiquait précisé précise précisait estimé estime estimait estiment souligné souligne ' +
      'soulignait lancé lance lançait répondu répond répondait demandé demande annoncé annonce assuré assure assurait rappelé rappelle ' +
      'regretté regrette dénoncé dénonce écrit écrivait tweeté raconté raconte racontait confié confie reconnu reconnaît conclu conclut ' +
      'poursuivi poursuit insisté insiste martelé martèle prévenu prévient averti avertit commenté commente jugé juge qualifié qualifie ' +
      'évoqué évoque appelé appelle réagi réagit observé observe noté note fait',
  ),
  auxiliaries: listed('a ont avait avaient aura est aurait y'),
  according: listed('selon'),
  pronouns: listed('il elle ils elles'),
  titles: listed(
    'm mme mm mlle monsieur madame dr pr professeur ministre président présidente premier première secrétaire général générale ' +
      'chancelier chancelière chef cheffe porte-parole député députée sénateur sénatrice maire préfet procureur procureure directeur ' +
      'directrice roi reine pape évêque colonel capitaine commissaire ambassadeur ambassadrice',
  ),
  titleEndings: new Set(),
  joints: listed('de du des la le van von der al ben bin et'),
  grammar: listed(
    'le la les un une des du de et ou mais donc or ni car que qui quoi dont où ne pas plus moins très aussi à au aux en dans sur sous ' +
      'par pour avec sans chez vers entre contre depuis pendant avant après je tu il elle on nous vous ils elles me te se lui leur y ' +
      'mon ma mes ton ta tes son sa ses notre nos votre vos leurs ce cet cette ces est sont était étaient être été suis sera serait a ' +
      'ont avait avaient avoir eu ai avons avez fait peut doit va tout tous toute toutes si comme quand même',
  ),
  capitals: true,
});
