# A página em português. Frases curtas, sem jargão.

page-title = Cookies do sítio «{ $site }»
page-fallback = Esta página não está disponível na língua pedida ({ $language }) e é apresentada em português.
page-partly = Alguns textos não estão disponíveis em português. A respetiva língua é indicada entre parênteses: { $languages }.
page-area-front-office = Esta página diz respeito à parte pública do sítio.
page-area-back-office = Esta página diz respeito à área de administração do sítio.
page-state = Versão { $revision }, atualizada em { $date }.
page-site = Sítio Web:
page-law = Legislação aplicável:
page-rules = Regras aplicadas:
page-not-law = Atenção: estas regras são uma leitura simples da lista de cookies e não são direito em vigor.
page-proposal = Atenção: estas regras são uma proposta e não são direito em vigor.

who-title = Responsável por este sítio
who-authority-title = Autoridade competente
who-controller = Responsável pelo tratamento:
who-contact = Contacto:
who-policy = Política de privacidade:
who-authority = Autoridade de proteção de dados:

what-title = O que é um cookie?
what-is = Um cookie é uma pequena quantidade de informação, identificada por um nome, que um sítio Web envia ao seu navegador. O navegador conserva-a durante algum tempo e devolve-a ao sítio em cada visita.
what-for = Os cookies têm muitos usos: mantêm a sua sessão iniciada, memorizam o cesto ou a língua, contam visitas ou permitem seguir a sua navegação para fins estatísticos ou publicitários.
what-else = Outras técnicas, como o armazenamento do navegador, fazem o mesmo sem cookies. Também constam desta página.

kinds-title = Tipos de cookies e consentimento
kind-necessary-what = São instalados pelo próprio sítio e guardam informações entre visitas no mesmo dispositivo, como o início de sessão, o cesto ou as definições de visualização. Sem eles, o sítio não pode fornecer o que lhe pede.
kind-necessary-what-unstated = Guardam informações entre visitas no mesmo dispositivo, como o início de sessão, o cesto ou as definições de visualização. Sem eles, o sítio não pode fornecer o que lhe pede.
kind-statistics-what = Registam o que os visitantes fazem no sítio, para contar as visitas e compreender como o sítio é utilizado. As estatísticas são anónimas quando não permitem identificar nenhuma pessoa.
kind-first-party-what = São instalados pelo próprio sítio, mas não são indispensáveis: destinam-se a preferências, conteúdos personalizados ou publicidade. Podem também servir para recolher dados pessoais e seguir o seu comportamento neste sítio.
kind-first-party-what-unstated = Não são indispensáveis: destinam-se a preferências, conteúdos personalizados ou publicidade. Podem também servir para recolher dados pessoais e seguir o seu comportamento neste sítio.
kind-third-party-what = São instalados por outra empresa, muitas vezes de publicidade, ou por conta dela. Essa empresa pode assim saber que páginas são visitadas aqui e noutros sítios que trabalham com ela, e recolher informações sobre quem as visita.
kind-role-unstated = Em alguns casos não é indicado se o fornecedor utiliza os dados apenas para este sítio.
kind-none = Este sítio não utiliza cookies deste tipo.
kind-whys = Porquê

