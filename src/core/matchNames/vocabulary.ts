const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const groups = (lines: string): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  lines.trim().split('\n').forEach((line, group) => {
    for (const name of line.split(',')) found.set(name.trim(), [...(found.get(name.trim()) ?? []), group]);
  });
  return found;
};

/** Words that stand before a person's name and end what is not the name: "US Secretary of State Ana Duarte". */
export const titles = list(`mr mrs ms miss mx dr doctor prof professor sir lord lady dame president minister secretary senator sen rep
  representative congressman congresswoman chancellor premier governor gov ambassador envoy col colonel lt lieutenant capt captain
  general gen brigadier admiral adm sgt sergeant corporal commander sheikh sheik shaikh ayatollah imam mullah hojatoleslam deputy spokesman spokeswoman
  spokesperson chairman chairwoman chair ceo director mayor commissioner coach inspector detective attorney lawyer
  monsignor archbishop cardinal reverend rev rabbi emir sultan tsar emperor empress princess prince queen king pope saint
  justice judge baroness baron count countess duke duchess mp mep state defense defence affairs leader analyst actor actress singer author`);

/** Titles that are surnames too: only stripped where a name starts with them. */
export const titlesOrSurnames = list(`king prince pope judge justice count baron duke chair coach cardinal rabbi saint state rep gen sen gov
  miss mayor sultan emir general commander chancellor premier`);

/** Titles that only a woman bears: they keep Mrs Duarte and Mr Duarte apart. */
export const womensTitles = list('mrs ms miss lady dame queen princess baroness countess duchess congresswoman spokeswoman chairwoman actress empress');
/** Titles that only a man bears. */
export const mensTitles = list('mr sir lord king prince baron count duke congressman spokesman chairman actor emperor');

/** Words after a surname that tell father from son. */
export const suffixes = list('jr sr junior senior ii iii iv');

/** Parts of surnames that are dropped before comparing: "Bashar al-Assad" is also "Bashar Assad". */
export const particles = list('al el ul ur ad as an ar ash az von van de der den da di la le dos del das du y e bin ibn ben bint abu and');

/** Family names that stand first: of "Xi Jinping" the short form is "Xi". */
export const familyFirst = list(`xi kim li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo zheng liang xie tang deng
  jiang peng zeng cai pan yuan dong yu ye wei su lu ding ren shen yao qin han tan hou meng mao nguyen tran pham hoang vo dang bui
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
george, georgy, georgi, jorge, giorgi, heorhiy, yuri, georgios, georg
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
isaac, ishaq, yitzhak, itzhak
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
recep, rejep
tayyip, tayyib, tayip
`);

