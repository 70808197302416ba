package io.smartbiz.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {

    private static final Rights ALL = Rights.all();
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();

    static Stream<RecordComponent> amounts() {
        return Arrays.stream(Rights.class.getRecordComponents())
                .filter(component -> component.getType() == BranchAmount.class);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void coverNoLargerAmount(RecordComponent amount) throws ReflectiveOperationException {
        assertThat(with(amount, of(20)).cover(with(amount, of(20)))).isTrue();
        assertThat(with(amount, of(20)).cover(with(amount, of(19)))).isTrue();
        assertThat(with(amount, of(20)).cover(with(amount, of(21)))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void coverNoLargerAmountInAnyBranch(RecordComponent amount) throws ReflectiveOperationException {
        Rights here = with(amount, in(HERE, 20));
        assertThat(here.cover(with(amount, in(HERE, 20)))).isTrue();
        assertThat(here.cover(with(amount, in(HERE, 21)))).isFalse();
        assertThat(here.cover(with(amount, in(THERE, 20)))).isFalse();
        assertThat(here.cover(with(amount, of(20)))).isFalse();
        assertThat(with(amount, of(20)).cover(here)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void differWhenAnAmountDiffersInABranch(RecordComponent amount) throws ReflectiveOperationException {
        assertThat(with(amount, in(HERE, 20)).hash())
                .isEqualTo(with(amount, in(HERE, 20)).hash())
                .isNotEqualTo(with(amount, in(THERE, 20)).hash())
                .isNotEqualTo(with(amount, of(20)).hash());
    }

    private static BranchAmount of(int amount) {
        return BranchAmount.everywhere(BigDecimal.valueOf(amount));
    }

    private static BranchAmount in(UUID branch, int amount) {
        return BranchAmount.in(BranchScope.of(Set.of(branch)), BigDecimal.valueOf(amount));
    }

    /** All rights, but for one amount. */
    private static Rights with(RecordComponent amount, BranchAmount value) throws ReflectiveOperationException {
        RecordComponent[] components = Rights.class.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getName().equals(amount.getName())
                    ? value
                    : components[i].getAccessor().invoke(ALL);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Rights.class.getDeclaredConstructor(types).newInstance(values);
    }

    @ParameterizedTest
    @EnumSource
    void coverNoPermissionThatIsMissing(Permission permission) {
        var one = new Rights(Map.of(permission, BranchScope.EVERYWHERE), BranchAmount.ZERO);
        assertThat(ALL.cover(one)).isTrue();
        assertThat(Rights.NONE.cover(one)).isFalse();
    }

    @Test
    void areWalkedThrough() {
        assertThat(amounts()).isNotEmpty();
    }
}
