import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';

type Region = FacilityProfile['region'];

const countries: Readonly<Record<Region, string>> = {
  africa:
    'AC AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TA TD TF TG TN TZ UG YT ZA ZM ZW',
  'asia-pacific':
    'AF AQ AS AU BD BN BT CC CK CN CX DG FJ FM GU HK HM ID IN JP KG KH KI KP KR KZ LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF PG PH PK PN PW SB SG TH TJ TK TL TM TO TV TW UM UZ VN VU WF WS',
  europe:
    'AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EA EE ES FI FO FR GB GE GG GI GR HR HU IC IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  'latin-america':
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  'middle-east': 'AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  'north-america': 'BM CA CP CQ GL PM US',
};

/** The world region a country is usually counted to; a proposal, which a person may overrule. */
export const regionOf = (country: string): Region | undefined =>
  (Object.keys(countries) as Region[]).find((region) => countries[region].split(' ').includes(country));
