/** Spanish. */
import { type Language, listed } from './language.ts';

export const spanish = (): Language => ({
  code: 'es',
  cues: listed(
    'dijo dijeron dice dicen dicho decía declaró declararon declara declarado afirmó afirmaron afirma afirmado explicó explicaron ' +
      'explica explicado añadió añadieron añade añadido agregó agregaron agrega señaló señalaron señala señalado indicó indicaron ' +
      'indica aseguró aseguraron asegura asegurado sostuvo sostuvieron sostiene manifestó manifestaron manifiesta expresó expresaron ' +
      'expresa subrayó subrayaron subraya recalcó recalca destacó destacaron destaca advirtió advirtieron advierte respondió ' +
      'respondieron responde preguntó pregunta anunció anunciaron anuncia insistió insisten insiste reconoció reconoce admitió admite ' +
      'escribió escribe tuiteó contó cuenta relató comentó comenta concluyó concluye denunció denuncia criticó critica pidió pide ' +
      'exigió exige apuntó apunta precisó precisa recordó recuerda calificó califica llamó llama reiteró reitera replicó',
  ),
  auxiliaries: listed('ha han había habían haber se'),
  according: listed('según'),
  pronouns: listed('él ella ellos ellas'),
  titles: listed(
    'señor señora sr sra don doña dr dra doctor doctora profesor profesora ministro ministra presidente presidenta primer primera ' +
      'canciller secretario secretaria general portavoz vocero vocera diputado diputada senador senadora alcalde alcaldesa ' +
      'gobernador gobernadora fiscal juez jueza director directora rey reina papa obispo coronel capitán embajador embajadora ' +
      'vicepresidente vicepresidenta expresidente exministro',
  ),
  titleEndings: new Set(),
  joints: listed('de del la las los y van von al bin'),
  grammar: listed(
    'el la los las un una unos unas lo de del y o u e pero sino que quien cual cuyo donde cuando como si no ni más menos muy también ' +
      'a al en con por para sin sobre bajo entre hacia hasta desde contra durante ante tras según yo tú él ella nosotros vosotros ' +
      'ellos ellas me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros este esta estos estas ese esa esos esas es son ' +
      'era eran ser sido fue fueron está están estaba ha han había haber hay he hemos puede deben debe todo todos toda todas ya porque',
  ),
  capitals: true,
});
