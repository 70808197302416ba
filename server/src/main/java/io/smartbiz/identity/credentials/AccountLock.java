package io.smartbiz.identity.credentials;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lock of an account after too many wrong passwords, wherever they were given. */
@Service
@Transactional
public class AccountLock {

    private final SignInAttemptRepository attempts;

    AccountLock(SignInAttemptRepository attempts) {
        this.attempts = attempts;
    }

    /** @throws Failure {@code ACCOUNT_LOCKED} with the time left */
    @Transactional(readOnly = true)
    public void require(UUID organizationId, String username, @Nullable Instant unlockedAt) {
        Duration left = attempts.lockedFor(organizationId, username, unlockedAt);
        if (left.isPositive()) {
            throw refusal(left);
        }
    }

    /** Counts a wrong password. */
    public void failed(UUID organizationId, String username, @Nullable String address) {
        attempts.record(organizationId, username, address, false, false);
    }

    /** How a locked account is refused. @param left how long it stays locked */
    public static Failure refusal(Duration left) {
        return Failure.of(ErrorCode.ACCOUNT_LOCKED, Message.of("account.locked", left.toMinutes() + 1))
                .with("retry_after_seconds", left.toSeconds() + 1)
                .retryAfter(left.toSeconds() + 1);
    }
}
