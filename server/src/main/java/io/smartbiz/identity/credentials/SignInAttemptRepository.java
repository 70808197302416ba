package io.smartbiz.identity.credentials;

import static io.smartbiz.database.core.Tables.SIGN_IN_ATTEMPTS;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.smartbiz.platform.data.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Attempts to sign in, and the lock that follows from too many failures. Attempts are counted by the name that was typed,
 * whether or not such a member exists, so that the answer gives nothing away.
 */
@Repository
public class SignInAttemptRepository {

    private static final int LONGEST_NAME = 100;
    private static final int FAILURES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext db;
    private final Clock clock;

    SignInAttemptRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps an attempt. @param locked whether the account was locked, so that the password was not looked at */
    public void record(
            UUID organizationId, String username, @Nullable String address, boolean success, boolean locked) {
        db.insertInto(SIGN_IN_ATTEMPTS)
                .set(SIGN_IN_ATTEMPTS.ORGANIZATION_ID, organizationId)
                .set(SIGN_IN_ATTEMPTS.ID, Ids.next())
                .set(SIGN_IN_ATTEMPTS.USERNAME, key(username))
                .set(SIGN_IN_ATTEMPTS.ADDRESS, address == null ? "" : address)
                .set(SIGN_IN_ATTEMPTS.SUCCESS, success)
                .set(SIGN_IN_ATTEMPTS.WAS_LOCKED, locked)
                .set(SIGN_IN_ATTEMPTS.ATTEMPTED_AT, clock.instant())
                .execute();
    }

    /**
     * How long the account stays locked.
     *
     * @param unlockedAt when an administrator or a new password last unlocked it; null when never
     * @return zero when it is not locked
     */
    public Duration lockedFor(UUID organizationId, String username, @Nullable Instant unlockedAt) {
        Instant now = clock.instant();
        Instant until = db.fetchValue(
                lockedUntil(val(organizationId), key(username), val(unlockedAt, SIGN_IN_ATTEMPTS.ATTEMPTED_AT), now));
        return until == null ? Duration.ZERO : Duration.between(now, until);
    }

    /**
     * A column: until when an account is locked; null when it is not.
     *
     * @param username in lower case
     */
    public static Field<Instant> lockedUntil(
            Field<UUID> organizationId, Field<String> username, Field<Instant> unlockedAt, Instant now) {
        var last = select(SIGN_IN_ATTEMPTS.ATTEMPTED_AT, SIGN_IN_ATTEMPTS.SUCCESS)
                .from(SIGN_IN_ATTEMPTS)
                .where(SIGN_IN_ATTEMPTS.ORGANIZATION_ID.eq(organizationId))
                .and(SIGN_IN_ATTEMPTS.USERNAME.eq(username))
                // PostgreSQL's greatest ignores nulls.
                .and(SIGN_IN_ATTEMPTS.ATTEMPTED_AT.gt(greatest(val(now.minus(WINDOW)), unlockedAt)))
                .and(SIGN_IN_ATTEMPTS.WAS_LOCKED.isFalse())
                .orderBy(SIGN_IN_ATTEMPTS.ATTEMPTED_AT.desc())
                .limit(FAILURES)
                .asTable("last");
        return field(select(min(last.field(SIGN_IN_ATTEMPTS.ATTEMPTED_AT)))
                        .from(last)
                        .having(count().eq(FAILURES).and(not(boolOr(last.field(SIGN_IN_ATTEMPTS.SUCCESS))))))
                .as("locked_until")
                .convertFrom(first -> first == null ? null : first.plus(WINDOW));
    }

    /** Removes some attempts that were made before {@code before}. @return how many */
    int forget(UUID organizationId, Instant before, int most) {
        var old = select(SIGN_IN_ATTEMPTS.ID)
                .from(SIGN_IN_ATTEMPTS)
                .where(SIGN_IN_ATTEMPTS.ORGANIZATION_ID.eq(organizationId))
                .and(SIGN_IN_ATTEMPTS.ATTEMPTED_AT.lt(before))
                .orderBy(SIGN_IN_ATTEMPTS.ID)
                .limit(most);
        return db.deleteFrom(SIGN_IN_ATTEMPTS)
                .where(SIGN_IN_ATTEMPTS.ORGANIZATION_ID.eq(organizationId))
                .and(SIGN_IN_ATTEMPTS.ID.in(old))
                .execute();
    }

    /** The database folds the name, as it does to find the member: Java knows other small letters, of İ for example. */
    private static Field<String> key(String username) {
        return lower(left(val(username.strip()), LONGEST_NAME));
    }
}