/** Other names, short names and own-language names of places. */
export const placeNames = groups(`
united states, us, usa, united states of america, america, u s, u s a, the states
united kingdom, uk, britain, great britain, u k, united kingdom of great britain and northern ireland
united arab emirates, uae, emirates
european union, eu
russia, russian federation
iran, islamic republic of iran, persia
china, prc, peoples republic of china, mainland china
taiwan, republic of china, chinese taipei
south korea, republic of korea, rok
north korea, dprk, democratic peoples republic of korea
democratic republic of the congo, democratic republic of congo, drc, dr congo, congo kinshasa, zaire
republic of the congo, republic of congo, congo brazzaville
turkey, turkiye, republic of turkey
myanmar, burma
czech republic, czechia
eswatini, swaziland
ivory coast, cote divoire
cape verde, cabo verde
east timor, timor leste
north macedonia, macedonia, fyrom
netherlands, holland
syria, syrian arab republic
vietnam, viet nam
laos, lao peoples democratic republic
moldova, republic of moldova, moldavia
belarus, byelorussia, belorussia
kyrgyzstan, kirghizia, kyrgyz republic
sri lanka, ceylon
bosnia, bosnia and herzegovina, bosnia herzegovina
vatican, vatican city, holy see
saudi arabia, kingdom of saudi arabia, ksa
germany, federal republic of germany, deutschland
soviet union, ussr, union of soviet socialist republics
brunei, brunei darussalam
tanzania, united republic of tanzania
venezuela, bolivarian republic of venezuela
ireland, republic of ireland
south africa, republic of south africa, rsa
central african republic, car
papua new guinea, png
new zealand, nz, aotearoa
kyiv, kiev, kyjiv
kharkiv, kharkov
odesa, odessa
lviv, lvov, lwow
dnipro, dnepr, dnipropetrovsk, dnepropetrovsk
zaporizhzhia, zaporozhye, zaporizhia, zaporozhe
mykolaiv, nikolayev, nikolaev, mykolayiv
chernihiv, chernigov
luhansk, lugansk
chernobyl, chornobyl
rivne, rovno
vinnytsia, vinnitsa
ternopil, ternopol
kropyvnytskyi, kirovohrad, kirovograd
bakhmut, artemivsk, artyomovsk
pokrovsk, krasnoarmeysk
donbas, donbass
crimea, krym
transnistria, transdniestria, pridnestrovie
beijing, peking
guangzhou, canton
mumbai, bombay
kolkata, calcutta
chennai, madras
bengaluru, bangalore
yangon, rangoon
ho chi minh city, saigon
astana, nur sultan
istanbul, constantinople
izmir, smyrna
mecca, makkah
medina, madinah
jerusalem, al quds
sanaa, sana
munich, munchen
cologne, koln
vienna, wien
rome, roma
milan, milano
turin, torino
naples, napoli
venice, venezia
florence, firenze
lisbon, lisboa
prague, praha
warsaw, warszawa
krakow, cracow
moscow, moskva
saint petersburg, st petersburg, leningrad, petrograd
brussels, bruxelles, brussel
antwerp, antwerpen, anvers
geneva, geneve, genf
zurich, zuerich
copenhagen, kobenhavn
gothenburg, goteborg
the hague, hague, den haag
athens, athina
bucharest, bucuresti
belgrade, beograd
pristina, prishtina
seville, sevilla
basel, basle
bern, berne
marseille, marseilles
lyon, lyons
new york, new york city, nyc
los angeles, la
washington, washington dc, washington d c
mexico city, ciudad de mexico, cdmx
quebec city, ville de quebec
falkland islands, falklands, malvinas
west bank, cisjordan
persian gulf, arabian gulf, gulf
middle east, near east, mideast
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

/** What sort of company it is: left out before names of companies are compared. */
export const legalForms = list(
  'inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag sa nv bv oyj ab as asa spa srl pjsc ojsc oao pao ooo jsc kk pte pty se kgaa',
);

/** Words that say what sort of organisation it is: the short name may leave them out at its end. */
export const sortsOfOrganisation = list(`agency news group holding holdings company corporation corp airlines airways motors motor industries
  international institute newspaper magazine television tv radio channel movement party organization network wire information online information media
  militia technologies technology systems energy oil gas telegraph press service`);

/** Words that make a national body of a name: "Foreign Ministry" is the short form of "Kenyan Foreign Ministry". */
export const institutions = list(`ministry department parliament army navy government embassy court senate congress office administration
  cabinet military police chamber council assembly commission bureau treasury union directorate`);

/** Words that say what an institution is for, as in every country. */
export const portfolios = list(`foreign interior home defense finance health education justice agriculture trade labor transport energy economy environment culture
  sports tourism information supreme constitutional high appeals national central state federal general prosecutors criminal public external internal affairs`);

/** Institutions a country has one of, so that the word alone names its own: "Congress" for "US Congress". */
export const soleInstitutions = list('congress parliament senate cabinet treasury');

/** Words of grammar that names of organisations hold: one text has them, another leaves them out. */
export const smallWords = list('of the for and in on to at de la du des et y');
