# O vocabulário comum em português: finalidades, tipos, factos, prazos, datas, direito, línguas.

## Categories of cookies

category-necessary = Cookies necessários
category-statistics = Cookies estatísticos
category-first-party = Outros cookies do sítio
category-third-party = Cookies de terceiros

## Classes of purposes

class-necessary = Necessários
class-statistics = Estatísticas
class-preferences = Preferências
class-personalisation = Personalização
class-marketing = Publicidade e definição de perfis
class-social = Conteúdos de terceiros, partilha e apoio
class-unclassified = Não indicada

## Purposes

purpose-transmission = Encaminhamento e distribuição de carga
purpose-user-input = Cesto, formulários, faturação
purpose-authentication = Início de sessão
purpose-security = Segurança
purpose-consent-choice = As suas preferências de cookies
purpose-interface = Língua e visualização
purpose-media-playback = Reprodução de multimédia
purpose-paywall-metering = Contagem de artigos gratuitos
purpose-emergency-location = Localização em caso de emergência
purpose-audience-measurement = Medição de audiência
purpose-ab-testing = Comparação de versões de uma página (teste A/B)
purpose-session-replay = Gravação de visitas
purpose-preferences = Preferências
purpose-content-personalisation = Conteúdos personalizados
purpose-advertising = Publicidade
purpose-ad-measurement = Medição da publicidade
purpose-affiliation = Remuneração de parceiros que encaminham visitantes
purpose-profiling = Definição de perfis em vários sítios
purpose-social-sharing = Partilha em redes sociais
purpose-embedded-content = Conteúdos incorporados (vídeos, mapas e semelhantes)
purpose-support-chat = Chat de apoio
purpose-geolocation = Localização do seu dispositivo
purpose-unclassified = Não indicada

## Facts, as clauses

fact-anonymous-yes = produz apenas dados estatísticos anónimos
fact-anonymous-no = os dados estatísticos não são anónimos
fact-publisher-only-yes = usado apenas para este sítio
fact-publisher-only-no = o fornecedor usa os dados também para fins próprios
fact-cross-site-yes = permite seguir a sua navegação de um sítio para outro
fact-cross-site-no = não permite seguir a sua navegação de um sítio para outro
fact-shared-yes = os dados são cruzados com outros ou transmitidos a terceiros
fact-shared-no = os dados não são cruzados com outros nem transmitidos a terceiros
fact-requested-yes = a seu pedido
fact-requested-no = não foi pedido por si
fact-expected-yes = faz parte do serviço esperado
fact-expected-no = não faz parte do serviço esperado
fact-informed-yes = é-lhe dada informação clara
fact-informed-no = não lhe é dada informação clara
fact-objection-offered-yes = pode opor-se de forma simples e gratuita
fact-objection-offered-no = não há uma forma simples de se opor
fact-passive-yes = baseia-se em dados que o seu dispositivo envia automaticamente
fact-passive-no = não se baseia em dados que o seu dispositivo envia automaticamente
fact-sliding-yes = a sua duração é renovada em cada visita
fact-sliding-no = a sua duração não é renovada em cada visita
fact-sale-or-share-yes = são vendidos dados pessoais, ou partilhados para publicidade em vários sítios
fact-sale-or-share-no = não são vendidos dados pessoais nem partilhados para publicidade em vários sítios
fact-identifies-yes = identifica ou localiza uma pessoa ou cria um perfil dela
fact-identifies-no = não identifica nem localiza ninguém, nem cria perfis
fact-high-risk-yes = envolve definição de perfis de alto risco ou publicidade intrusiva
fact-high-risk-no = não envolve definição de perfis de alto risco nem publicidade intrusiva
fact-sensitive-yes = revela ou diz respeito a dados sensíveis, como a saúde, a religião ou a localização exata
fact-sensitive-no = não revela nem diz respeito a dados sensíveis, como a saúde, a religião ou a localização exata
fact-children-yes = o serviço destina-se a crianças, ou sabe-se que o visitante é uma criança
fact-children-no = o serviço não se destina a crianças
fact-first-party-yes = é instalado para este sítio e não para outra empresa
fact-first-party-no = é instalado por outra empresa ou por conta dela
fact-own-yes = é um cookie do próprio sítio
fact-own-no = provém de um fornecedor
fact-sole-purpose-yes = não tem outra finalidade
fact-sole-purpose-no = tem também outras finalidades