all-exempt = { $count ->
    [one] Este cookie não necessita do seu consentimento.
   *[other] Estes { $count } cookies não necessitam do seu consentimento.
}
all-opt-in = { $count ->
    [one] Este cookie só é instalado se aceitar.
   *[other] Estes { $count } cookies só são instalados se aceitar.
}
all-opt-out = { $count ->
    [one] Este cookie pode ser instalado sem consentimento prévio. Pode opor-se.
   *[other] Estes { $count } cookies podem ser instalados sem consentimento prévio. Pode opor-se.
}
all-prohibited = { $count ->
    [one] Este cookie não pode ser instalado.
   *[other] Estes { $count } cookies não podem ser instalados.
}
all-out-of-scope = { $count ->
    [one] As regras não se aplicam a este cookie.
   *[other] As regras não se aplicam a estes { $count } cookies.
}
all-unclassified = { $count ->
    [one] A finalidade deste cookie não está indicada. Não pode ser instalado.
   *[other] A finalidade destes { $count } cookies não está indicada. Não podem ser instalados.
}
some-exempt = { $count ->
    [one] { $count } cookie não necessita do seu consentimento.
   *[other] { $count } cookies não necessitam do seu consentimento.
}
some-opt-in = { $count ->
    [one] { $count } só é instalado se aceitar.
   *[other] { $count } só são instalados se aceitar.
}
some-opt-out = { $count ->
    [one] { $count } pode ser instalado sem consentimento prévio. Pode opor-se.
   *[other] { $count } podem ser instalados sem consentimento prévio. Pode opor-se.
}
some-prohibited = { $count ->
    [one] { $count } não pode ser instalado.
   *[other] { $count } não podem ser instalados.
}
some-out-of-scope = { $count ->
    [one] As regras não se aplicam a um deles.
   *[other] As regras não se aplicam a { $count } deles.
}
some-unclassified = { $count ->
    [one] A finalidade de um deles não está indicada. Não pode ser instalado.
   *[other] A finalidade de { $count } deles não está indicada. Não podem ser instalados.
}

why-exempt = consentimento não necessário.
why-opt-in = consentimento necessário.
why-parent = é necessário o consentimento de um dos pais.
why-opt-out = consentimento prévio não necessário, mas pode opor-se.
why-prohibited = não permitido.
why-out-of-scope = as regras não se aplicam.
why-unclassified = a finalidade destes cookies não está indicada; por isso nunca são permitidos.
why-conditions = Motivo: { $conditions }.
why-purpose = As regras mencionam expressamente esta finalidade.
why-default-opt-in = Não se aplica nenhuma isenção.
why-default-exempt = Nenhuma regra exige o consentimento neste caso.
why-default-other = Não se aplica nenhuma outra regra.
why-objection = Se recusar, a sua recusa é respeitada.

cookies-title = Lista de cookies
cookies-none = Este sítio não declara nenhum cookie.
table-caption = { $kind } ({ $count })
col-provider = Fornecedor
col-service = Serviço e área do sítio
col-name = Cookie
col-purpose = Finalidade
col-lifetime = Duração
col-readers = Quem tem acesso
col-consent = Consentimento
provider-own = { $site } (este sítio)
place-front-office = parte pública
place-back-office = área de administração
place-both = parte pública e área de administração
set-by = instalado por { $domain }
lifetime-unknown = Não indicada
lifetime-sliding = renovada em cada visita
lifetime-data = conservação dos dados: { $lifetime }
readers-own = Este sítio
readers-processor = { $provider }, apenas para este sítio
readers-independent = { $provider }, também para fins próprios
readers-unstated = { $provider } (não indicado se apenas para este sítio)
readers-shared = Os dados são transmitidos a terceiros ou cruzados com outros.
consent-exempt = Não exigido
consent-exempt-objection = Não exigido; pode opor-se
consent-opt-in = Exigido
consent-parent = Exigido o consentimento parental
consent-opt-out = Não exigido; pode opor-se
consent-prohibited = Não pode ser instalado
consent-out-of-scope = Regras não aplicáveis
consent-unclassified = Não pode ser instalado
implicit-service = As suas preferências de cookies
implicit-description = Memoriza as suas preferências de cookies.
implicit-lifetime = Enquanto a sua escolha for válida, 400 dias no máximo

choice-title = A sua escolha
choice-none = Nenhum destes cookies necessita do seu consentimento, por isso não há aviso de cookies.
choice-consent = Estas finalidades necessitam do seu consentimento. Os respetivos cookies só são instalados se aceitar:
choice-object = Estas finalidades não necessitam de consentimento prévio, mas pode opor-se:
choice-honoured = Estas finalidades não necessitam de consentimento, mas, se as recusar, a recusa é respeitada:
choice-scope = Pode aceitar ou recusar cada finalidade em separado. Fechar o aviso sem escolher não equivale a consentir.
choice-again = Ser-lhe-á pedido que escolha de novo se for acrescentada uma finalidade ou um fornecedor.

