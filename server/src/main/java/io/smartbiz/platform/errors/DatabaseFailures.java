package io.smartbiz.platform.errors;

import io.smartbiz.platform.text.Message;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Translates a violated constraint into the caller's error. Constraints and unique indexes are named
 * {@code <table>_<column>_<fkey|unique|check>}, so the field follows from the name; Citus appends the shard's number.
 */
public final class DatabaseFailures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String CHECK_VIOLATION = "23514";

    /** A column cannot hold a number, such as a product of two numbers that are each in their bounds. */
    private static final String NUMBER_TOO_LARGE = "22003";

    /** Connections, shutdowns, resources; serialization, deadlock, lock and statement time. */
    private static final List<String> TRY_AGAIN = List.of("08", "57P", "53", "40001", "40P01", "55P03", "57014");

    private DatabaseFailures() {}

    /** The refusal that {@code error} stands for, or null when it is a fault of ours or of the database. */
    public static @Nullable Failure refusal(Throwable error) {
        SQLException cause = sqlCause(error);
        if (cause == null || cause.getSQLState() == null) {
            return null;
        }
        return switch (cause.getSQLState()) {
            case UNIQUE_VIOLATION ->
                Failure.of(ErrorCode.ALREADY_EXISTS).with("fields", Map.of(column(cause), Message.of("field.taken")));
            case FOREIGN_KEY_VIOLATION ->
                isDeletion(cause)
                        ? Failure.of(ErrorCode.IN_USE)
                        : Failure.invalid(column(cause), "field.unknown_reference");
            case CHECK_VIOLATION ->
                constraint(cause).equals("stock_balances_on_hand_check")
                                || constraint(cause).equals("rolls_remaining_length_check")
                        ? Failure.of(ErrorCode.INSUFFICIENT_STOCK)
                        : Failure.invalid(column(cause), "field.invalid");
            case NUMBER_TOO_LARGE -> Failure.invalid(".", "field.number_too_large");
            default -> null;
        };
    }

    /** Whether {@code error} says that this unique index or primary key holds the value already. */
    public static boolean violates(Throwable error, String constraint) {
        SQLException cause = sqlCause(error);
        return cause != null
                && UNIQUE_VIOLATION.equals(cause.getSQLState())
                && constraint(cause).equals(constraint);
    }

    /**
     * Whether the database cannot be reached, is shutting down, has no room, or gave a transaction up for another one or
     * for taking too long: nothing was changed, and trying again makes sense.
     */
    public static boolean isOutage(Throwable error) {
        SQLException cause = sqlCause(error);
        // The pool's messages for having no free connection; some of them carry no SQL state.
        if (cause instanceof SQLTransientConnectionException) {
            return true;
        }
        String state = cause == null ? null : cause.getSQLState();
        return state != null && TRY_AGAIN.stream().anyMatch(state::startsWith);
    }

    private static @Nullable SQLException sqlCause(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static boolean isDeletion(SQLException error) {
        ServerErrorMessage message = serverMessage(error);
        String text = message == null ? null : message.getMessage();
        return text != null && text.startsWith("update or delete");
    }

    private static String constraint(SQLException error) {
        ServerErrorMessage message = serverMessage(error);
        String name = message == null ? null : message.getConstraint();
        return name == null ? "" : name.replaceFirst("_\\d+$", "");
    }

    private static String column(SQLException error) {
        ServerErrorMessage message = serverMessage(error);
        String table = message == null || message.getTable() == null
                ? ""
                : message.getTable().replaceFirst("_\\d+$", "");
        return constraint(error).replaceFirst("^" + table + "_", "").replaceFirst("_(fkey|unique|check|key)$", "");
    }

    private static @Nullable ServerErrorMessage serverMessage(SQLException error) {
        return error instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    }
}