## Limits, as clauses

limit-lifetime = não dura mais do que as regras permitem
limit-retention = os dados não são conservados durante mais tempo do que as regras permitem

## Technologies

technology-cookie = cookie
technology-local-storage = armazenamento local
technology-session-storage = armazenamento de sessão
technology-indexed-db = base de dados do navegador
technology-cache = cache do navegador
technology-pixel = pixel de rastreio
technology-fingerprint = impressão digital do dispositivo
technology-sdk = biblioteca de software (SDK)
technology-link = ligação de rastreio

## Lifetimes and durations

lifetime-session = Até fechar o navegador
lifetime-seconds = { $n ->
    [one] { $n } segundo
   *[other] { $n } segundos
}
lifetime-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
lifetime-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
lifetime-days = { $n ->
    [one] { $n } dia
   *[other] { $n } dias
}
lifetime-months = { $n ->
    [one] { $n } mês
   *[other] { $n } meses
}
lifetime-years = { $n } anos
duration-over = mais de 400 dias

## Dates

date = { $day } de { $month } de { $year }
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro

## Lists

and = e
or = ou

## Laws: as a label, after “under”, and as the subject of a sentence

law-ae = direito dos Emirados Árabes Unidos
    .under = segundo o direito dos Emirados Árabes Unidos
    .subject = o direito dos Emirados Árabes Unidos
law-ar = direito argentino
    .under = segundo o direito argentino
    .subject = o direito argentino
law-at = direito austríaco
    .under = segundo o direito austríaco
    .subject = o direito austríaco
law-au = direito australiano
    .under = segundo o direito australiano
    .subject = o direito australiano
law-be = direito belga
    .under = segundo o direito belga
    .subject = o direito belga
law-bg = direito búlgaro
    .under = segundo o direito búlgaro
    .subject = o direito búlgaro
law-br = direito brasileiro
    .under = segundo o direito brasileiro
    .subject = o direito brasileiro
law-ca = direito canadiano (exceto o Quebeque)
    .under = segundo o direito canadiano (exceto o Quebeque)
    .subject = o direito canadiano (exceto o Quebeque)
law-ca-qc = direito do Quebeque
    .under = segundo o direito do Quebeque
    .subject = o direito do Quebeque
law-ch = direito suíço
    .under = segundo o direito suíço
    .subject = o direito suíço
law-charte = leitura simples da lista de cookies (não é direito em vigor)
    .under = segundo uma leitura simples da lista de cookies (não é direito em vigor)
    .subject = a leitura simples da lista de cookies (não é direito em vigor)
law-cl = direito chileno
    .under = segundo o direito chileno
    .subject = o direito chileno
law-cn = direito chinês
    .under = segundo o direito chinês
    .subject = o direito chinês
law-cy = direito cipriota
    .under = segundo o direito cipriota
    .subject = o direito cipriota
law-cz = direito checo
    .under = segundo o direito checo
    .subject = o direito checo
law-de = direito alemão
    .under = segundo o direito alemão
    .subject = o direito alemão
law-dk = direito dinamarquês
    .under = segundo o direito dinamarquês
    .subject = o direito dinamarquês
law-es = direito espanhol
    .under = segundo o direito espanhol
    .subject = o direito espanhol
law-eu = direito da UE
    .under = segundo o direito da UE
    .subject = o direito da UE
law-eu-omnibus-proposal = proposta «Digital Omnibus» da UE (não em vigor)
    .under = segundo a proposta «Digital Omnibus» da UE (não em vigor)
    .subject = a proposta «Digital Omnibus» da UE (não em vigor)
