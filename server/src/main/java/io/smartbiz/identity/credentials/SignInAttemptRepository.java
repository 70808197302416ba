package io.smartbiz.identity.credentials;

import static io.smartbiz.database.core.Tables.SIGN_IN_ATTEMPTS;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.smartbiz.identity.credentials.AccountLock.Claim;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.NamedLock;
import io.smartbiz.platform.search.UsernameKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Sign-in attempts, from which {@link Lockout} decides. Attempts are counted by the username that was typed, whether or
 * not such a member exists, so that the answer does not reveal it.
 */
@Repository
public class SignInAttemptRepository {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_READ = 500;

    /** What an attempt counts by. */
    private static final List<Field<?>> ATTEMPT = List.of(
            SIGN_IN_ATTEMPTS.ATTEMPTED_AT, SIGN_IN_ATTEMPTS.SUCCESS, SIGN_IN_ATTEMPTS.ADDRESS, SIGN_IN_ATTEMPTS.DEVICE);

    private static final List<SortField<?>> NEWEST_FIRST =
            List.of(SIGN_IN_ATTEMPTS.ATTEMPTED_AT.desc(), SIGN_IN_ATTEMPTS.ID.desc());

    private final DSLContext db;
    private final Clock clock;

    SignInAttemptRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes attempts of one name wait for one another until the transaction ends, so that each sees those before it. */
    void lock(UUID organizationId, String username) {
        NamedLock.take(db, val("sign-in " + organizationId + " ").concat(key(username)));
    }

    /** The attempts that decide whether another may be made. */
    Lockout latest(Claim claim) {
        Instant now = clock.instant();
        return new Lockout(
                db.select(ATTEMPT)
                        .from(SIGN_IN_ATTEMPTS)
                        .where(counted(claim, now))
                        .orderBy(NEWEST_FIRST)
                        .limit(MOST_READ)
                        .fetch(SignInAttemptRepository::attempt),
                now);
    }

    private static Condition counted(Claim claim, Instant now) {
        Instant unlocked = claim.unlockedAt();
        Instant day = now.minus(Lockout.LOOKED_BACK);
        return SIGN_IN_ATTEMPTS
                .ORGANIZATION_ID
                .eq(claim.organizationId())
                .and(SIGN_IN_ATTEMPTS.USERNAME.eq(key(claim.username())))
                .and(SIGN_IN_ATTEMPTS.ATTEMPTED_AT.gt(unlocked == null || unlocked.isBefore(day) ? day : unlocked))
                .and(SIGN_IN_ATTEMPTS.WAS_LOCKED.isFalse());
    }

    /** Stores an attempt whose password is being checked, or that was refused without a check. @return its id */
    UUID add(Claim claim, Lockout.Verdict verdict) {
        boolean isLocked = verdict instanceof Lockout.Verdict.Locked;
        UUID id = Ids.next();
        db.insertInto(SIGN_IN_ATTEMPTS)
                .set(SIGN_IN_ATTEMPTS.ORGANIZATION_ID, claim.organizationId())
                .set(SIGN_IN_ATTEMPTS.ID, id)
                .set(SIGN_IN_ATTEMPTS.USERNAME, key(claim.username()))
                .set(SIGN_IN_ATTEMPTS.ADDRESS, AccountLock.addressOf(claim))
                .set(SIGN_IN_ATTEMPTS.DEVICE, claim.device())
                .set(SIGN_IN_ATTEMPTS.SUCCESS, isLocked ? Boolean.FALSE : null)
                .set(SIGN_IN_ATTEMPTS.WAS_LOCKED, isLocked)
                .set(SIGN_IN_ATTEMPTS.ATTEMPTED_AT, clock.instant())
                .execute();
        return id;
    }

    void succeed(UUID organizationId, UUID id) {
        db.update(SIGN_IN_ATTEMPTS)
                .set(SIGN_IN_ATTEMPTS.SUCCESS, true)
                .where(of(organizationId, id))
                .execute();
    }

    /** Marks an attempt as failed. @return the attempts that count from then on, in the same round trip */
    Lockout fail(Claim claim, UUID id) {
        Instant now = clock.instant();
        var failed = name("failed")
                .as(db.update(SIGN_IN_ATTEMPTS)
                        .set(SIGN_IN_ATTEMPTS.SUCCESS, false)
                        .where(of(claim.organizationId(), id))
                        .returning(SIGN_IN_ATTEMPTS.ID));
        // A statement does not see its own changes.
        Field<Boolean> success = when(SIGN_IN_ATTEMPTS.ID.eq(id), false).otherwise(SIGN_IN_ATTEMPTS.SUCCESS);
        return new Lockout(
                db.with(failed)
                        .select(
                                SIGN_IN_ATTEMPTS.ATTEMPTED_AT,
                                success.as(SIGN_IN_ATTEMPTS.SUCCESS),
                                SIGN_IN_ATTEMPTS.ADDRESS,
                                SIGN_IN_ATTEMPTS.DEVICE)
                        .from(SIGN_IN_ATTEMPTS)
                        .where(counted(claim, now))
                        .orderBy(NEWEST_FIRST)
                        .limit(MOST_READ)
                        .fetch(row -> new Lockout.Attempt(row.value1(), row.value2(), row.value3(), row.value4())),
                now);
    }

    /** Removes an attempt whose password was not checked. */
    void remove(UUID organizationId, UUID id) {
        db.deleteFrom(SIGN_IN_ATTEMPTS).where(of(organizationId, id)).execute();
    }

    private static Condition of(UUID organizationId, UUID id) {
        return SIGN_IN_ATTEMPTS.ORGANIZATION_ID.eq(organizationId).and(SIGN_IN_ATTEMPTS.ID.eq(id));
    }

    /**
     * A column: when the last lock of a username ends, as {@link Lockout#until} says; null when there is none. It tells of
     * every lock: members may still get in from another address, or with a device of their own.
     *
     * @param username its {@link UsernameKey}
     */
    public static Field<@Nullable Instant> lockedUntil(
            Field<UUID> organizationId, Field<String> username, Field<Instant> unlockedAt, Instant now) {
        return multiset(select(ATTEMPT)
                        .from(SIGN_IN_ATTEMPTS)
                        .where(SIGN_IN_ATTEMPTS.ORGANIZATION_ID.eq(organizationId))
                        .and(SIGN_IN_ATTEMPTS.USERNAME.eq(username))
                        // PostgreSQL's greatest ignores nulls.
                        .and(SIGN_IN_ATTEMPTS.ATTEMPTED_AT.gt(
                                greatest(val(now.minus(Lockout.LOOKED_BACK)), unlockedAt)))
                        .and(SIGN_IN_ATTEMPTS.WAS_LOCKED.isFalse())
                        .orderBy(NEWEST_FIRST)
                        .limit(MOST_READ))
                .as("locked_until")
                .convertFrom(rows -> new Lockout(rows.map(SignInAttemptRepository::attempt), now).until());
    }

    private static Lockout.Attempt attempt(Record row) {
        return new Lockout.Attempt(
                row.get(SIGN_IN_ATTEMPTS.ATTEMPTED_AT),
                row.get(SIGN_IN_ATTEMPTS.SUCCESS),
                row.get(SIGN_IN_ATTEMPTS.ADDRESS),
                row.get(SIGN_IN_ATTEMPTS.DEVICE));
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
        return UsernameKey.of(left(val(UsernameKey.plain(username)), LONGEST_NAME));
    }
}
