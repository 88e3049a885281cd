const list = (...words: string[]): ReadonlySet<string> => new Set(words.flatMap(line => line.trim().split(/\s+/)));
const groups = (lines: string): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  lines.trim().split('\n').forEach((line, group) => {
    for (const name of line.split(',')) found.set(name.trim(), [...(found.get(name.trim()) ?? []), group]);
  });
  return found;
};

/** Words that stand before a person's name and end what is not the name: "US Secretary of State Ana Duarte". */
export const titles = list(`pm vp mr mrs ms miss mx dr doctor prof professor sir lord lady dame president minister secretary senator sen rep
  representative congressman congresswoman chancellor premier governor gov ambassador envoy col colonel lt lieutenant capt captain
  general gen brigadier admiral adm sgt sergeant corporal commander sheikh sheik shaikh ayatollah imam mullah hojatoleslam deputy spokesman spokeswoman
  spokesperson chairman chairwoman chair ceo director mayor commissioner coach inspector detective attorney lawyer
  monsignor archbishop cardinal reverend rev rabbi emir sultan tsar emperor empress princess prince queen king pope saint
  justice judge baroness baron count countess duke duchess mp mep leader analyst actor actress singer author`);

/** Titles that are surnames too: only stripped where a name starts with them. */
export const titlesOrSurnames = list(`king prince pope judge justice count baron duke chair coach cardinal rabbi saint state rep gen sen gov
  miss mayor sultan emir general commander chancellor premier`);

/** Titles that only a woman bears: they keep Mrs Duarte and Mr Duarte apart. */
export const womensTitles = list(`mrs ms miss madam madame mme mlle frau sister mother lady dame queen princess baroness countess
  duchess congresswoman spokeswoman chairwoman actress empress`);
/** Titles that only a man bears. */
export const mensTitles = list('mr monsieur herr brother father sir lord king prince baron count duke congressman spokesman chairman actor emperor');

/** Titles of those who go by their given names. */
export const regnalTitles = list('king queen pope emperor empress tsar sultan prince princess saint emir patriarch');

/** What follows a name to tell father from son, each by one word. */
export const generations: ReadonlyMap<string, string> = new Map(Object.entries({
  jr: 'jr', junior: 'jr', fils: 'jr', younger: 'jr', sr: 'sr', senior: 'sr', pere: 'sr', elder: 'sr', ii: '2', iii: '3', iv: '4',
}));

/** Degrees, orders and the like after a name. */
export const postnominals = list('md phd ph mp mep mba esq qc kc obe cbe mbe kbe frs cpa rn ret');

/** Parts of surnames that are dropped before comparing: "Bashar al-Assad" is also "Bashar Assad". */
export const particles = list('al el ul ur ad as an ar ash az von van de der den da di la le dos del das du y e bin ibn ben bint abu and');
/** Particles that are kept before a name of three letters or fewer: "Le Pen" is not "Pen". */
export const shortParticles = list('de di du la le');

/** Family names that stand first: of "Xi Jinping" the short form is "Xi". */
export const familyFirst = list(`xi kim li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo zheng liang xie tang deng
  jiang peng zeng cai pan yuan dong yu ye wei su lu ding ren shen yao qin han tan hou meng mao nguyen tran pham hoang vo dang bui
  ban bae cao chou chiang teng tsao seo suh paik baek noh rhee fan fang jin tian wen xiao
  park choi jung jeong kang yoon moon roh cho jang lim shin kwon hwang ahn tsai ko lam leung`);