law-fi = direito finlandês
    .under = segundo o direito finlandês
    .subject = o direito finlandês
law-fr = direito francês
    .under = segundo o direito francês
    .subject = o direito francês
law-gb = direito britânico
    .under = segundo o direito britânico
    .subject = o direito britânico
law-gi = direito de Gibraltar
    .under = segundo o direito de Gibraltar
    .subject = o direito de Gibraltar
law-gr = direito grego
    .under = segundo o direito grego
    .subject = o direito grego
law-hr = direito croata
    .under = segundo o direito croata
    .subject = o direito croata
law-hu = direito húngaro
    .under = segundo o direito húngaro
    .subject = o direito húngaro
law-id = direito indonésio
    .under = segundo o direito indonésio
    .subject = o direito indonésio
law-ie = direito irlandês
    .under = segundo o direito irlandês
    .subject = o direito irlandês
law-il = direito israelita
    .under = segundo o direito israelita
    .subject = o direito israelita
law-in = direito indiano
    .under = segundo o direito indiano
    .subject = o direito indiano
law-is = direito islandês
    .under = segundo o direito islandês
    .subject = o direito islandês
law-it = direito italiano
    .under = segundo o direito italiano
    .subject = o direito italiano
law-jp = direito japonês
    .under = segundo o direito japonês
    .subject = o direito japonês
law-ke = direito queniano
    .under = segundo o direito queniano
    .subject = o direito queniano
law-kr = direito sul-coreano
    .under = segundo o direito sul-coreano
    .subject = o direito sul-coreano
law-li = direito do Listenstaine
    .under = segundo o direito do Listenstaine
    .subject = o direito do Listenstaine
law-lt = direito lituano
    .under = segundo o direito lituano
    .subject = o direito lituano
law-lu = direito luxemburguês
    .under = segundo o direito luxemburguês
    .subject = o direito luxemburguês
law-lv = direito letão
    .under = segundo o direito letão
    .subject = o direito letão
law-mt = direito maltês
    .under = segundo o direito maltês
    .subject = o direito maltês
law-mx = direito mexicano
    .under = segundo o direito mexicano
    .subject = o direito mexicano
law-my = direito malaio
    .under = segundo o direito malaio
    .subject = o direito malaio
law-ng = direito nigeriano
    .under = segundo o direito nigeriano
    .subject = o direito nigeriano
law-nl = direito neerlandês
    .under = segundo o direito neerlandês
    .subject = o direito neerlandês
law-no = direito norueguês
    .under = segundo o direito norueguês
    .subject = o direito norueguês
law-nz = direito neozelandês
    .under = segundo o direito neozelandês
    .subject = o direito neozelandês
law-ph = direito filipino
    .under = segundo o direito filipino
    .subject = o direito filipino
law-pl = direito polaco
    .under = segundo o direito polaco
    .subject = o direito polaco
law-pt = direito português
    .under = segundo o direito português
    .subject = o direito português
law-ro = direito romeno
    .under = segundo o direito romeno
    .subject = o direito romeno
law-sa = direito saudita
    .under = segundo o direito saudita
    .subject = o direito saudita
law-se = direito sueco
    .under = segundo o direito sueco
    .subject = o direito sueco
law-sg = direito de Singapura
    .under = segundo o direito de Singapura
    .subject = o direito de Singapura
law-si = direito esloveno
    .under = segundo o direito esloveno
    .subject = o direito esloveno
law-sk = direito eslovaco
    .under = segundo o direito eslovaco
    .subject = o direito eslovaco
law-th = direito tailandês
    .under = segundo o direito tailandês
    .subject = o direito tailandês
law-tr = direito turco
    .under = segundo o direito turco
    .subject = o direito turco
law-us-ca = direito californiano
    .under = segundo o direito californiano
    .subject = o direito californiano
law-us-co = direito do Colorado
    .under = segundo o direito do Colorado
    .subject = o direito do Colorado
law-us-ct = direito do Connecticut
    .under = segundo o direito do Connecticut
    .subject = o direito do Connecticut
