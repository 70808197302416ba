package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smartbiz.platform.errors.Failure;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal says of a request. */
final class WrongFields {

    private WrongFields() {}

    /** The fields that {@code work} is refused for. */
    static Set<String> of(ThrowingCallable work) {
        Failure refusal = catchThrowableOfType(Failure.class, work);
        return ((Map<?, ?>) refusal.details().get("fields"))
                .keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }
}
