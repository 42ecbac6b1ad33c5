# O que `charte explain` diz de um cookie. $under é um direito com a sua preposição, $law o mesmo como
# sujeito de uma frase, $rule uma regra, $fact uma chave da carta.

explain-may = { $name } pode ser instalado agora.
explain-may-in-part = { $name } pode ser instalado agora, mas só para algumas das suas finalidades.
explain-may-not-in-part = { $name } não pode ser instalado agora: só algumas das suas finalidades são permitidas.
explain-may-not = { $name } não pode ser instalado agora.
explain-deletes = A linha elimina o cookie: é transmitida, mas sem o valor do cookie.

is-necessary-first = É um cookie necessário deste sítio, avaliado { $under }.
is-necessary-third = É um cookie necessário de outro sítio, avaliado { $under }.
is-statistics-first = É um cookie estatístico deste sítio, avaliado { $under }.
is-statistics-third = É um cookie estatístico de terceiros, avaliado { $under }.
is-first-party = É um cookie deste sítio, avaliado { $under }.
is-third-party = É um cookie de terceiros, avaliado { $under }.
caveat = Nota: { $caveat }.

purpose-allowed = { $purpose }: finalidade permitida ({ $why }).
purpose-not-allowed = { $purpose }: finalidade não permitida ({ $why }).
give-name = Dê-lhe um nome: uma carta não pode declarar um cookie sem nome.
declare-it = Declare-o na carta: as suas finalidades e quem o instala.
state-purposes = Indique as suas finalidades na carta. Até lá, nunca é permitido.

requires-opt-in = { $law } exige o consentimento para esta finalidade (regra { $rule }).
requires-opt-out = { $law } permite-o enquanto o visitante não se opuser (regra { $rule }).
requires-exempt = { $law } não exige consentimento para esta finalidade (regra { $rule }).
requires-prohibited = { $law } proíbe-o (regra { $rule }).
requires-out-of-scope = { $law } não se aplica a esta finalidade (regra { $rule }).

explain-notes = Notas
explain-duties = Obrigações
rests-on = Esta resposta assenta em:
would-opt-in = Exigiria consentimento (regra { $rule }) se a carta pudesse declarar, sem faltar à verdade:
would-opt-out = Seria permitido enquanto o visitante não se opusesse (regra { $rule }) se a carta pudesse declarar, sem faltar à verdade:
would-exempt = Estaria isento (regra { $rule }) se a carta pudesse declarar, sem faltar à verdade:
would-prohibited = Seria proibido (regra { $rule }) se a carta pudesse declarar, sem faltar à verdade:
would-out-of-scope = Ficaria fora do âmbito da lei (regra { $rule }) se a carta pudesse declarar, sem faltar à verdade:
or-consent = Também é permitido assim que o visitante aceitar.
only-consent = É permitido assim que o visitante aceitar.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } diferente de true
is-yes = { $asked } (agora true: { $origin })
is-no = { $asked } (agora false: { $origin })
is-unstated = { $asked } (não indicado)
holds = { $asked } ({ $origin })
origin-stated = indicado na declaração
origin-site = indicado para todo o sítio
origin-role = valor predefinido para a função do fornecedor
origin-derived = decorre da declaração
origin-none = não indicado

source = Fonte: { $text }
source-secondary = Fonte: { $text } (de fontes secundárias)
source-unverified = Fonte: { $text } (não verificada)
findings = Constatações

explain-cannot-tell = Não é possível dizer se { $name } pode ser instalado. Enquanto não for esclarecido, não pode.
catalogue-entry = Não foi lida nenhuma carta. Segundo o catálogo de cookies conhecidos, é instalado por { $provider } para: { $purposes }.
catalogue-site = Não foi lida nenhuma carta. Segundo o catálogo de cookies conhecidos, são os próprios sítios que o instalam, para: { $purposes }.
catalogue-unknown = Não foi lida nenhuma carta, e o catálogo de cookies conhecidos não contém este nome. Descubra quem o instala e para quê, e declare-o numa carta. Até lá nunca é permitido.
catalogue-disputed = As fontes divergem: { $why }
catalogue-add = Para o declarar na sua carta: { $command }
