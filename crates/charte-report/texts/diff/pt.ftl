# O que `charte diff` diz de duas cartas. $under é um direito, como em «segundo o direito francês»,
# $purposes uma lista de finalidades, $line uma linha da carta.

diff-title = Alterações da carta de { $host }
diff-revision-same = revisão { $n }, sem alteração
diff-revision = revisão { $new }, antes { $old }
diff-law-changed = { $new }, antes { $old }
diff-part-charter = No conjunto
diff-part-provider = Fornecedores
diff-part-cookie = Cookies
diff-the-charter = a carta
diff-on = em { $domain }
diff-not-stated = não indicado
diff-added = adicionado
diff-removed = removido
diff-changed = alterado
diff-material = alteração substancial:
diff-column-change = Tipo
diff-column-what = Elemento
diff-column-changed = O que muda

diff-summary = Resumo
diff-none = sem alterações
diff-providers-added = { $n ->
    [one] { $n } fornecedor adicionado
   *[other] { $n } fornecedores adicionados
}
diff-providers-removed = { $n ->
    [one] { $n } fornecedor removido
   *[other] { $n } fornecedores removidos
}
diff-providers-changed = { $n ->
    [one] { $n } fornecedor alterado
   *[other] { $n } fornecedores alterados
}
diff-cookies-added = { $n ->
    [one] { $n } cookie adicionado
   *[other] { $n } cookies adicionados
}
diff-cookies-removed = { $n ->
    [one] { $n } cookie removido
   *[other] { $n } cookies removidos
}
diff-cookies-changed = { $n ->
    [one] { $n } cookie alterado
   *[other] { $n } cookies alterados
}
diff-charter-changed = a carta no conjunto foi alterada

diff-not-material = nenhuma alteração é substancial
diff-not-material-raised = nenhuma alteração é substancial, mas a revisão foi aumentada: quem aceitou volta a ser consultado
diff-count-material = { $n ->
    [one] { $n } alteração é substancial
   *[other] { $n } alterações são substanciais
}
diff-count-material-raised = { $n ->
    [one] { $n } alteração é substancial, e a revisão foi aumentada
   *[other] { $n } alterações são substanciais, e a revisão foi aumentada
}
diff-count-material-free = { $n ->
    [one] { $n } alteração é substancial; não é necessária uma nova revisão, porque { $under } nenhuma resposta depende dela
   *[other] { $n } alterações são substanciais; não é necessária uma nova revisão, porque { $under } nenhuma resposta depende delas
}
diff-not-raised = a revisão não foi aumentada
diff-remedy = escreva { $line } para que os visitantes voltem a ser consultados
diff-must-raise = É preciso aumentar a revisão?
diff-yes = sim: { $remedy }
diff-was-raised = foi aumentada
diff-no = não

diff-asked = Quem deve voltar a ser consultado?
diff-asked-everyone = todos: o cookie de consentimento mudou de nome, pelo que todas as respostas se perdem, incluindo as recusas; mantenha o nome ou leia uma vez o cookie antigo
diff-asked-because = devido a alterações em: { $purposes }
diff-asked-granted = visitantes que aceitaram tudo: { $said }
diff-asked-granted-later = visitantes que aceitaram tudo: { $said }, assim que a revisão for aumentada
diff-asked-refused = visitantes que recusaram tudo: { $said }; as recusas mantêm-se
diff-question-ask = são consultados ({ $purposes })
diff-question-notice = são informados e podem opor-se ({ $purposes })
diff-question-nothing = não são consultados, porque nada exige resposta
diff-question-none = não são consultados
