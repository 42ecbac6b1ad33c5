# O que `charte explain` diz de um cookie. $under é um direito com a sua preposição, $law o mesmo como
# sujeito de uma frase, $rule uma regra, $fact uma chave da carta.

explain-may = { $name } pode ser definido agora.
explain-may-in-part = { $name } pode ser definido agora, mas só para algumas das suas finalidades.
explain-may-not-in-part = { $name } não pode ser definido agora: só algumas das suas finalidades são permitidas.
explain-may-not = { $name } não pode ser definido agora.
explain-deletes = A linha elimina o cookie: passa, sem o seu valor.

is-necessary-first = É um cookie necessário deste sítio, avaliado { $under }.
is-necessary-third = É um cookie necessário de outro sítio, avaliado { $under }.
is-statistics-first = É um cookie estatístico deste sítio, avaliado { $under }.
is-statistics-third = É um cookie estatístico de terceiros, avaliado { $under }.
is-first-party = É um cookie deste sítio, avaliado { $under }.
is-third-party = É um cookie de terceiros, avaliado { $under }.
caveat = Nota: { $caveat }.

purpose-allowed = { $purpose }: permitido ({ $why }).
purpose-not-allowed = { $purpose }: não permitido ({ $why }).
give-name = Dê-lhe um nome: uma carta não pode declarar um cookie sem nome.
declare-it = Declare-o na carta: as suas finalidades e quem o define.
state-purposes = Indique as suas finalidades na carta. Até lá, nunca é permitido.

requires-opt-in = { $law } exige o consentimento (regra { $rule }).
requires-opt-out = { $law } permite-o enquanto o visitante não se opuser (regra { $rule }).
requires-exempt = { $law } não exige consentimento (regra { $rule }).
requires-prohibited = { $law } proíbe-o (regra { $rule }).
requires-out-of-scope = { $law } não se aplica (regra { $rule }).

rests-on = Esta resposta assenta em:
would-opt-in = Exigiria consentimento (regra { $rule }) se a carta pudesse indicar com verdade:
would-opt-out = Seria permitido enquanto o visitante não se opusesse (regra { $rule }) se a carta pudesse indicar com verdade:
would-exempt = Estaria isento (regra { $rule }) se a carta pudesse indicar com verdade:
would-prohibited = Seria proibido (regra { $rule }) se a carta pudesse indicar com verdade:
would-out-of-scope = Ficaria fora do âmbito da lei (regra { $rule }) se a carta pudesse indicar com verdade:
or-consent = Também é permitido assim que o visitante aceita.
only-consent = É permitido assim que o visitante aceita.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } diferente de true
is-yes = { $asked } (agora true: { $origin })
is-no = { $asked } (agora false: { $origin })
is-unstated = { $asked } (não indicado)
holds = { $asked } ({ $origin })
origin-stated = indicado na declaração
origin-site = indicado para todo o sítio
origin-role = valor predefinido do papel do fornecedor
origin-derived = decorre da declaração
origin-none = não indicado

source = Fonte: { $text }
source-secondary = Fonte: { $text } (de fontes secundárias)
source-unverified = Fonte: { $text } (não verificado)
findings = Constatações
