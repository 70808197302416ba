package io.smartbiz.identity;

import io.smartbiz.identity.credentials.AccountLock;
import io.smartbiz.identity.credentials.AccountLock.Checked;
import io.smartbiz.identity.credentials.AccountLock.Claim;
import io.smartbiz.identity.credentials.Passwords;
import io.smartbiz.identity.credentials.WrongPasswords;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets a colleague confirm something on the caller's device with a username and password. It is checked, limited, locked and
 * audited as signing in from a device that the colleague has never used.
 */
@Service
public class ColleaguePasswords {

    private final MemberRepository members;
    private final Callers callers;
    private final Passwords passwords;
    private final AccountLock lock;
    private final WrongPasswords wrongPasswords;
    private final Transactions transactions;

    ColleaguePasswords(
            MemberRepository members,
            Callers callers,
            Passwords passwords,
            AccountLock lock,
            WrongPasswords wrongPasswords,
            Transactions transactions) {
        this.members = members;
        this.callers = callers;
        this.passwords = passwords;
        this.lock = lock;
        this.wrongPasswords = wrongPasswords;
        this.transactions = transactions;
    }

    /** A member whose password somebody gives. */
    record Colleague(UUID id, OwnAccount.Credentials credentials, boolean isActive) {}

    /**
     * Checks the password. Takes a while, so it is not called in a transaction.
     *
     * @return the colleague as a caller, with the origin of this request
     * @throws Failure {@code VALIDATION_ERROR} for a wrong name or password, the same for both; {@code ACCOUNT_LOCKED}, {@code
     *     RATE_LIMITED}
     */
    public Caller confirm(Caller caller, String username, String password) {
        Colleague colleague = transactions.read(() -> members.colleague(caller.organizationId(), username));
        OwnAccount.Credentials known = colleague == null ? null : colleague.credentials();
        var claim = new Claim(
                caller.organizationId(),
                username,
                caller.origin().address(),
                null,
                known == null ? null : known.unlockedAt());
        Checked checked =
                lock.check(claim, () -> passwords.matches(password, known == null ? null : known.passwordHash(), null));
        boolean isRight = checked.isRight() && colleague != null && colleague.isActive();
        transactions.run(() -> decide(caller, claim, checked, isRight));
        if (!isRight) {
            throw Failure.invalid("password", "password.not_of_username");
        }
        return asCaller(caller, colleague);
    }

    private void decide(Caller caller, Claim claim, Checked checked, boolean isRight) {
        boolean locks = lock.decide(claim, checked, isRight);
        if (!isRight) {
            wrongPasswords.record(caller, claim.username(), locks);
        }
    }

    private Caller asCaller(Caller caller, @Nullable Colleague colleague) {
        if (colleague == null) {
            throw Failure.notFound();
        }
        return callers.of(caller.organization(), colleague.id(), null).withOrigin(caller.origin(), caller.language());
    }
}
