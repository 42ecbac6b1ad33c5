/* A panic comes back as a status, and the library works on. Only in a build with the feature
 * `test-panic`. */

#include "common.h"

charte_status charte_test_panic(charte_error *error);

int main(void)
{
    charte_error *error = charte_error_new();
    for (int i = 0; i < 3; i++) {
        CHECK(charte_test_panic(error) == CHARTE_PANIC);
        CHECK(error->status == CHARTE_PANIC && error->message.len > 0 && error->code.len == 0 &&
              charte_str_is(error->help, "please report it"));
        CHECK(charte_test_panic(NULL) == CHARTE_PANIC);
        charte_policy *policy = policy_of(CHARTER);
        charte_visitor *visitor = NULL;
        CHECK(charte_visitor_new(policy, NULL, NULL, NOW, &visitor, error) == CHARTE_OK);
        CHECK(may_set(visitor, "sessionid"));
        charte_visitor_free(visitor);
        charte_policy_free(policy);
    }
    charte_error_free(error);
    puts("panic: fine");
    return 0;
}