/** Given names that are one name in several languages or in short; a name may be in several groups. */
export const givenNames = groups(`
mike, michael, mick, mickey, mikhail, mykhailo, misha, michal
bill, william, will, billy, willy, liam
bob, robert, rob, bobby, robbie, bert
tom, thomas, tommy, tomas
jim, james, jimmy, jamie
joe, joseph, joey, jo, yusuf, youssef, yousef, yousuf, josef, jose, giuseppe, pepe
dan, daniel, danny, danylo, daniil
dave, david, davey
steve, steven, stephen, stefan, stepan, esteban
tony, anthony, antony, antonio, anton
ted, edward, theodore, theo, fyodor, fedor
ed, eddie, edward, edwin, edgar, eduard
ned, edward
chuck, charles, charlie, carl, karl, carlos
dick, rick, richard, rich, ricky
liz, elizabeth, beth, betty, lisa, eliza, elisabeth, libby
kate, katherine, catherine, kathy, cathy, katie, kathryn, katharine, ekaterina, yekaterina, kateryna, katya
bibi, benjamin, binyamin, ben, benny, benyamin, veniamin
alex, alexander, aleksandr, alexandr, oleksandr, sasha, alejandro, alec, aleksander, sandro, alyaksandr, alexandre
alex, alexandra, aleksandra, oleksandra, sasha, sandra
alex, alexei, alexey, aleksey, aleksei, oleksiy, oleksii, alyosha, alexis
vlad, vladimir, volodymyr, wladimir, uladzimir, volodya, vova
mohammed, muhammad, mohamed, mohammad, mohamad, mohamud, mehmed, muhammed, mehmet, mohd, muhamed, mahomet
ahmed, ahmad, ahmet, achmed
hussein, husain, hossein, husayn, hussain, husein, hosein
hassan, hasan, hassen
ali, aly
omar, umar, omer
osama, usama, ousama
sergei, sergey, serhii, serhiy, sergiy, serge, sergio
yuri, yury, yuriy, iurii, yurii, yuriy, jurij, iuri
dmitry, dmitri, dmitriy, dmytro, dimitri, dmitrii, dima
andrei, andrey, andriy, andrii, andrew, andy, drew, andre, andreas, andrzej, andres, anders
nikolai, nikolay, mykola, nicholas, nick, nicolas, kolya, nikolas
peter, pete, petro, pyotr, petr, piotr, pedro, pierre, pietro
paul, pavel, pavlo, pablo, paolo
john, jon, johnny, jack, johnnie, ivan, ian, sean, juan, giovanni, jean, jan, johann, hans
ivan, vanya
matt, matthew, mathew, matteo, mateo, matthias
greg, gregory, grigory, hryhoriy, grigori
george, georgy, georgi, jorge, giorgi, heorhiy, yuri, georgios, georg, giorgos, yorgos, yiorgos, georges, giorgio, jurgis, gheorghe, gyorgy, jerzy
constantine, konstantin, kostiantyn, kostyantyn
basil, vasily, vasyl, vasili, vassily
eugene, gene, yevgeny, evgeny, yevhen, evgeni, yevgeni
leo, leonid, lev, leon, levon
max, maxim, maksim, maksym, maximilian
victor, viktor, vitya, vic
valery, valerii, valeriy, valeri
anatoly, anatoliy, anatolii
gennady, gennadiy, hennadiy, gennadi
vitaly, vitalii, vitaliy, vitali
ihor, igor
oleh, oleg
olga, olha
helen, elena, yelena, olena, lena, helena
anna, ann, anne, annie, hanna, hannah, nancy, anya
mary, maria, mariya, marie, mariam, maryam, mariia, masha, molly, polly
natalia, nataliya, natasha, natalie, nathalie
tanya, tatiana, tatyana, tetiana, tetyana
irina, iryna, irene
julia, yulia, yuliya, iuliia, julie, juliya
sofia, sophia, sophie, sofya, sofiya
ksenia, xenia, kseniya, oksana
xander, alexander
al, albert, alan, alfred
abe, abraham, ibrahim, avraham, abram
isaac, ishaq, yitzhak, itzhak, yitzchak, itzik, izaak, ishak, izhak
jacob, jake, yakov, yaakov, jakub, yaqub
jerry, gerald, jeremy, jerome, gerard, jeremiah
jeff, jeffrey, geoffrey, geoff
ken, kenneth, kenny
larry, lawrence, laurence, laurie
lou, louis, lewis, luis, luigi, ludwig
pat, patrick, paddy
pat, patricia, patty, trish
phil, philip, phillip, felipe, filip, philippe
ray, raymond, ramon
ron, ronald, ronnie
don, donald, donnie
russ, russell
sam, samuel, sammy
sam, samantha
stan, stanley, stanislav, stanislaw
tim, timothy, timmy, timofei
vince, vincent, vicente, vincenzo
walt, walter, wally
zach, zachary, zack, zak
chris, christopher, kit, krzysztof
christian, cristian, kristian
chris, christine, christina, kristina, khrystyna, tina
debbie, deborah, debra, deb
barb, barbara, barbie
cindy, cynthia
jen, jennifer, jenny
jess, jessica, jessie
sue, susan, suzanne, susie, susanna
peg, margaret, maggie, meg, peggy, greta, marge, margarita
terry, terence, terrence
terry, teresa, theresa, tess
becky, rebecca
vicky, victoria, viktoria, tori
sandy, sandra
doug, douglas
fred, frederick, freddie, friedrich, fredrik, frederik
frank, francis, franklin, francisco, francesco, franz
hal, harry, harold, henry, hank, enrique, heinrich, henri, henrik
gabe, gabriel
josh, joshua
nate, nathan, nathaniel
mitch, mitchell
reg, reginald, reggie
rudy, rudolph, rudolf
cy, cyrus
kirill, cyril, kyrylo
luke, lucas, lukas
mark, marc, marco, marcus, markus
marty, martin
toby, tobias
hugo, hugh
isabel, isabelle, isabella, isabela, izabela
katarina, katerina, katharina, catarina, caterina, katrina, catherine, katherine
brian, bryan, brien
alan, allan, allen, alain
neil, neal, niall
claude, claudio, klaus, claus
eric, erik, erick
denis, denys, dennis
ruslan, rouslan
artem, artyom
roman, romano
hamid, hameed
khaled, khalid
said, saeed, sayed, saied, saeid
yasser, yasir, yaser
mahmoud, mahmud, mahmood
abdel, abdul, abd
moammar, muammar, muamar, muammer
jamal, gamal, jamaal
yahya, yehya, yahia, yehia, yihya
naguib, nagib, najib, najeeb, naquib
hafez, hafiz
khalil, halil
yasmin, yasmine, jasmin, jasmine
qasim, kasim, qasem, kassem, qassem, gasim
recep, rejep
tayyip, tayyib, tayip
`);

