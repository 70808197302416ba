package io.smartbiz.testing;

import io.smartbiz.operations.TestInstallation;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Debts that are older than a request could make them. */
public final class Debts {

    private Debts() {}

    /** As if the days had passed. */
    public static void age(UUID debt, int days) {
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "update shop.debts set due_on = due_on - %1$d, payment_deadline = payment_deadline - %1$d, incurred_on = incurred_on - %1$d where id = '%2$s'"
                            .formatted(days, debt));
            statement.execute("update shop.debt_installments set due_on = due_on - %d where debt_id = '%s'"
                    .formatted(days, debt));
            sumAgain(statement, debt);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sumAgain(Statement statement, UUID debt) throws SQLException {
        String organization = "(select organization_id from shop.debts where id = '" + debt + "')";
        statement.execute("delete from shop.debt_dues where organization_id = " + organization);
        statement.execute("""
                insert into shop.debt_dues (organization_id, due_on, branch_id, id, debts, amount)
                select organization_id, due_on, branch_id, gen_random_uuid(), is_first::int, amount
                from shop.debt_parts where organization_id =\s""" + organization);
    }

    /** A part of a plan, as a request says it. */
    public static Map<String, Object> part(LocalDate day, int amount) {
        return Map.of("due_date", day.toString(), "amount", amount);
    }
}
