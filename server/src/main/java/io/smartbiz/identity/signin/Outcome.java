package io.smartbiz.identity.signin;

import io.smartbiz.platform.errors.Failure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of a transaction. A refusal is thrown only after the commit, because the failed attempt must be stored. */
record Outcome(@Nullable TokenPair tokens, @Nullable Failure refusal) {

    static Outcome signedIn(TokenPair tokens) {
        return new Outcome(tokens, null);
    }

    static Outcome refused(Failure refusal) {
        return new Outcome(null, refusal);
    }

    TokenPair orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(tokens);
    }
}
