package io.smartbiz.identity.credentials;

import io.smartbiz.identity.credentials.Lockout.Verdict;
import io.smartbiz.platform.access.Neighbourhood;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.Wait;
import io.smartbiz.platform.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Locks an account after too many wrong passwords, at sign-in or elsewhere. An attempt is counted before its password is
 * checked, and removed or confirmed afterwards. So of a thousand parallel attempts, no more are checked than may fail.
 */
@Service
public class AccountLock {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(50);

    private final SignInAttemptRepository attempts;
    private final Transactions transactions;

    AccountLock(SignInAttemptRepository attempts, Transactions transactions) {
        this.attempts = attempts;
        this.transactions = transactions;
    }

    /**
     * Who gives a password.
     *
     * @param address null when it is not known
     * @param device a device on which the member has signed in before; null for any other
     * @param unlockedAt when an administrator or a new password last unlocked the account; null when never
     */
    public record Claim(
            UUID organizationId,
            String username,
            @Nullable String address,
            @Nullable String device,
            @Nullable Instant unlockedAt) {}

    /**
     * What came of a claim.
     *
     * @param attempt is to be decided once it is clear what follows from it
     */
    public record Checked(UUID attempt, boolean isRight) {}

    /**
     * Counts an attempt and checks its password. Not called in a transaction.
     *
     * @throws Failure {@code ACCOUNT_LOCKED} with the time left; {@code RATE_LIMITED} when too many are being checked
     */
    public Checked check(Claim claim, BooleanSupplier password) {
        UUID attempt = begin(claim);
        boolean isChecked = false;
        try {
            var checked = new Checked(attempt, password.getAsBoolean());
            isChecked = true;
            return checked;
        } finally {
            if (!isChecked) {
                transactions.run(() -> attempts.remove(claim.organizationId(), attempt));
            }
        }
    }

    /**
     * Ends an attempt, as a part of the running transaction.
     *
     * @param success whether the member was let in
     * @return whether this failure has locked the account for the sender
     */
    public boolean decide(Claim claim, Checked checked, boolean success) {
        if (success) {
            attempts.succeed(claim.organizationId(), checked.attempt());
            return false;
        }
        Lockout after = attempts.fail(claim, checked.attempt());
        return after.of(addressOf(claim), claim.device()) instanceof Verdict.Locked;
    }

    private UUID begin(Claim claim) {
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(STEP)) {
            Begun begun = transactions.write(() -> count(claim));
            switch (begun.verdict()) {
                case Verdict.Free _ -> {
                    return Objects.requireNonNull(begun.attempt());
                }
                case Verdict.Locked locked -> throw refusal(locked.left());
                case Verdict.Busy _ -> pause();
            }
        }
        throw Failure.of(ErrorCode.RATE_LIMITED).retryAfter(1);
    }

    /** @param attempt null for one that has to wait, and so is not kept */
    private record Begun(Verdict verdict, @Nullable UUID attempt) {}

    private Begun count(Claim claim) {
        attempts.lock(claim.organizationId(), claim.username());
        Verdict verdict = attempts.latest(claim).of(addressOf(claim), claim.device());
        return new Begun(verdict, verdict instanceof Verdict.Busy ? null : attempts.add(claim, verdict));
    }

    static String addressOf(Claim claim) {
        return claim.address() == null ? "" : Neighbourhood.of(claim.address());
    }

    private static void pause() {
        try (var wait = new Wait(STEP)) {
            Thread.sleep(Duration.ofNanos(wait.nanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(ErrorCode.RATE_LIMITED).retryAfter(1);
        }
    }

    private static Failure refusal(Duration left) {
        return Failure.of(ErrorCode.ACCOUNT_LOCKED, Message.of("account.locked", left.toMinutes() + 1))
                .with("retry_after_seconds", left.toSeconds() + 1)
                .retryAfter(left.toSeconds() + 1);
    }
}
