package io.smartbiz.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SqlTest {

    private static final UUID SHOP = new UUID(0, 1);

    private static List<Object> values(Sql sql) {
        var values = new ArrayList<Object>();
        sql.collect(values, SHOP);
        return values;
    }

    @Test
    void writesAQuestionMarkForEachPlaceAndRepeatsItsValue() {
        Sql sql = Sql.of("select :a, :b, :a").with("a", "x").with("b", 2);

        assertThat(sql.text()).isEqualTo("select ?, ?, ?");
        assertThat(values(sql)).containsExactly("x", 2, "x");
    }

    @Test
    void bindsTheOrganizationByItselfUnlessAnotherIsGiven() {
        Sql sql = Sql.of("organization_id = :organization");

        assertThat(values(sql)).containsExactly(SHOP);
        assertThat(values(sql.with("organization", new UUID(0, 2)))).containsExactly(new UUID(0, 2));
    }

    @Test
    void leavesCastsQuotedTextsAndSlicesAlone() {
        Sql sql = Sql.of("select ':no', 'it''s :no', x[1:2], :ids::uuid[]").withIds("ids", List.of(SHOP));

        assertThat(sql.text()).isEqualTo("select ':no', 'it''s :no', x[1:2], ?::uuid[]");
        assertThat(values(sql)).hasSize(1);
    }

    @Test
    void refusesAQuotedTextThatDoesNotEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("select 'no"));
    }

    @Test
    void writesNumbersAndCodesIntoTheText() {
        Sql sql = Sql.of("status in (:codes) limit :most")
                .with("codes", Sql.literals(List.of("pending", "in_progress")))
                .with("most", Sql.literal(5));

        assertThat(sql.text()).isEqualTo("status in ('pending', 'in_progress') limit 5");
        assertThat(values(sql)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.literals(List.of("a', 'b")));
    }

    @Test
    void keepsAPieceAndItsValuesTogether() {
        Sql branch = Sql.of("branch_id = :id").with("id", SHOP);
        Sql price = Sql.of("price > :least and price < :most")
                .with("most", BigDecimal.TEN)
                .with("least", BigDecimal.ONE);
        Sql sql = Sql.of("select :first where :where limit :most")
                .with("most", 5)
                .with("where", Sql.and(branch, Sql.NOTHING, price))
                .with("first", "f");

        assertThat(sql.text()).isEqualTo("select ? where branch_id = ? and price > ? and price < ? limit ?");
        assertThat(values(sql)).containsExactly("f", SHOP, BigDecimal.ONE, BigDecimal.TEN, 5);
    }

    @Test
    void keepsTheTypeOfAMissingValue() {
        assertThat(values(Sql.of(":a").with("a", (@Nullable BigDecimal) null))).containsExactly(TypedNull.NUMBER);
    }

    @Test
    void namesWhatIsMissingOrUnknown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> values(Sql.of("a = :a")))
                .withMessageContaining(":a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sql.of("a = :a").with("b", "x"))
                .withMessageContaining(":b");
    }

    @Test
    void aConstantIsNotChangedByItsValues() {
        Sql constant = Sql.of("a = :a");
        Sql bound = constant.with("a", "x");

        assertThat(values(bound)).containsExactly("x");
        assertThatIllegalStateException().isThrownBy(() -> values(constant));
    }
}