law-us-de = direito do Delaware
    .under = segundo o direito do Delaware
    .subject = o direito do Delaware
law-us-fl = direito da Flórida
    .under = segundo o direito da Flórida
    .subject = o direito da Flórida
law-us-ia = direito do Iowa
    .under = segundo o direito do Iowa
    .subject = o direito do Iowa
law-us-in = direito do Indiana
    .under = segundo o direito do Indiana
    .subject = o direito do Indiana
law-us-ky = direito do Kentucky
    .under = segundo o direito do Kentucky
    .subject = o direito do Kentucky
law-us-md = direito do Maryland
    .under = segundo o direito do Maryland
    .subject = o direito do Maryland
law-us-mn = direito do Minnesota
    .under = segundo o direito do Minnesota
    .subject = o direito do Minnesota
law-us-mt = direito do Montana
    .under = segundo o direito do Montana
    .subject = o direito do Montana
law-us-ne = direito do Nebraska
    .under = segundo o direito do Nebraska
    .subject = o direito do Nebraska
law-us-nh = direito do New Hampshire
    .under = segundo o direito do New Hampshire
    .subject = o direito do New Hampshire
law-us-nj = direito de Nova Jérsia
    .under = segundo o direito de Nova Jérsia
    .subject = o direito de Nova Jérsia
law-us-nv = direito do Nevada
    .under = segundo o direito do Nevada
    .subject = o direito do Nevada
law-us-optout = direito dos estados dos EUA com sinal de oposição obrigatório
    .under = segundo o direito dos estados dos EUA com sinal de oposição obrigatório
    .subject = o direito dos estados dos EUA com sinal de oposição obrigatório
law-us-or = direito do Oregon
    .under = segundo o direito do Oregon
    .subject = o direito do Oregon
law-us-other = direito dos estados dos EUA com direito de oposição, sem sinal obrigatório
    .under = segundo o direito dos estados dos EUA com direito de oposição, sem sinal obrigatório
    .subject = o direito dos estados dos EUA com direito de oposição, sem sinal obrigatório
law-us-ri = direito de Rhode Island
    .under = segundo o direito de Rhode Island
    .subject = o direito de Rhode Island
law-us-tn = direito do Tennessee
    .under = segundo o direito do Tennessee
    .subject = o direito do Tennessee
law-us-tx = direito do Texas
    .under = segundo o direito do Texas
    .subject = o direito do Texas
law-us-ut = direito do Utah
    .under = segundo o direito do Utah
    .subject = o direito do Utah
law-us-va = direito da Virgínia
    .under = segundo o direito da Virgínia
    .subject = o direito da Virgínia
law-us-wa = direito do estado de Washington
    .under = segundo o direito do estado de Washington
    .subject = o direito do estado de Washington
law-vn = direito vietnamita
    .under = segundo o direito vietnamita
    .subject = o direito vietnamita
law-za = direito sul-africano
    .under = segundo o direito sul-africano
    .subject = o direito sul-africano
law-other = regras «{ $name }»
    .under = segundo as regras «{ $name }»
    .subject = o conjunto de regras «{ $name }»

## Languages

language-ar = árabe
language-bg = búlgaro
language-ca = catalão
language-cs = checo
language-cy = galês
language-da = dinamarquês
language-de = alemão
language-el = grego
language-en = inglês
language-es = espanhol
language-et = estónio
language-eu = basco
language-fi = finlandês
language-fr = francês
language-ga = irlandês
language-gl = galego
language-hr = croata
language-hu = húngaro
language-is = islandês
language-it = italiano
language-ja = japonês
language-lb = luxemburguês
language-lt = lituano
language-lv = letão
language-mt = maltês
language-nb = norueguês bokmål
language-nl = neerlandês
language-nn = norueguês nynorsk
language-no = norueguês
language-pl = polaco
language-pt = português
language-ro = romeno
language-ru = russo
language-sk = eslovaco
language-sl = esloveno
language-sv = sueco
language-tr = turco
language-uk = ucraniano
language-zh = chinês