/** Organisations whose short name is not the initials of the long one. */
export const organisationNames = groups(`
european union, eu
united nations, un
fsb, federal security service
svr, foreign intelligence service
gru, main intelligence directorate
opec, organization of the petroleum exporting countries
islamic state, isis, isil, daesh, islamic state of iraq and the levant, islamic state of iraq and syria
federal reserve, fed, us federal reserve
bbc, british broadcasting corporation
ap, associated press, associated press news agency
afp, agence france presse
dpa, deutsche presse agentur
msf, doctors without borders, medecins sans frontieres
fifa, federation internationale de football association
uefa, union of european football associations
interpol, international criminal police organization
eurojust, european union agency for criminal justice cooperation
irgc, islamic revolutionary guard corps, revolutionary guards, revolutionary guard
idf, israel defense forces, israeli military
pla, peoples liberation army
plo, palestine liberation organization
pkk, kurdistan workers party
farc, revolutionary armed forces of colombia
doj, department of justice, justice department
dod, department of defense, defense department, pentagon
dhs, department of homeland security
state department, department of state
treasury department, department of the treasury, us treasury
twitter, x
tass, itar tass
cpc, communist party of china, chinese communist party, ccp
`);

/** One spelling for what Britain and America write in two ways: "defense" for "defence". */
export const americanSpelling = (word: string): string => american.get(word) ?? word.replace(/isation$/, 'ization');

const american: ReadonlyMap<string, string> = new Map(Object.entries({
  defence: 'defense', labour: 'labor', centre: 'center', programme: 'program', harbour: 'harbor', theatre: 'theater', organisation: 'organization',
  licence: 'license',
  honour: 'honor', colour: 'color', neighbour: 'neighbor', travellers: 'travelers', jewellery: 'jewelry',
  aluminium: 'aluminum', fibre: 'fiber', behaviour: 'behavior',
}));

/** What sort of company or club it is: left out before names are compared. */
export const legalForms = list(
  `inc incorporated ltd limited llc llp lp plc corp corporation co company gmbh ag sa sas sab cv nv bv oyj oy ab as asa spa srl sarl
  pjsc ojsc oao pao ooo jsc kk pte pty bhd se kg kgaa
  fc afc cf fk sc`,
);

/** Abbreviations in names of organisations. */
export const abbreviations: ReadonlyMap<string, string> = new Map(Object.entries({
  dept: 'department', min: 'ministry', intl: 'international', natl: 'national', univ: 'university', uni: 'university',
  govt: 'government', assn: 'association', assoc: 'association',
  utd: 'united', bros: 'brothers', inst: 'institute', comm: 'commission', cttee: 'committee',
  parl: 'parliament', org: 'organization', tech: 'technology', bn: 'battalion',
}));

/** Words at the end of a name that only say what sort of organisation it is: the short name may leave them out. */
export const sortsOfOrganisation = list(`agency news group holding holdings company corporation corp airlines airways motors motor industries
  international institute newspaper magazine television tv radio channel movement party organization network wire information online media
  militia technologies technology systems energy oil gas telegraph press service university hotspur rovers wanderers albion`);

/** Parliaments that go by a word of their own language. */
const parliaments = 'bundestag bundesrat knesset duma rada sejm riksdag storting folketing majlis';

/** Words that make a national body of a name: "Foreign Ministry" is the short form of "Kenyan Foreign Ministry". */
export const institutions = list(`ministry department parliament army navy government embassy court senate congress office administration
  cabinet military police chamber council assembly commission bureau treasury union directorate`, parliaments);

/** What may stand before "of" or at the end of a name alike: "Ministry of Trade", "Trade Ministry". Not banks, nor what is named for Europe. */
export const invertible = list(`ministry department parliament army navy government embassy court senate congress office cabinet military police assembly
  commission bureau treasury federation association committee university institute academy museum agency authority service foundation`, parliaments);

/** Words that say what an institution is for, as in every country. */
export const portfolios = list(`foreign interior home defense finance health education justice agriculture trade labor transport energy economy environment culture
  sports tourism information supreme constitutional high appeals national central state federal general prosecutors criminal public external internal affairs`);

/** Institutions a country has one of, so that the word alone names its own: "Congress" for "US Congress". */
export const soleInstitutions = list('congress parliament senate cabinet treasury', parliaments);

/** Words of grammar that names of organisations hold: one text has them, another leaves them out. */
export const smallWords = list('of the for and in on to at de des del della da do la le les du et und y e der die das');
