/* Eight threads share one policy, one consent and one visitor, and free what they make while the
 * others work. The policy itself is released while they run. */

#include "common.h"
#include <pthread.h>

#ifndef ROUNDS
#define ROUNDS 2000
#endif

enum { THREADS = 8 };

typedef struct {
    const charte_policy *policy;
    const charte_received_consent *consent;
    const charte_visitor *visitor;
    const charte_explanation *explanation;
    pthread_barrier_t *started;
} shared;

static void *work(void *data)
{
    const shared *s = data;
    charte_error *error = charte_error_new();
    charte_visitor *own = NULL;
    CHECK(charte_visitor_new(s->policy, NULL, s->consent, NOW, &own, error) == CHARTE_OK);
    pthread_barrier_wait(s->started);
    /* From here on the policy and the consent may be gone. */
    for (int i = 0; i < ROUNDS; i++) {
        const charte_visitor *visitor = i % 2 ? s->visitor : own;
        CHECK(may_set(visitor, "sessionid") && !may_set(visitor, "_fbp"));
        charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of("_pk_id.1"));
        charte_explanation *explanation = NULL;
        CHECK(charte_visitor_explain(visitor, &cookie, &explanation, error) == CHARTE_OK);
        CHECK(explanation->decision.outcome == CHARTE_OUTCOME_ALLOWED);
        charte_explanation_free(explanation);
        charte_text *text = NULL;
        CHECK(charte_explanation_prose(s->explanation, &text, error) == CHARTE_OK);
        charte_text_free(text);
        charte_ask ask;
        CHECK(charte_visitor_ask(visitor, CHARTE_NONE, &ask, error) == CHARTE_OK);
        CHECK(ask.asking == CHARTE_ASKING_NONE);
    }
    charte_visitor_free(own);
    charte_error_free(error);
    return NULL;
}

int main(void)
{
    charte_policy *policy = policy_of(CHARTER);
    charte_received_consent *consent = NULL;
    charte_visitor *visitor = NULL;
    charte_explanation *explanation = NULL;
    charte_str value = charte_str_of("v1~20261101T0900Z~r2~n:advertising~n:ad-measurement~.in95");
    CHECK(charte_received_consent_decode(value, &consent, NULL) == CHARTE_OK);
    CHECK(charte_visitor_new(policy, NULL, consent, NOW, &visitor, NULL) == CHARTE_OK);
    charte_observed_cookie cookie = charte_observed_cookie_named(charte_str_of("_fbp"));
    CHECK(charte_visitor_explain(visitor, &cookie, &explanation, NULL) == CHARTE_OK);
    pthread_barrier_t started;
    CHECK(pthread_barrier_init(&started, NULL, THREADS + 1) == 0);
    shared s = {policy, consent, visitor, explanation, &started};
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        CHECK(pthread_create(&threads[i], NULL, work, &s) == 0);
    }
    pthread_barrier_wait(&started);
    charte_policy_free(policy);
    charte_received_consent_free(consent);
    for (int i = 0; i < THREADS; i++) {
        CHECK(pthread_join(threads[i], NULL) == 0);
    }
    pthread_barrier_destroy(&started);
    charte_explanation_free(explanation);
    charte_visitor_free(visitor);
    puts("threads: fine");
    return 0;
}