kept-title = Durante quanto tempo se conserva a sua escolha
kept-for = O seu consentimento é válido durante { $lifetime }. Depois, ser-lhe-á pedido que escolha de novo.
kept-session = O seu consentimento é válido até fechar o navegador. Depois, ser-lhe-á pedido que escolha de novo.
kept-binding = Este prazo é fixado por lei.
kept-recommended = A autoridade de proteção de dados recomenda este prazo.
kept-recommended-by = A autoridade de proteção de dados ({ $authority }) recomenda este prazo.
kept-product = Este prazo foi escolhido por este sítio; nenhuma norma o fixa.
kept-refusal = Uma recusa é conservada durante um máximo de 400 dias (o limite permitido pelos navegadores), para que a pergunta não lhe seja repetida antes do necessário.
kept-where = A sua escolha é guardada no seu navegador, no cookie «{ $cookie }». Este cookie contém as suas escolhas, a respetiva data e a versão desta página.
kept-wait-binding = Depois de uma recusa, a lei obriga o sítio a esperar { $lifetime } antes de voltar a perguntar.
kept-wait-recommended = Depois de uma recusa, a autoridade de proteção de dados recomenda que o sítio espere { $lifetime } antes de voltar a perguntar.
kept-wait-product = Depois de uma recusa, o sítio espera { $lifetime } antes de voltar a perguntar.

withdraw-title = Alterar a escolha ou retirar o consentimento
withdraw-any = Pode alterar a sua escolha a qualquer momento, para todas as finalidades ou só para uma. O que recusar deixa de ser feito, e o sítio apaga os cookies que pode apagar por si próprio.
withdraw-link = Alterar as minhas escolhas
withdraw-none = Neste sítio não há nenhum consentimento a retirar.
withdraw-browser = Também pode apagar os cookies nas definições do seu navegador. Ao fazê-lo, apaga também a sua escolha.
withdraw-browser-only = Pode apagar os cookies a qualquer momento nas definições do seu navegador.

gpc-title = Global Privacy Control
gpc-what = Alguns navegadores podem enviar um sinal chamado Global Privacy Control (GPC), que pede que os seus dados não sejam vendidos nem partilhados.
gpc-binding = Segundo as regras aplicáveis, o sinal é vinculativo. Equivale a uma oposição à publicidade e a qualquer venda ou partilha de dados.
gpc-honoured = As regras aplicáveis deixam a decisão ao sítio. Este sítio respeita o sinal: equivale a uma oposição à publicidade e a qualquer venda ou partilha de dados.
gpc-ignored = As regras aplicáveis deixam a decisão ao sítio. Este sítio não tem em conta o sinal; utilize as opções acima.
gpc-no-effect = Atualmente o sinal não afeta nenhum dos cookies que podem ser instalados aqui sem o seu consentimento.
gpc-consent = Os cookies que necessitam do seu consentimento nunca são instalados sem ele.
gpc-none = Segundo as regras aplicáveis, o sinal não tem efeito.
gpc-never = O sinal nunca equivale a um consentimento. Se aceitar enquanto o sinal estiver ativo, prevalece a sua escolha.

sources-title = Fontes
sources-intro = As respostas acima baseiam-se nestes textos. Esta página não constitui aconselhamento jurídico.
sources-none = As regras não citam nenhum texto para as respostas acima.

banner-title = Cookies
banner-question = Este sítio pede o seu consentimento para utilizar cookies com estas finalidades:
banner-notice = Este sítio utiliza cookies que pode recusar. Servem estas finalidades:
banner-again = A sua escolha anterior já não é válida. Escolha novamente.
banner-accept = Aceitar tudo
banner-refuse = Recusar tudo
banner-choose = Personalizar
banner-close = Fechar
banner-save = Guardar as minhas escolhas
banner-yes = Aceitar
banner-no = Recusar
banner-saved = As suas escolhas foram guardadas. Pode alterá-las a qualquer momento.
banner-reload = O que recusou pode continuar ativo até a página ser recarregada.
banner-reload-now = Recarregar a página
