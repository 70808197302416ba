package io.smartbiz.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {

    private static final Rights ALL = Rights.all();

    static Stream<RecordComponent> amounts() {
        return Arrays.stream(Rights.class.getRecordComponents())
                .filter(component -> component.getType() == BigDecimal.class);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void coverNoLargerAmount(RecordComponent amount) throws ReflectiveOperationException {
        assertThat(with(amount, 20).cover(with(amount, 20))).isTrue();
        assertThat(with(amount, 20).cover(with(amount, 19))).isTrue();
        assertThat(with(amount, 20).cover(with(amount, 21))).isFalse();
    }

    /** All rights, but for one amount. */
    private static Rights with(RecordComponent amount, int value) throws ReflectiveOperationException {
        RecordComponent[] components = Rights.class.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getName().equals(amount.getName())
                    ? BigDecimal.valueOf(value)
                    : components[i].getAccessor().invoke(ALL);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Rights.class.getDeclaredConstructor(types).newInstance(values);
    }

    @ParameterizedTest
    @EnumSource
    void coverNoPermissionThatIsMissing(Permission permission) {
        var one = new Rights(Map.of(permission, BranchScope.EVERYWHERE), BigDecimal.ZERO);
        assertThat(ALL.cover(one)).isTrue();
        assertThat(Rights.NONE.cover(one)).isFalse();
    }

    @Test
    void areWalkedThrough() {
        assertThat(amounts()).isNotEmpty();
    }
}
